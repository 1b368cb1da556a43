package nl.houvast.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.houvast.directory.Confidence.Level;
import nl.houvast.directory.Offer.Certainty;

/** The confidence in an entry, whatever happened to it. */
class ConfidenceProperties {

    private static final LocalDate LOOKED = LocalDate.of(2026, 11, 23);

    @Property
    void isANumberFromNothingToOneThatNeverRisesByItself(
            @ForAll Certainty certainty,
            @ForAll @IntRange(min = -400, max = 20_000) int days,
            @ForAll @IntRange(min = 0, max = 1_000) int reports) {
        var now = confidence(certainty, reports, days);

        assertThat(now.value()).isBetween(0.0, 1.0);
        assertThat(confidence(certainty, reports, days + 1).value())
                .isLessThanOrEqualTo(now.value());
        assertThat(confidence(certainty, reports + 1, days).value())
                .isLessThanOrEqualTo(now.value());
        assertThat(confidence(Certainty.KNOWLEDGE, reports, days).value())
                .isLessThanOrEqualTo(confidence(Certainty.SOURCE, reports, days).value());
    }

    @Property
    void reportsAloneNeverHideAnEntryThatSomebodyLookedAtThisYear(
            @ForAll Certainty certainty,
            @ForAll @IntRange(min = 0, max = 365) int days,
            @ForAll @IntRange(min = 0, max = 1_000_000) int reports) {
        assertThat(confidence(certainty, reports, days).level()).isNotEqualTo(Level.HIDDEN);
    }

    @Property
    void whatNobodyLookedAtForTenYearsIsHidden(
            @ForAll Certainty certainty, @ForAll @IntRange(min = 3_650, max = 9_000) int days) {
        assertThat(confidence(certainty, 0, days).level()).isEqualTo(Level.HIDDEN);
    }

    private static Confidence confidence(Certainty certainty, int reports, int days) {
        return Confidence.of(certainty, LOOKED, reports, LOOKED.plusDays(days));
    }
}

package nl.houvast.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.houvast.person.SafeContact;

class AgeNowProperties {

    @Property
    void theYoungerOfTheTwoCounts(
            @ForAll @IntRange(min = 0, max = 120) int said,
            @ForAll @IntRange(min = 0, max = 40_000) int daysOld) {
        var now = Instant.parse("2026-11-24T11:00:00Z");
        var born = LocalDate.of(2026, 11, 24).minusDays(daysOld);

        assertThat(AgeNow.of(said, born, now))
                .isLessThanOrEqualTo(said)
                .isLessThanOrEqualTo(AgeNow.at(born, now))
                .isIn(said, AgeNow.at(born, now));
    }

    @Property
    void aBirthdayBeginsAtDutchMidnight(@ForAll @IntRange(min = 1, max = 100) int years) {
        var born = LocalDate.of(2026, 7, 1).minusYears(years);
        var midnight = LocalDate.of(2026, 7, 1).atStartOfDay(SafeContact.ZONE).toInstant();

        assertThat(AgeNow.at(born, midnight)).isEqualTo(years);
        assertThat(AgeNow.at(born, midnight.minusSeconds(1))).isEqualTo(years - 1);
    }
}

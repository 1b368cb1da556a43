package nl.houvast.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.houvast.contact.SafeContact;
import nl.houvast.person.Ages;

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

    /** One place says which ages count; the table that decides names the same ones. */
    @Example
    void theTableChangesRouteAtTheAgesOfTheLaw() throws IOException {
        var table = Files.readString(Path.of("src/main/resources/tables/route.yaml"));
        var named =
                Pattern.compile("(?:from|under): (\\d+)")
                        .matcher(table)
                        .results()
                        .map(match -> Integer.valueOf(match.group(1)))
                        .collect(Collectors.toSet());

        assertThat(named).containsExactlyInAnyOrderElementsOf(Ages.BOUNDARIES);
    }
}

package nl.houvast.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.houvast.directory.Entry.Amendable;
import nl.houvast.directory.Offer.Certainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AmendableTests {

    private static final Entry ZON = DirectoryExamples.entry(DirectoryExamples.ROW);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PHONE          | 0900-0101 (Balie)        | 030 123 45 67
                    EMAIL          | hallo@zon.example.org    | info@zon.example.org
                    WEBSITE        | https://zon.example.org  | https://www.zon.example.org/hulp
                    HOURS          | Werkdagen 9-17 uur       | Werkdagen 9-21 uur
                    COST           | Wel belkosten            | Geen belkosten
                    DESCRIPTION_NL | Praten na een aanranding. | Praten na seksueel geweld.
                    DESCRIPTION_EN | Talking after an assault. | Talking after sexual violence.
                    """)
    void readsAndWritesOneThingAndNothingElse(Amendable field, String before, String after) {
        assertThat(field.in(ZON)).isEqualTo(before);
        assertThat(field.allows(after)).isTrue();

        var amended = field.put(ZON, after);

        assertThat(field.in(amended)).isEqualTo(after);
        for (var other : Amendable.values()) {
            if (other != field) {
                assertThat(other.in(amended)).as(other.name()).isEqualTo(other.in(ZON));
            }
        }
    }

    @Test
    void whatTheOrganisationToldCountsAsASource() {
        var amended = Amendable.PHONE.put(ZON, "0800-1234567 (Balie)");

        assertThat(amended.offer().phones())
                .containsExactly(
                        new Offer.Phone("0800-1234567", "Balie", "free", Certainty.SOURCE, null));
        assertThat(Amendable.WEBSITE.put(ZON, "https://www.zon.example.org").urlCertainty())
                .isEqualTo(Certainty.SOURCE);
        assertThat(Amendable.WEBSITE.put(ZON, "").urlCertainty()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0800-1234567, free", "116 123, free", "0900-8844, paid_0900", "14 020, local"})
    void aNumberTellsWhatItCosts(String number, String cost) {
        assertThat(Amendable.PHONE.put(ZON, number).offer().phones().getFirst().cost())
                .isEqualTo(cost);
    }

    @Test
    void everyNumberCanBeOtherOrGoAndTheOthersStayAsTheyAre() {
        var two =
                DirectoryExamples.entry(
                        DirectoryExamples.ROW.replace(
                                "\"phones\":[",
                                "\"phones\":[{\"number\":\"0800-2000\",\"cost\":\"free\","
                                        + "\"certainty\":\"source\"},"));

        var before = two.offer().phones();
        var line = Amendable.PHONE.in(two);

        assertThat(line).isEqualTo("0800-2000, 0900-0101 (Balie)");
        assertThat(Amendable.PHONE.put(two, line).offer().phones()).isEqualTo(before);
        assertThat(Amendable.PHONE.put(two, "0900-0101 (Balie)").offer().phones())
                .containsExactly(before.get(1));
        var other = Amendable.PHONE.put(two, "0800-2000, 088-1234567 (Brabant, na 17 uur), 113");
        assertThat(other.offer().phones())
                .containsExactly(
                        before.get(0),
                        new Offer.Phone(
                                "088-1234567",
                                "Brabant, na 17 uur",
                                "local",
                                Certainty.SOURCE,
                                null),
                        new Offer.Phone("113", null, "free", Certainty.SOURCE, null));
        assertThat(Amendable.PHONE.put(two, "").offer().phones()).isEmpty();
    }

    @Test
    void numbersMayBeTypedOnLines() {
        assertThat(Amendable.PHONE.tidy(" 0800-2000,\r\n\r\n+31 (0)88 123 45 67(Balie) \n"))
                .isEqualTo("0800-2000, +31 (0)88 123 45 67 (Balie)");
        assertThat(Amendable.PHONE.tidy("bel ons\nof niet")).isEqualTo("bel ons, of niet");
        assertThat(Amendable.COST.tidy(" veel \n geld")).isEqualTo("veel geld");
    }

    @Test
    void otherHoursLeaveNoneToCalculateWith() {
        var calculable =
                DirectoryExamples.entry(
                        DirectoryExamples.with(
                                "\"schedules\":[{\"for\":\"phone\",\"rrule\":\"FREQ=WEEKLY;BYDAY=MO\","
                                        + "\"opens\":\"09:00\",\"closes\":\"17:00\"}]"));
        assertThat(calculable.offer().details().schedules()).hasSize(1);

        assertThat(
                        Amendable.HOURS
                                .put(calculable, "Dinsdag 9-17 uur")
                                .offer()
                                .details()
                                .schedules())
                .isEmpty();
    }

    @Test
    void hoursOfWhoIsThereDayAndNightAreNotCorrectedInWords() {
        var always =
                DirectoryExamples.entry(
                        DirectoryExamples.ROW.replace(
                                "\"aroundTheClock\":false", "\"aroundTheClock\":true"));

        assertThat(Amendable.of(ZON)).contains(Amendable.HOURS);
        assertThat(Amendable.of(always)).doesNotContain(Amendable.HOURS);
    }

    @Test
    void refusesWhatAnImportRefuses() {
        for (var wrong :
                List.of(
                        "12345678901",
                        "bel ons",
                        "0900-0101 of 112",
                        "112, bel ons",
                        "112 (x) 113")) {
            assertThat(Amendable.PHONE.allows(wrong)).as(wrong).isFalse();
        }
        for (var wrong : List.of("zon", "zon@", "a@b.nl, c@d.nl", "<b>@zon.nl")) {
            assertThat(Amendable.EMAIL.allows(wrong)).as(wrong).isFalse();
        }
        for (var wrong :
                List.of("javascript:alert(1)", "zon.nl", "https://a:b@zon.nl", "https://")) {
            assertThat(Amendable.WEBSITE.allows(wrong)).as(wrong).isFalse();
        }
        assertThat(Amendable.HOURS.allows("x".repeat(301))).isFalse();
        assertThat(Amendable.COST.allows("gratis\u202e")).isFalse();
        assertThat(Amendable.DESCRIPTION_NL.allows("")).isFalse();
        assertThat(Amendable.PHONE.allows("")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void whatStandsThereMayStandThere(Amendable field) {
        assertThat(field.allows(field.in(ZON))).isTrue();
        assertThat(field.put(ZON, field.in(ZON)).offer().name()).isEqualTo(ZON.offer().name());
    }
}

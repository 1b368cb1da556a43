package nl.houvast.appointment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.houvast.appointment.Ics.Entry;

/** A calendar as RFC 5545 wants it, whatever a place is called. */
class IcsTests {

    private static final Instant NOW = Instant.parse("2026-11-24T11:00:00Z");
    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");

    @Example
    void anEntrySaysWhenAndWhereAndNothingElse() {
        assertThat(Ics.write(List.of(entry("Kantoor Utrecht")), NOW))
                .isEqualTo(
                        """
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Houvast//Agenda//NL
                        METHOD:PUBLISH
                        BEGIN:VTIMEZONE
                        TZID:UTC
                        BEGIN:STANDARD
                        DTSTART:19700101T000000
                        TZOFFSETFROM:+0000
                        TZOFFSETTO:+0000
                        END:STANDARD
                        END:VTIMEZONE
                        BEGIN:VEVENT
                        UID:019a0000-0000-7000-8000-000000000001@houvast
                        DTSTAMP:20261124T110000Z
                        DTSTART:20261124T130000Z
                        DTEND:20261124T134500Z
                        SEQUENCE:3
                        SUMMARY:Afspraak
                        LOCATION:Kantoor Utrecht
                        CLASS:PRIVATE
                        END:VEVENT
                        END:VCALENDAR
                        """
                                .replace("\n", "\r\n"));
    }

    @Example
    void whatHasAMeaningLosesItAndANewLineIsNone() {
        assertThat(Ics.escaped("Plein 1; links, \\ achter\r\nen\u0007 door\rnog"))
                .isEqualTo("Plein 1\\; links\\, \\\\ achter\\nen door\\nnog");
    }

    @Property
    void noLineIsTooLongAndUnfoldedItSaysTheSame(@ForAll("names") String name) {
        var written = Ics.write(List.of(entry(name)), NOW);

        assertThat(written).endsWith("END:VCALENDAR\r\n");
        for (var line : written.split("\r\n", -1)) {
            assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(Ics.LINE);
            assertThat(line).doesNotContain("\r", "\n");
            assertThat(new String(line.getBytes(UTF_8), UTF_8)).as("no letter cut").isEqualTo(line);
        }
        var unfolded = written.replace("\r\n ", "");
        assertThat(unfolded).contains("\r\nLOCATION:" + Ics.escaped(name) + "\r\nCLASS:");
        assertThat(unfolded.split("\r\n", -1)).containsOnlyOnce("BEGIN:VEVENT", "END:VEVENT");
    }

    private static Entry entry(String where) {
        return new Entry(
                ID,
                3,
                Instant.parse("2026-11-24T13:00:00Z"),
                Instant.parse("2026-11-24T13:45:00Z"),
                "Afspraak",
                where);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars('a', ' ', ';', ',', '\\', '\n', '\r', '\t', 'é', '€', '漢')
                        .ofMaxLength(200),
                Arbitraries.of(
                        "END:VEVENT\r\nBEGIN:VEVENT",
                        "\r\nATTENDEE:mailto:a@b.test",
                        "😀".repeat(60),
                        "é".repeat(33) + "x"));
    }
}

package nl.houvast.offices;

import static nl.houvast.offices.OfficeExamples.ASSEN;
import static nl.houvast.offices.OfficeExamples.HEADINGS;
import static nl.houvast.offices.OfficeExamples.UTRECHT;
import static nl.houvast.offices.OfficeExamples.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.houvast.kernel.Refusal;
import nl.houvast.offices.OfficeFile.Row;
import org.junit.jupiter.api.Test;

class OfficeFileTests {

    @Test
    void aSpreadsheetHasRowsWithTheNumbersThatStandBesideThem() {
        var rows = file("\ufeff" + HEADINGS + UTRECHT + ";;;;;;;;;;;\n" + ASSEN).rows();

        assertThat(rows).extracting(Row::number).containsExactly(2, 4);
        assertThat(rows.getFirst().at(Column.NAME)).isEqualTo("Kantoor Utrecht");
        assertThat(rows.getFirst().at(Column.NOTE)).isEmpty();
        assertThat(rows.getLast().at(Column.POSTCODE)).isEqualTo("9401ab");
    }

    @Test
    void cellsAreApartByWhatStandsThereMostAndQuotesHoldAnything() {
        for (var apart : List.of(";", ",", "\t")) {
            var text = String.join(apart, "Naam", "STREET", "plaats") + "\r\n";
            var row =
                    String.join(apart, "\"Huis \"\"De Zon\"\" ;,\t\n2\"", "Weg 1", "Ede") + "\r\n";

            assertThat(file(text + row).rows())
                    .singleElement()
                    .satisfies(
                            it -> {
                                assertThat(it.at(Column.NAME)).isEqualTo("Huis \"De Zon\" ;,\t\n2");
                                assertThat(it.at(Column.STREET)).isEqualTo("Weg 1");
                                assertThat(it.at(Column.PLACE)).isEqualTo("Ede");
                            });
        }
    }

    @Test
    void jsonSaysTheSame() {
        var rows =
                file("""
                        {"format": "houvast-offices/1", "offices": [
                          {"id": "utrecht", "kind": "office", "appointment": true, "phone": null},
                          {"naam": "Kantoor", "postcode": 3511}]}
                        """)
                        .rows();

        assertThat(rows).extracting(Row::number).containsExactly(1, 2);
        assertThat(rows.getFirst().at(Column.APPOINTMENT)).isEqualTo("true");
        assertThat(rows.getFirst().at(Column.PHONE)).isEmpty();
        assertThat(rows.getLast().at(Column.POSTCODE)).isEqualTo("3511");
    }

    @Test
    void aFileThatIsNotWholeIsRefused() {
        refused("", OfficeRefusal.FILE_MISSING);
        refused(HEADINGS, OfficeRefusal.FILE_EMPTY);
        refused("   ", OfficeRefusal.FILE_EMPTY);
        refused("id;naam;foto\na;b;c\n", OfficeRefusal.FILE_COLUMNS);
        refused("id;naam;name\na;b;c\n", OfficeRefusal.FILE_COLUMNS);
        refused("id;naam\na;b;c\n", OfficeRefusal.FILE_BROKEN);
        refused("id;naam\na;\"b\n", OfficeRefusal.FILE_BROKEN);
        refused("{\"format\": \"houvast-offices/1\", \"offices\": [", OfficeRefusal.FILE_BROKEN);
        refused("{\"format\": \"houvast-offices/2\", \"offices\": []}", OfficeRefusal.FILE_BROKEN);
        refused("{\"offices\": []}", OfficeRefusal.FILE_BROKEN);
        refused(json("7"), OfficeRefusal.FILE_BROKEN);
        refused(json("{\"id\": [\"a\"]}"), OfficeRefusal.FILE_BROKEN);
        refused(json("{\"id\": \"a\", \"id\": \"b\"}"), OfficeRefusal.FILE_BROKEN);
        refused(json("{\"foto\": \"a\"}"), OfficeRefusal.FILE_COLUMNS);
        refused("[".repeat(50_000), OfficeRefusal.FILE_COLUMNS);
        refused("{\"a\":".repeat(50_000), OfficeRefusal.FILE_BROKEN);
        refused("id\n" + "a\n".repeat(5001), OfficeRefusal.FILE_LARGE);
        refused("id\n" + "a".repeat(OfficeFile.LARGEST), OfficeRefusal.FILE_LARGE);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        var latin = new OfficeFile("id;naam\na;Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(latin::rows)
                .extracting(Refusal::reason)
                .isEqualTo(OfficeRefusal.FILE_ENCODING);
    }

    private static String json(String offices) {
        return "{\"format\": \"houvast-offices/1\", \"offices\": [" + offices + "]}";
    }

    private static void refused(String text, OfficeRefusal why) {
        assertThatExceptionOfType(Refusal.class)
                .as(text.substring(0, Math.min(40, text.length())))
                .isThrownBy(() -> file(text).rows())
                .extracting(Refusal::reason)
                .isEqualTo(why);
    }
}

package nl.houvast.incident;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nl.houvast.incident.ListFile.Column;
import nl.houvast.kernel.Refusal;
import org.junit.jupiter.api.Test;

/** What a spreadsheet wrote about many people. */
class ListFileTests {

    @Test
    void readsWhatASpreadsheetWrites() {
        var rows =
                ListFile.rows(
                        """
                        \ufeffVoornaam;Achternaam;Telefoon;GROEP
                        Sam;"van der; Berg";06 12 34 56 78;a
                        ;;;
                        Lotte;;0612345679
                        """
                                .getBytes(UTF_8));

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().at(Column.FAMILY)).isEqualTo("van der; Berg");
        assertThat(rows.getFirst().at(Column.GROUP)).isEqualTo("a");
        assertThat(rows.getLast().number()).as("as it stands in the spreadsheet").isEqualTo(4);
        assertThat(rows.getLast().at(Column.GROUP)).isEmpty();
        assertThat(rows.toString()).doesNotContain("Sam", "Berg", "06");
    }

    @Test
    void saysWhyItIsNoList() {
        refused(IncidentRefusal.FILE_MISSING, new byte[0]);
        refused(IncidentRefusal.FILE_LARGE, new byte[ListFile.LARGEST + 1]);
        refused(IncidentRefusal.FILE_ENCODING, "voornaam;telefoon\nSam;06".getBytes(UTF_16));
        refused(IncidentRefusal.FILE_BROKEN, "voornaam;telefoon\n\"Sam;06\n");
        refused(IncidentRefusal.FILE_BROKEN, "voornaam;telefoon\nSam;06;over\n");
        refused(IncidentRefusal.FILE_EMPTY, "voornaam;telefoon\n");
        refused(IncidentRefusal.FILE_EMPTY, "voornaam;telefoon\n;\n");
        refused(IncidentRefusal.HEADING_UNKNOWN, "voornaam;telefoon;bsn\nSam;06;1\n");
        refused(IncidentRefusal.HEADING_UNKNOWN, "voornaam;telefoon;telefoon\nSam;06;06\n");
        refused(IncidentRefusal.HEADING_MISSING, "voornaam;achternaam\nSam;Berg\n");
        refused(
                IncidentRefusal.FILE_LARGE,
                "voornaam;telefoon\n" + "Sam;06\n".repeat(ListFile.MOST_ROWS + 1));
    }

    private static void refused(IncidentRefusal why, String text) {
        refused(why, text.getBytes(UTF_8));
    }

    private static void refused(IncidentRefusal why, byte[] file) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ListFile.rows(file))
                .satisfies(no -> assertThat(no.reason()).isEqualTo(why));
    }
}

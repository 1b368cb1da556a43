package nl.houvast.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.houvast.kernel.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** Whatever stands in an entry: written as a table and read back, it is the same. */
class CsvProperties {

    private final CsvFiles files = new CsvFiles(100);

    @Property(tries = 300)
    void whatIsWrittenIsReadBack(@ForAll("texts") List<String> texts) {
        var documents = texts.stream().map(CsvProperties::document).toList();
        var text = new StringWriter();
        CsvFiles.write(text, documents);

        var reading = files.read(new StringReader(text.toString()));

        assertThat(reading.whole()).isEmpty();
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.rows())
                .extracting(row -> Flat.JSON.readTree(row.json()))
                .containsExactlyElementsOf(documents);
    }

    @Property(tries = 300)
    void aFileThatIsCutIsRefusedOrMissesRows(
            @ForAll("texts") List<String> texts, @ForAll int place) {
        var documents = texts.stream().map(CsvProperties::document).toList();
        var text = new StringWriter();
        CsvFiles.write(text, documents);
        var whole = text.toString();
        var half = whole.substring(0, Math.floorMod(place, whole.length() - 4));
        try {
            var reading = files.read(new StringReader(half));
            assertThat(reading.rows().size() + reading.problems().size())
                    .isLessThanOrEqualTo(documents.size());
        } catch (Refusal refusal) {
            assertThat(refusal.reason()).isInstanceOf(ExchangeRefusal.class);
        }
    }

    private static ObjectNode document(String text) {
        var document = (ObjectNode) Flat.JSON.readTree(ExchangeExamples.ROW);
        document.put("name", text);
        document.withObject("/description").put("nl", text + ";," + text + "\"" + text);
        document.putArray("otherNames").add(text).add("|" + text + "\\");
        document.withObject("/target").put("minAge", 3);
        return document;
    }

    @Provide
    Arbitrary<List<String>> texts() {
        var odd =
                Arbitraries.of(
                        "=1+1", "+31 6", "'t Huis", "'=x", "\"", ";", "a,b", "a|b", "\\", "é€😀");
        var any =
                Arbitraries.strings()
                        .withChars("abcé=+-@'\"|\\;, \t")
                        .ofMinLength(1)
                        .ofMaxLength(20)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty());
        return Arbitraries.oneOf(odd, any).list().ofMinSize(1).ofMaxSize(6);
    }
}

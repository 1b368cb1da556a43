package nl.houvast.directory;

import static nl.houvast.directory.DirectoryExamples.file;
import static nl.houvast.directory.DirectoryExamples.ofText;
import static nl.houvast.directory.DirectoryExamples.row;
import static nl.houvast.directory.DirectoryExamples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import nl.houvast.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class DirectoryFileTests {

    @Test
    void givesEachRowAsItWasWritten() {
        assertThat(file(row("zon"), "3", "{\"id\":\"a\",\"id\":\"b\"}").rows())
                .containsExactly(row("zon"), "3", "{\"id\":\"a\",\"id\":\"b\"}");
    }

    @Test
    void toleratesAByteOrderMark() {
        assertThat(ofText("\ufeff" + text(row("zon"))).rows()).hasSize(1);
    }

    @Test
    void theChecksumIsOfTheContent() {
        assertThat(file(row("zon")).checksum())
                .isEqualTo(file(row("zon")).checksum())
                .isNotEqualTo(file(row("maan")).checksum())
                .hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 60, 500, 1500})
    void refusesHalfAFile(int length) {
        assertRefused(
                ofText(text(row("zon"), row("maan")).substring(0, length)),
                DirectoryRefusal.FILE_BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hallo", "<offers/>", "{\"format\":\"houvast-directory/1\",}"})
    void refusesWhatIsNotJson(String content) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ofText(content).rows());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "3",
                "{\"offers\":[1]}",
                "{\"format\":\"other/1\",\"offers\":[1]}",
                "{\"format\":\"houvast-directory/1\",\"offers\":{}}",
                "{\"format\":\"houvast-directory/1\",\"offers\":[1],\"extra\":1}",
                "{\"format\":\"houvast-directory/1\",\"offers\":[1],\"offers\":[2]}",
                "{\"format\":7,\"offers\":[1]}"
            })
    void refusesAnotherForm(String content) {
        assertRefused(ofText(content), DirectoryRefusal.FILE_FORMAT);
    }

    @Test
    void refusesAFileWithoutRows() {
        assertRefused(file(), DirectoryRefusal.FILE_EMPTY);
    }

    @Test
    void refusesAnotherEncoding() {
        var latin = text(row("zon").replace("Balie", "Café")).getBytes(StandardCharsets.ISO_8859_1);
        var utf16 = text(row("zon")).getBytes(StandardCharsets.UTF_16);

        assertRefused(new DirectoryFile("x", latin), DirectoryRefusal.FILE_ENCODING);
        assertRefused(new DirectoryFile("x", utf16), DirectoryRefusal.FILE_ENCODING);
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> DirectoryFile.at(new ClassPathResource("directory/none.json")))
                .extracting(Refusal::reason)
                .isEqualTo(DirectoryRefusal.FILE_UNREADABLE);
    }

    private static void assertRefused(DirectoryFile file, DirectoryRefusal why) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(file::rows)
                .extracting(Refusal::reason)
                .isEqualTo(why);
    }
}

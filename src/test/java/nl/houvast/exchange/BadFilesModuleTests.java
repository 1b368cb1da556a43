package nl.houvast.exchange;

import static nl.houvast.exchange.ExchangeExamples.SETTINGS;
import static nl.houvast.exchange.ExchangeExamples.branch;
import static nl.houvast.exchange.ExchangeExamples.bytes;
import static nl.houvast.exchange.ExchangeExamples.json;
import static nl.houvast.exchange.ExchangeExamples.row;
import static nl.houvast.exchange.ExchangeExamples.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.houvast.TestDatabase;
import nl.houvast.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import tools.jackson.databind.node.ObjectNode;

/** Files that are not what they should be: each is told in words, by row and field, all at once. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
@Import({TestDatabase.class, ExchangeHouse.class})
class BadFilesModuleTests extends ExchangeRoom {

    private static final String CSV = csv(row("zon"), row("maan"));

    @Autowired HsdsRows hsds;
    @TempDir Path folder;

    private static String csv(String... rows) {
        var text = new StringWriter();
        CsvFiles.write(
                text, Stream.of(rows).map(one -> (ObjectNode) Flat.JSON.readTree(one)).toList());
        return text.toString();
    }

    private Reading read(byte[] file) {
        try {
            var path = Files.write(folder.resolve("bestand"), file);
            return new FileReading(hsds, SETTINGS).read(path, null, List::of).reading();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void assertRefused(byte[] file, ExchangeRefusal why) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(file))
                .extracting(Refusal::reason)
                .isEqualTo(why);
    }

    @Test
    void onlyUtf8IsReadWithOrWithoutItsMark() {
        var strange = row("zon").replace("Talking.", "Café.");
        for (var text : List.of(new String(json(strange), StandardCharsets.UTF_8), csv(strange))) {
            assertThat(read(bytes(text)).rows()).hasSize(1);
            assertThat(read(bytes("\ufeff" + text)).rows().getFirst().json()).contains("Café");
            for (var other :
                    List.of(
                            StandardCharsets.UTF_16,
                            StandardCharsets.UTF_16LE,
                            StandardCharsets.UTF_16BE,
                            StandardCharsets.ISO_8859_1)) {
                assertRefused(text.getBytes(other), ExchangeRefusal.ENCODING);
            }
        }
    }

    @Test
    void halfAFileIsRefused() {
        var whole = json(row("zon"), row("maan"));
        for (int length = 1; length < whole.length; length += 97) {
            assertRefused(Arrays.copyOf(whole, length), ExchangeRefusal.JSON_BROKEN);
        }
        var packed = zip("services.csv", CSV, "phones.csv", CSV);
        for (int length = 2; length < packed.length; length += 97) {
            assertRefused(Arrays.copyOf(packed, length), ExchangeRefusal.ZIP_BROKEN);
        }
        var open = CSV.substring(0, CSV.lastIndexOf("\"rustig\"") + 4);
        assertRefused(bytes(open), ExchangeRefusal.CSV_BROKEN);
        var cut = read(bytes(CSV.substring(0, CSV.lastIndexOf("Steunpunt") + 200)));
        assertThat(cut.rows().size() + cut.problems().size()).isLessThanOrEqualTo(2);
    }

    @Test
    void whatIsTooLargeIsRefused() {
        assertRefused(new byte[0], ExchangeRefusal.FILE_EMPTY);
        assertRefused(new byte[201 * 1024], ExchangeRefusal.FILE_LARGE);
        var many = Stream.iterate(0, i -> i + 1).limit(51).map(i -> row("z-" + i));
        assertRefused(json(many.toArray(String[]::new)), ExchangeRefusal.ROWS_MANY);
        assertRefused(bytes("id\n" + "x\n".repeat(60)), ExchangeRefusal.ROWS_MANY);
    }

    @Test
    void whatIsTooLargeForTheMemoryIsRefusedBeforeItIsRead() throws IOException {
        var none =
                new ExchangeSettings(
                        SETTINGS.largest(),
                        SETTINGS.unpacked(),
                        20,
                        50,
                        SETTINGS.keep(),
                        Integer.MAX_VALUE);
        var path = Files.write(folder.resolve("bestand"), bytes("\u0000".repeat(20_000)));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new FileReading(hsds, none).read(path, null, List::of))
                .extracting(Refusal::reason)
                .isEqualTo(ExchangeRefusal.FILE_HEAVY);
        assertThat(none.mostUnpacked()).isLessThan(1_000);
    }

    @Test
    void allSourcesTogetherMustFitInTheMemory() {
        var most = Runtime.getRuntime().maxMemory() / 16;
        sources.requireRoom("gemeente-x", 1_000, EDITOR);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> sources.requireRoom("gemeente-x", most, EDITOR))
                .extracting(refusal -> refusal.reason().name())
                .isEqualTo("NO_ROOM");
        sources.requireRoom(OURS, most, EDITOR);
    }

    @Test
    void aPackedFileHidesNothing() {
        var bomb = "id,name,status\n" + "0".repeat(500 * 1024) + ",x,active\n";
        assertRefused(zip("services.csv", bomb), ExchangeRefusal.ZIP_LARGE);
        var many = new String[44];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "f" + i + ".csv";
            many[i + 1] = "id\n";
        }
        assertRefused(zip(many), ExchangeRefusal.ZIP_MANY);
        assertRefused(zip("phones.csv", "id\n"), ExchangeRefusal.ZIP_TABLES);
        assertRefused(zip("services.csv", "id,name\n"), ExchangeRefusal.NO_ROWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../services.csv", "/etc/passwd", "..\\x.csv", "a/b.csv", ".hidden", "c:x"})
    void aNameInAPackedFileLeadsNowhere(String name) {
        assertRefused(zip("services.csv", "id\n", name, "x"), ExchangeRefusal.ZIP_NAMES);
        assertThat(folder.resolve("../services.csv")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "hallo, CSV",
        "{}, HSDS_JSON",
        "[], HSDS_JSON",
        "3, CSV",
        "'{\"offers\":[]}', JSON"
    })
    void whatHoldsNothingIsRefusedInWords(String content, String form) {
        assertThat(form).isNotBlank();
        try {
            var reading = read(bytes(content));
            assertThat(reading.rows()).isEmpty();
            assertThat(reading.whole().size() + reading.problems().size()).isPositive();
        } catch (Refusal refusal) {
            assertThat(refusal.reason()).isInstanceOf(ExchangeRefusal.class);
        }
    }

    @Test
    void everyColumnThatIsMissingOrStrangeIsTold() {
        assertThat(read(bytes("id;name;id;naam;kind\nzon;Zon;zon;x;y\n")).whole())
                .contains(
                        "Voeg de kolom audience toe",
                        "Voeg de kolom verification.checkedOn toe",
                        "Laat de kolom id maar één keer staan",
                        "Haal de kolom naam weg: die kennen we niet")
                .hasSize(CsvFiles.REQUIRED.size() - 3 + 2);
    }

    @Test
    void aRowWithTooFewOrTooManyCellsIsToldByItsNumber() {
        var lines = CSV.lines().toList();
        var reading =
                read(
                        bytes(
                                String.join(
                                        "\n",
                                        lines.get(0),
                                        "zon,Zon",
                                        lines.get(1),
                                        lines.get(2) + ",x")));

        assertThat(reading.rows()).extracting(row -> row.number()).containsExactly(3);
        assertThat(reading.problems()).extracting(it -> it.row()).containsExactly(2, 4);
        assertThat(reading.problems().getFirst().detail()).contains("2 cellen");
    }

    @Test
    void separatorsMayBeCommasOrSemicolons() {
        var dutch = CSV.lines().findFirst().orElseThrow().replace(',', ';');
        var cells = "zon" + ";x".repeat((int) dutch.chars().filter(it -> it == ';').count());
        assertThat(read(bytes(dutch + "\r\n" + cells)).rows()).hasSize(1);
    }

    @Test
    void everyWrongFieldOfEveryRowIsToldAtOnce() {
        var file =
                json(
                        row("zon")
                                .replace("0900-0101", "x")
                                .replace("\"sexual\"", "\"unknown.thing\""),
                        row("maan"),
                        row("maan"),
                        branch("a", "b"),
                        branch("b", "a"),
                        branch("wees", "bestaat-niet"),
                        row("leeftijd").replace(":27,", ":\"oud\","));
        var shown = desk.preview(offer("gemeente-x", file), EDITOR);

        assertThat(details(shown.problems()))
                .containsExactlyInAnyOrder(
                        "1 zon phones[1].number",
                        "1 zon target.events",
                        "3 maan id",
                        "4 a parent",
                        "5 b parent",
                        "6 wees parent",
                        "7 leeftijd target.maxAge");
        assertThat(shown.refused()).isEqualTo(6);
        assertThat(shown.plan().counts().added()).isEqualTo(1);
    }

    @Test
    void aCellThatIsNoNumberIsToldByItsColumn() {
        var file = csv(row("zon")).replace(",12,", ",twaalf,").replace(",true,", ",misschien,");
        var shown = desk.preview(offer("gemeente-x", bytes(file)), EDITOR);

        assertThat(details(shown.problems())).contains("2 zon target.minAge", "2 zon access.self");
    }

    @Test
    void whereAShelterIsIsNotEvenKeptInAPreview() {
        var secret =
                row("zon")
                        .replace(
                                "\"urgency\"",
                                "\"locations\":[{\"role\":\"service\",\"sensitive\":true,"
                                        + "\"address\":\"Geheime Laan 1\"}],\"urgency\"");
        assertThat(read(json(secret)).rows().getFirst().json())
                .contains("\"sensitive\":true")
                .doesNotContain("Geheime Laan");
    }
}

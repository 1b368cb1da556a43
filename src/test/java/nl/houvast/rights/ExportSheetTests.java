package nl.houvast.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.houvast.privacy.Field;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** The export on paper, beside the export for programs. */
class ExportSheetTests {

    private static final String EXPORT =
            """
            {"form": "houvast-export-1", "madeAt": "2026-11-23T11:00:00Z", "parts": {
              "identity": [{"NAME": "Sam Voorbeeld", "BIRTH_DATE": "1994-05-06",
                "PHONE": "+31612345678", "LANGUAGE": "nl",
                "SAFE_CONTACT":
                  "only=CALL,EMAIL; times=[MONDAY] 09:00-12:00; code word=zonnebloem; to others=de fietsenmaker"}],
              "consents": [
                {"purpose": "CONTACT", "receiver": "house", "fields": "NAME,PHONE",
                 "basis": "EXPLICIT", "givenBy": "SELF", "how": "ORAL",
                 "givenAt": "2026-11-20T09:30:00Z"},
                {"purpose": "REFER_ON", "receiver": "opvang-voorbeeld", "fields": "NAME",
                 "basis": "EXPLICIT", "givenBy": "SELF", "how": "WRITTEN",
                 "givenAt": "2026-11-21T09:30:00Z", "endsAt": "2027-01-01T00:00:00Z"}],
              "shared": [],
              "contactAttempts": [{"at": "2026-11-22T09:30:00Z", "outcome": "REACHED",
                "note": "Zei: <b>\\"5 > 3\\"</b> & meer\\nen \\u0007nog een regel"}]
            }}
            """;

    @BeforeEach
    void inDutch() {
        LocaleContextHolder.setLocale(Locale.of("nl"));
    }

    @Test
    void saysEverythingThatTheFileForProgramsSays() throws IOException {
        var export = ExportPage.of(EXPORT);
        try (var sheet = Loader.loadPDF(ExportSheet.print(export))) {
            var words = words(sheet);
            var entries = export.parts().values().stream().flatMap(List::stream).toList();
            assertThat(entries).hasSize(4);
            for (var entry : entries) {
                entry.forEach(
                        (name, value) ->
                                Stream.of(ExportWords.of(name, value).split("\n"))
                                        .map(line -> line.replace("\u0007", "").strip())
                                        .forEach(line -> assertThat(words).contains(line)));
            }
            assertThat(words)
                    .contains(
                            "Wat we over je bewaren",
                            "Wie je bent",
                            "Telefoonnummer +31612345678",
                            "Geboortedatum 6-5-1994",
                            "Wie het mag weten Wij",
                            "Wat Naam, Telefoonnummer",
                            "Gegeven door De persoon zelf",
                            "Gegeven op 20-11-2026 10.30",
                            "Taal Nederlands",
                            "Hoe het afliep Gesproken",
                            "Veilig is: bellen, e-mail. Tijden: ma 09:00-12:00. Mag niet: ",
                            "Codewoord: zonnebloem. Neemt een ander op: de fietsenmaker.",
                            "Zei: <b>\"5 > 3\"</b> & meer",
                            "Wat we deelden Niets.");
        }
    }

    @Test
    void canBeHeard() throws IOException {
        try (var sheet = Loader.loadPDF(ExportSheet.print(ExportPage.of(EXPORT)))) {
            var catalog = sheet.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("nl");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(sheet.getDocumentInformation().getTitle())
                    .isEqualTo("Wat we over je bewaren");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .containsPattern("pdfuaid:part[>=\"']+1");
            var kinds = new TreeSet<String>();
            kinds(catalog.getStructureTreeRoot(), kinds);
            assertThat(kinds).contains("H1", "H2", "P", "Table", "TR", "TH", "TD");
        }
    }

    @Test
    void manyEntriesGoOnOnTheNextPage() throws IOException {
        var attempts = new ArrayList<Map<String, String>>();
        for (int number = 0; number < 120; number++) {
            attempts.add(Map.of("note", "Poging nummer " + number + "."));
        }
        var export =
                new ExportPage(
                        "houvast-export-1",
                        "2026-11-23T11:00:00Z",
                        new LinkedHashMap<>(Map.of("contactAttempts", attempts)));

        try (var sheet = Loader.loadPDF(ExportSheet.print(export))) {
            assertThat(sheet.getNumberOfPages()).isGreaterThan(2);
            assertThat(words(sheet)).contains("Poging nummer 0.", "Poging nummer 119.", "3 / ");
        }
    }

    @Test
    void saysSoWhenALetterCannotBeWritten() throws IOException {
        try (var sheet =
                Loader.loadPDF(ExportSheet.print(noted("\u0645\u0631\u062d\u0628\u0627")))) {
            assertThat(words(sheet)).contains("Sommige letters of tekens kunnen niet op papier");
        }
        try (var sheet =
                Loader.loadPDF(ExportSheet.print(noted("Żółć, \u0416\u0430\u0440, naïef")))) {
            assertThat(words(sheet))
                    .contains("Żółć, \u0416\u0430\u0440, naïef")
                    .doesNotContain("Sommige letters");
        }
    }

    @Test
    void everyNameOfOursHasWords() {
        for (var language : List.of("nl", "en")) {
            LocaleContextHolder.setLocale(Locale.of(language));
            assertThat(ExportWords.KNOWN)
                    .hasSizeGreaterThan(12)
                    .allSatisfy(
                            name ->
                                    assertThat(nl.houvast.web.Texts.text("rights.word." + name))
                                            .isNotEqualTo(name));
            for (var field : Field.values()) {
                assertThat(ExportWords.of("fields", field.name())).isNotEqualTo(field.name());
            }
        }
    }

    @Test
    void whatSomebodyTypedStaysAsItWas() {
        assertThat(ExportWords.of("note", "SELF")).isEqualTo("SELF");
        assertThat(ExportWords.of("event", "nooit.gehoord")).isEqualTo("nooit.gehoord");
        assertThat(ExportWords.of("outcome", "NIEUW")).isEqualTo("NIEUW");
        assertThat(ExportWords.of("LANGUAGE", "ar+interpreter"))
                .isEqualTo("Arabisch, met een tolk");
        assertThat(ExportWords.of("SAFE_CONTACT", "iets anders")).isEqualTo("iets anders");
    }

    private static ExportPage noted(String note) {
        return new ExportPage(
                "houvast-export-1",
                "2026-11-23T11:00:00Z",
                Map.of("contactAttempts", List.of(Map.of("note", note))));
    }

    private static void kinds(PDStructureNode node, Set<String> kinds) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                kinds.add(element.getStructureType());
                kinds(element, kinds);
            }
        }
    }

    private static String words(PDDocument sheet) throws IOException {
        return new PDFTextStripper().getText(sheet).replaceAll("\\s+", " ");
    }
}

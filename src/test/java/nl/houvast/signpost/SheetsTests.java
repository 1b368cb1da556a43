package nl.houvast.signpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.houvast.directory.Details;
import nl.houvast.directory.Schedule;
import nl.houvast.directory.Schedule.Channel;
import nl.houvast.directory.Schedule.OnHolidays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SheetsTests {

    private static final double POINTS_PER_MM = 72 / 25.4;

    static Stream<Words> languages() {
        return Words.everyLanguage().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theLeafletIsOneTaggedSheetInItsLanguageWithACodeThatLeadsOn(Words words) throws Exception {
        try (var sheet = Loader.loadPDF(Sheets.leaflet(Offers.ours(), words, Offers.TODAY))) {
            assertTagged(sheet, words);
            assertThat(sheet.getNumberOfPages()).isEqualTo(1);
            assertThat(text(sheet)).contains("0900-0101", "112");
            assertThat(codeOn(sheet)).isEqualTo("https://www.slachtofferhulp.nl");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theCardIsAQuarterOfASheet(Words words) throws Exception {
        try (var card = Loader.loadPDF(Sheets.card(Offers.ours(), words, true))) {
            assertTagged(card, words);
            assertThat(card.getNumberOfPages()).isEqualTo(1);
            var box = card.getPage(0).getMediaBox();
            assertThat((double) box.getWidth()).isCloseTo(148 * POINTS_PER_MM, within(1.0));
            assertThat((double) box.getHeight()).isCloseTo(105 * POINTS_PER_MM, within(1.0));
            assertThat(text(card)).contains("Slachtofferhulp Nederland", "0900-0101");
            assertThat(codeOn(card)).isEqualTo("https://www.slachtofferhulp.nl");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aCardWithoutANameNamesNothing(Words words) throws Exception {
        try (var card = Loader.loadPDF(Sheets.card(Offers.ours(), words, false))) {
            assertThat(text(card)).contains("0900-0101").doesNotContainIgnoringCase("slachtoffer");
            assertThat(card.getPage(0).getResources().getXObjectNames())
                    .as("no code: its address would name us")
                    .isEmpty();
        }
    }

    @Test
    void aNeutralAddressStandsOnACardWithoutAName() throws Exception {
        var kit =
                new Kit(
                        Offers.ours().offer(),
                        true,
                        "https://www.slachtofferhulp.nl",
                        "https://even-praten.example");
        try (var card = Loader.loadPDF(Sheets.card(kit, words("nl"), false))) {
            assertThat(codeOn(card)).isEqualTo("https://even-praten.example");
        }
    }

    @Test
    void anotherOrganisationHasALeafletWithWhatItDoes() throws Exception {
        try (var sheet =
                Loader.loadPDF(Sheets.leaflet(Offers.other(), words("en"), Offers.TODAY))) {
            assertThat(text(sheet)).contains("De Haven", "Shelter for who has none");
        }
    }

    /** On paper stands an ordinary week, not the coming one with its holidays. */
    @Test
    void theHoursOfAnOrdinaryWeekStandOnTheLeafletInItsLanguage() throws Exception {
        var days = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
        var open =
                new Schedule(
                        Channel.PHONE,
                        days,
                        LocalTime.of(8, 30),
                        LocalTime.of(17, 0),
                        null,
                        null,
                        OnHolidays.CLOSED);
        var evening =
                new Schedule(
                        Channel.PHONE,
                        "FREQ=WEEKLY;BYDAY=SU",
                        LocalTime.of(18, 0),
                        LocalTime.MIDNIGHT,
                        null,
                        null,
                        OnHolidays.UNKNOWN);
        var offer = Offers.other().offer();
        var none = Details.NONE;
        var details =
                new Details(
                        List.of(open, evening),
                        none.exclusions(),
                        none.accessibility(),
                        none.locations(),
                        none.capacity(),
                        none.askFirst());
        var beforeChristmas = LocalDate.of(2026, 12, 24);

        assertThat(WeekHours.of(offer.with(details), beforeChristmas, Locale.of("nl")))
                .containsExactly("maandag – vrijdag: 08:30–17:00", "zondag: 18:00–24:00");
        assertThat(WeekHours.of(offer, beforeChristmas, Locale.of("nl"))).isEmpty();
        var kit = new Kit(offer.with(details), true, null, null);
        try (var sheet = Loader.loadPDF(Sheets.leaflet(kit, words("de"), beforeChristmas))) {
            assertThat(text(sheet)).contains("Montag – Freitag: 08:30–17:00");
            assertThat(sheet.getNumberOfPages()).isEqualTo(1);
        }
    }

    private static void assertTagged(PDDocument sheet, Words words) {
        var catalog = sheet.getDocumentCatalog();
        assertThat(catalog.getLanguage()).isEqualTo(words.language());
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
    }

    private static String text(PDDocument sheet) throws IOException {
        return new PDFTextStripper().getText(sheet);
    }

    /** What a telephone reads in the code, on the sheet as it is printed. */
    private static String codeOn(PDDocument sheet) throws Exception {
        var page = new PDFRenderer(sheet).renderImageWithDPI(0, 200);
        var dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }

    private static Words words(String language) {
        return Words.in(language).orElseThrow();
    }
}

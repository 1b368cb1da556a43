package nl.houvast.signpost;

import static org.assertj.core.api.Assertions.assertThat;

import nl.houvast.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page from which something is given, with the real directory. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class SignpostModuleTests {

    private static final String OURS = "/meegeven/slachtofferhulp-nederland";

    @Autowired MockMvcTester browser;

    @Test
    void isInTheLanguageOfThePageUntilAnotherIsChosen() {
        assertThat(browser.get().uri(OURS))
                .hasStatusOk()
                .bodyText()
                .contains("Iets meegeven", "lang=\"nl\"", "in=ar", "العربية", "0900-0101")
                .contains("Zelf aanmelden");
        assertThat(browser.get().uri(OURS + "?in=ar"))
                .hasStatusOk()
                .bodyText()
                .contains("dir=\"rtl\"", "/folder?in=ar");
        assertThat(browser.get().uri(OURS + "?in=xx")).hasStatusOk();
    }

    @Test
    void givesSheetsUnderANameThatTellsNothing() {
        for (var sheet : new String[] {"/folder?in=uk", "/kaart?in=pl", "/kaart?naam=nee"}) {
            assertThat(browser.get().uri(OURS + sheet))
                    .hasStatusOk()
                    .hasContentType("application/pdf")
                    .headers()
                    .hasValue(
                            "Content-Disposition",
                            sheet.startsWith("/folder")
                                    ? "attachment; filename=\"informatie.pdf\""
                                    : "attachment; filename=\"kaart.pdf\"");
        }
    }

    @Test
    void ofOthersThereIsALeafletInTwoLanguages() {
        assertThat(browser.get().uri("/meegeven/moviera?in=tr"))
                .hasStatusOk()
                .bodyText()
                .contains("/kaart?in=tr")
                .doesNotContain("/folder");
        assertThat(browser.get().uri("/meegeven/moviera/folder?in=en")).hasStatusOk();
        assertThat(browser.get().uri("/meegeven/moviera/folder?in=tr")).hasStatus(404);
    }

    @Test
    void ofWhoIsNotInTheDirectoryThereIsNothing() {
        assertThat(browser.get().uri("/meegeven/bestaat-niet"))
                .hasRedirectedUrl("/organisaties/bestaat-niet");
        assertThat(browser.get().uri("/meegeven/bestaat-niet/kaart")).hasStatus(404);
    }
}

package nl.houvast.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import nl.houvast.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The module with real SQL and real HTML. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
@Import(TestDatabase.class)
@ExtendWith(OutputCaptureExtension.class)
class SearchModuleTests {

    @Autowired MockMvcTester browser;

    @Test
    void listsEveryOrganisation() {
        assertThat(browser.get().uri("/organisaties"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "href=\"/organisaties/slachtofferhulp-nederland\"",
                        "href=\"#provincie-utrecht\"",
                        "id=\"provincie-utrecht\"",
                        "nog niet gecontroleerd",
                        "219 organisaties");
    }

    @Test
    void showsOne() {
        assertThat(browser.get().uri("/organisaties/centrum-seksueel-geweld"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "href=\"tel:08000188\"",
                        "href=\"/organisaties/csg-utrecht\"",
                        "Dag en nacht",
                        "23 november 2026");
        assertThat(browser.get().uri("/organisaties/csg-utrecht"))
                .bodyText()
                .contains("href=\"/organisaties/centrum-seksueel-geweld\"");
        assertThat(browser.get().uri("/organisaties/veilig-thuis-groningen?taal=en"))
                .bodyText()
                .contains("Not checked yet", "lang=\"nl\"");
    }

    @Test
    void whatIsNotThereIsNotThere() {
        assertThat(browser.get().uri("/organisaties/nergens")).hasStatus(404);
        assertThat(browser.get().uri("/organisaties/NERGENS")).hasStatus(404);
        assertThat(browser.get().uri("/api/v1/organisations/nergens")).hasStatus(404);
    }

    @Test
    void whoDoesNotFindItCanGoOnWithTheSameWords() {
        assertThat(browser.post().uri("/organisaties").with(csrf()).param("q", "advocaat"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "action=\"/verwijswijzer\"",
                        "name=\"q\" value=\"advocaat\"",
                        "name=\"go\" value=\"search\"");
    }

    @Test
    void choosesInThePageAndNotInTheAddress() {
        assertThat(browser.get().uri("/organisaties"))
                .bodyText()
                .contains("<form method=\"post\" action=\"/organisaties#gevonden\"");
        assertThat(
                        browser.post()
                                .uri("/organisaties")
                                .with(csrf())
                                .param("event", "trafficking")
                                .param("service", "shelter")
                                .param("postcode", "9711 AB"))
                .hasStatusOk()
                .bodyText()
                .contains("In Groningen", "value=\"9711 AB\"")
                .doesNotContain("csg-utrecht");
    }

    @Test
    void saysWhatIsWrongWithAPostcode() {
        for (var typed : List.of("99", "3510", "<b>", "35 11")) {
            assertThat(browser.post().uri("/organisaties").with(csrf()).param("postcode", typed))
                    .hasStatus(422)
                    .bodyText()
                    .contains("href=\"#postcode\"", "id=\"postcode-problem\"")
                    .doesNotContain("value=\"<b>");
        }
    }

    @Test
    void givesProgramsOneOrganisation() {
        var answer = browser.get().uri("/api/v1/organisations/csg-utrecht").exchange();

        assertThat(answer).hasStatusOk().hasContentType(MediaType.APPLICATION_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.verification.checkedOn")
                .isEqualTo("2026-11-23");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.parent")
                .isEqualTo("centrum-seksueel-geweld");
        assertThat(
                        browser.get()
                                .uri("/api/v1/organisations/csg-utrecht")
                                .header("Origin", "https://elders.example.org"))
                .hasHeader("Access-Control-Allow-Origin", "*");
    }

    @Test
    void searchesForPrograms() {
        assertThat(search("{\"q\":\"centrum seksueel geweld\",\"postcode\":\"3511\",\"limit\":2}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.organisations[*].id")
                .asArray()
                .hasSize(2)
                .startsWith("csg-utrecht");
        assertThat(search("{\"q\":\"csg utrecht\",\"postcode\":\"3511\",\"limit\":1}"))
                .bodyJson()
                .extractingPath("$.organisations[0].distanceKm")
                .asNumber()
                .satisfies(km -> assertThat(km.doubleValue()).isBetween(0.0, 30.0));
    }

    @Test
    void findsWordsInThePage() {
        var words = browser.post().uri("/organisaties").with(csrf());

        assertThat(words.param("q", "veilg thuis utrecht"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "value=\"veilg thuis utrecht\"",
                        "href=\"/organisaties/veilig-thuis-utrecht\"",
                        "Werkt in Utrecht",
                        "Gevonden met");
        assertThat(browser.post().uri("/organisaties").with(csrf()).param("q", "<b>qqqqq"))
                .hasStatusOk()
                .bodyText()
                .contains("0 organisaties")
                .doesNotContain("<b>qqqqq");
    }

    @Test
    void suggestsWithoutAnAddress() {
        assertThat(browser.post().uri("/organisaties/suggesties").param("q", "kindertel"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.words")
                .asArray()
                .contains("De Kindertelefoon");
        assertThat(browser.get().uri("/organisaties/suggesties?q=kindertel")).hasStatus(404);
    }

    @Test
    void writesDownNothingOfAQuestion(CapturedOutput output) {
        search("{\"q\":\"zqxjv aangerand\"}");
        browser.post().uri("/organisaties").with(csrf()).param("q", "zqxjv").exchange();
        browser.post().uri("/organisaties/suggesties").param("q", "zqxjv").exchange();

        assertThat(output).doesNotContain("zqxjv");
    }

    @Test
    void namesEverythingAProgramDidWrong() {
        var answer =
                search(
                        """
                        {"postcode":"3510","language":"xx","limit":0,"name":"x"}
                        """);

        assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("q", "postcode", "language", "limit", "name");
    }

    private MvcTestResult search(String body) {
        return browser.post()
                .uri("/api/v1/organisations/_search")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}

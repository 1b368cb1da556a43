package nl.houvast.advice;

import static org.assertj.core.api.Assertions.assertThat;

import nl.houvast.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The module with the real directory, real texts and real pages. */
@ApplicationModuleTest(mode = ApplicationModuleTest.BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class AdviceModuleTests {

    @Autowired MockMvcTester browser;

    @Test
    void showsTheNumberAtOnceWhenThereIsDanger() {
        assertThat(
                        browser.post()
                                .uri("/verwijswijzer")
                                .param("step", "danger")
                                .param("go", "next")
                                .param("danger", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"tel:112\"", "Wat is er gebeurd?")
                .contains("<input type=\"hidden\" name=\"danger\" value=\"true\">")
                .contains("<title>Houvast</title>");
    }

    @Test
    void showsAnAdviceWithItsReasons() {
        assertThat(
                        browser.post()
                                .uri("/verwijswijzer")
                                .param("step", "consent")
                                .param("go", "next")
                                .param("event", "child_abuse.physical")
                                .param("relation", "victim")
                                .param("age", "14")
                                .param("unsafeHome", "true")
                                .param("consent", "true")
                                .param("postcode", "1315"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"tel:112\"", "href=\"tel:08002000\"")
                .contains("action=\"/aanmelden/start\"", "/organisaties/veilig-thuis-flevoland")
                .contains("/regels#route/child-alone", "Neem geen contact op met thuis");
    }

    @Test
    void keepsNothingAboutAnybody() {
        assertThat(
                        browser.post()
                                .uri("/verwijswijzer")
                                .param("step", "event")
                                .param("go", "search")
                                .param("q", "<b>aangerand"))
                .hasStatusOk()
                .doesNotContainHeader("Set-Cookie")
                .bodyText()
                .contains("value=\"&lt;b>aangerand\"")
                .doesNotContain("<b>aangerand");
    }

    @Test
    void wrongInputIsTheSamePageWithWhatWasTyped() {
        assertThat(
                        browser.post()
                                .uri("/verwijswijzer")
                                .param("step", "age")
                                .param("go", "next")
                                .param("event", "sexual")
                                .param("relation", "victim")
                                .param("age", "veertien"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#age\"", "id=\"age-problem\"", "value=\"veertien\"");
    }

    @Test
    void showsEveryRuleInBothLanguages() {
        assertThat(browser.get().uri("/regels"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"route/child-alone\"", "Leeftijd: jonger dan 18 jaar");
        assertThat(browser.get().uri("/regels?taal=en"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"urgent/bank\"", "Age: under 18");
        assertThat(browser.get().uri("/wie-wij-helpen"))
                .hasStatusOk()
                .bodyText()
                .contains("Ramp of calamiteit", "Soms");
    }

    @Test
    void advisesPrograms() {
        assertThat(advice("", "{\"event\":\"sexual.rape\",\"relation\":\"victim\",\"daysAgo\":2}"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.eligibility", it -> it.assertThat().isEqualTo("ELIGIBLE"))
                .hasPathSatisfying("$.actions[0]", it -> it.assertThat().isEqualTo("ADVICE_LINE"))
                .hasPathSatisfying(
                        "$.urgent[0].id",
                        it -> it.assertThat().isEqualTo("centrum-seksueel-geweld"))
                .hasPathSatisfying(
                        "$.organisations[0].id",
                        it -> it.assertThat().isEqualTo("slachtofferhulp-nederland"))
                .hasPathSatisfying("$.rules", it -> it.assertThat().isEqualTo("2026-11-23"))
                .doesNotHavePath("$.notShown");
        assertThat(advice("?explain=all", "{\"event\":\"sexual\",\"relation\":\"victim\"}"))
                .hasStatusOk()
                .bodyJson()
                .hasPath("$.notShown[0].because[0]");
    }

    @Test
    void tellsProgramsEverythingThatIsWrong() {
        assertThat(advice("", "{\"event\":\"x\",\"age\":121,\"bsn\":1,\"postcode\":\"12\"}"))
                .hasStatus(400)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("event", "relation", "age", "bsn", "postcode");
    }

    @Test
    void givesProgramsTheWordsInTheirLanguage() {
        assertThat(browser.get().uri("/api/v1/taxonomy").header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.events.length()", it -> it.assertThat().isEqualTo(103))
                .hasPathSatisfying(
                        "$.events[0].label",
                        it -> it.assertThat().isEqualTo("Violence and threats"))
                .hasPathSatisfying("$.relations[0].id", it -> it.assertThat().isEqualTo("victim"))
                .hasPath("$.services[0].label")
                .hasPath("$.targetGroups[0].label");
    }

    private MockMvcTester.MockMvcRequestBuilder advice(String query, String json) {
        return browser.post()
                .uri("/api/v1/advice" + query)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
    }
}

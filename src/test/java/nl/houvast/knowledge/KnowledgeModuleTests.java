package nl.houvast.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.houvast.TestDatabase;
import nl.houvast.directory.Directory;
import nl.houvast.directory.OfferId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What everybody reads, with real SQL and real HTML. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, extraIncludes = "advice")
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class KnowledgeModuleTests {

    private static final Pattern TO_ORGANISATION =
            Pattern.compile("]\\(/organisaties/([a-z0-9-]+)\\)");
    private static final Pattern TO_PAGE = Pattern.compile("]\\((/[a-z/-]*)\\)");

    @Autowired MockMvcTester browser;
    @Autowired Shelf shelf;
    @Autowired EventWords events;
    @Autowired Directory directory;
    @Autowired ArticleSearch search;

    @Test
    void showsEveryArticleByKind() {
        assertThat(browser.get().uri("/kennisbank"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "artikelen, per soort",
                        "id=\"vermoeden\">Een vermoeden</h2>",
                        "href=\"/kennisbank/stalking\">Stalking</a>");
        assertThat(browser.get().uri("/kennisbank?taal=en"))
                .bodyText()
                .contains("articles, by kind", "A suspicion</h2>");
    }

    @Test
    void showsOneWithItsSourcesAndTheWayToAdvice() {
        assertThat(browser.get().uri("/kennisbank/stalking"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<h2 class=\"govuk-heading-m\">Doe dit nu</h2>",
                        "<blockquote class=\"quote\">",
                        "href=\"/organisaties/veilig-thuis\">Veilig Thuis</a>",
                        "<h2 class=\"govuk-heading-m\">Bronnen</h2>",
                        "href=\"https://wetten.overheid.nl/BWBR0001854/\" rel=\"noreferrer\"",
                        "name=\"event\" value=\"stalking\"",
                        "Voor het laatst bekeken op 27 november 2026 door kennisredactie.")
                .doesNotContain("name=\"event\" value=\"stalking.online\"");
        assertThat(browser.get().uri("/kennisbank/stalking?taal=en"))
                .bodyText()
                .contains("<html lang=\"en\"", "Do this now", "Advice about: ");
        assertThat(browser.get().uri("/kennisbank/niets")).hasStatus(404);
        assertThat(browser.get().uri("/kennisbank/..%00")).hasStatus4xxClientError();
    }

    @Test
    void thePageAboutHomeDoesNotSayItInTheTab() {
        assertThat(
                        browser.get()
                                .uri(
                                        "/kennisbank/vermoeden-van-huiselijk-geweld-of-kindermishandeling"))
                .bodyText()
                .contains("<title>Houvast</title>", "govuk-exit-this-page");
    }

    @Test
    void theWayToAdviceLeadsToTheFirstQuestionWithWhatHappenedFilledIn() {
        assertThat(
                        browser.post()
                                .uri("/verwijswijzer")
                                .param("event", "stalking")
                                .param("go", "edit-danger")
                                .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"event\" value=\"stalking\"");
    }

    @ParameterizedTest
    @CsvSource({
        "hoe voer ik het gesprek, hoe-voer-ik-het-gesprek",
        "vermoeden kindermishandeling, vermoeden-van-huiselijk-geweld-of-kindermishandeling",
        "spreekrecht, spreekrecht-en-wensenformulier",
        "toestem, toestemming-vragen",
        "avg privacy, privacy-wat-mag-je-delen",
        "belaging, stalking",
        "verkeersongeval, na-een-verkeersongeluk",
        "tolk, een-andere-taal-en-de-tolk",
        "sextortion, online-seksueel-misbruik-en-sextortion",
        "suïcide, vragen-naar-gedachten-aan-zelfdoding",
        "schadefonds, schadefonds-geweldsmisdrijven",
        "rouw, praten-met-iemand-die-rouwt",
        "oplichting, fraude-zonder-schaamte"
    })
    void findsWhatPeopleLookFor(String typed, String slug) {
        assertThat(search.find(typed, Locale.of("nl")).stream().limit(3))
                .extracting(ArticleSearch.Hit::address)
                .contains("/kennisbank/" + slug);
    }

    @Test
    void findsOrganisationsAndEnglishToo() {
        assertThat(search.find("Veilig Thuis", Locale.of("nl")))
                .extracting(ArticleSearch.Hit::address)
                .contains("/organisaties/veilig-thuis");
        assertThat(search.find("interpreter", Locale.ENGLISH).getFirst().address())
                .isEqualTo("/kennisbank/een-andere-taal-en-de-tolk");
        assertThat(search.find("xyzzyx", Locale.of("nl"))).isEmpty();
    }

    @Test
    void findsTheRulesToo() {
        assertThat(search.find("jonger dan twaalf ouder helpt kind", Locale.of("nl")))
                .filteredOn(hit -> hit.kind() == ArticleSearch.Kind.RULE)
                .extracting(ArticleSearch.Hit::address)
                .anyMatch(address -> address.startsWith("/regels#route/"));
        assertThat(browser.post().uri("/kennisbank").param("q", "toestemming ouder").with(csrf()))
                .bodyText()
                .contains(">Onze regels</h2>", "href=\"/regels#");
    }

    @Test
    void whatIsLookedForStandsInThePageAndNowhereElse() {
        assertThat(browser.post().uri("/kennisbank").param("q", "<b>spreekrecht").with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "/kennisbank/spreekrecht-en-wensenformulier",
                        "value=\"&lt;b>spreekrecht\"",
                        ">Artikelen</h2>");
        assertThat(browser.post().uri("/kennisbank").param("q", " ").with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#q\"", "Typ een woord waar je naar zoekt");
        assertThat(browser.post().uri("/kennisbank").param("q", "xyzzyx").with(csrf()))
                .bodyText()
                .contains("Er is niets gevonden");
    }

    @Test
    void everyEventAndEveryOrganisationThatIsNamedIsThere() {
        for (var article : shelf.now().articles().values()) {
            assertThat(article.content().events())
                    .as(article.slug())
                    .allMatch(events::knows, "an event of the taxonomy");
            for (var text : List.of(article.content().nl(), article.content().en())) {
                assertThat(names(TO_ORGANISATION, text.body()))
                        .as(article.slug())
                        .allMatch(
                                id -> directory.current().find(new OfferId(id)).isPresent(),
                                "an organisation of the directory");
                assertThat(names(TO_PAGE, text.body()))
                        .as(article.slug())
                        .allSatisfy(
                                path ->
                                        assertThat(path)
                                                .matches(
                                                        "/organisaties/.*|/kennisbank/.*|/advieslijn|/doorverwijzen|/verwijswijzer(/jongeren)?|/aanmelden|/regels"));
            }
        }
    }

    private static Stream<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }
}

package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.houvast.Browser.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Somebody who is not signed in walks every page that explains. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class PublicPagesJourney {

    private static final int FIRST_VISIT = 60_000;

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/hoe-wij-helpen",
                    "/doorverwijzen",
                    "/wie-wij-helpen",
                    "/advieslijn",
                    "/verwijswijzer",
                    "/verwijswijzer/jongeren",
                    "/zelf-aanmelden",
                    "/meegeven/slachtofferhulp-nederland",
                    "/meegeven/moviera?in=ar",
                    "/privacy",
                    "/cookies",
                    "/toegankelijkheid",
                    "/regels",
                    "/begrippen",
                    "/organisaties",
                    "/organisaties/mind-hulplijn",
                    "/locaties",
                    "/widget",
                    "/kennisbank",
                    "/ervaringen",
                    "/kennisbank/vermoeden-van-seksueel-geweld");

    @LocalServerPort int port;
    Browser browser;

    @BeforeAll
    void startTheBrowser() {
        browser = new Browser("http://localhost:" + port);
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    static Stream<String> pages() {
        return PAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageKeepsItsPromises(String path) {
        for (var look : List.of(Look.DESK, Look.PHONE.inTheDark().withoutScript())) {
            try (var window = browser.open(look)) {
                window.to(path).isAGoodPublicPage();
                assertThat(window.page().locator("h1").count()).isEqualTo(1);
            }
        }
    }

    @Test
    void whatIsWrongWouldBeFound() {
        for (var look : List.of(Look.DESK, Look.PHONE.withoutScript())) {
            try (var window = browser.open(look)) {
                window.to("/");
                window.page().evaluate("document.querySelector('main').append(new Image())");
                assertThatThrownBy(window::isAccessible)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("image-alt");
            }
        }
    }

    @Test
    void everyPageIsThereInEnglishAndReadableAtTwiceTheSize() {
        for (var path : PAGES) {
            try (var window = browser.open(new Look(false, 640, true))) {
                window.to(path + (path.contains("?") ? "&" : "?") + "taal=en");
                assertThat(window.cookies()).as(path).containsExactly("taal");
                window.to(path);
                assertThat(window.page().locator("html").getAttribute("lang"))
                        .as(path)
                        .isEqualTo("en");

                window.page().evaluate("document.documentElement.style.fontSize = '200%'");
                window.fits();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyFirstVisitIsLight(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var page = overTheWire(http, path);
            var bytes = page.length();
            var files = Pattern.compile("\"(/v/[0-9a-f]+/[^\"]+)\"").matcher(page.text());
            for (var file : files.results().map(found -> found.group(1)).distinct().toList()) {
                bytes += overTheWire(http, file).length();
            }
            assertThat(bytes).as(path).isLessThan(FIRST_VISIT);
        }
    }

    private record Sent(int length, String text) {}

    private Sent overTheWire(HttpClient http, String path)
            throws IOException, InterruptedException {
        var address = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        var small =
                http.send(
                        address.copy().header("Accept-Encoding", "gzip").build(),
                        BodyHandlers.ofByteArray());
        var plain = http.send(address.build(), BodyHandlers.ofString());
        assertThat(small.headers().firstValue("Content-Encoding")).as(path).hasValue("gzip");
        return new Sent(small.body().length, plain.body());
    }

    @Test
    void theKeyboardSkipsToTheContentAndShowsWhereItIs() {
        try (var window = browser.open(Look.DESK)) {
            var page = window.to("/advieslijn").page();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className"))
                    .asString()
                    .contains("govuk-skip-link");

            page.keyboard().press("Enter");
            assertThat(page.url()).endsWith("#main");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("!!document.activeElement.closest('main')")).isEqualTo(true);
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .isEqualTo("solid");
        }
    }

    @Test
    void aTelephoneShowsTheMenuWhenAskedTo() {
        try (var window = browser.open(Look.PHONE)) {
            var page = window.to("/").page();
            var link = page.getByRole(AriaRole.LINK, named("Wie wij helpen"));
            assertThat(link.isVisible()).isFalse();

            page.getByRole(AriaRole.BUTTON, buttonNamed("Menu")).click();
            assertThat(link.isVisible()).isTrue();
            window.isAccessible().fits();
        }
    }

    @Test
    void theMenuIsSimplyThereWithoutScript() {
        try (var window = browser.open(Look.PHONE.withoutScript())) {
            var page = window.to("/").page();
            assertThat(page.getByRole(AriaRole.LINK, named("Wie wij helpen")).isVisible()).isTrue();
        }
    }

    @Test
    void threeTimesShiftLeavesThePage() {
        try (var window = browser.open(Look.DESK)) {
            var page = window.page();
            window.to("/verwijswijzer/jongeren");
            for (int times = 0; times < 3; times++) {
                page.keyboard().press("Shift");
            }
            page.waitForURL("**/robots.txt");
            page.goBack();
            assertThat(page.url()).as("it is not in the history").isEqualTo("about:blank");
        }
    }

    @Test
    void leavingThePageIsAnOrdinaryLinkWithoutScript() {
        try (var window = browser.open(Look.DESK.withoutScript())) {
            var page = window.to("/verwijswijzer/jongeren?taal=nl").page();
            assertThat(page.title()).isEqualTo("Houvast");
            assertThat(window.cookies()).containsExactly("taal");

            page.locator(".govuk-exit-this-page__button").click();
            page.waitForURL("**/robots.txt");
            window.keepsNothing();
        }
    }

    @Test
    void aPageThatIsNotThereHelpsSomebodyOn() {
        try (var window = browser.open(Look.PHONE)) {
            var page = window.to("/bestaat-niet").page();
            window.isAccessible().fits().staysHere().keepsNothing();
            page.getByRole(AriaRole.LINK, named("Naar de voorpagina")).click();
            assertThat(page.url()).isEqualTo("http://localhost:" + port + "/");
        }
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    private static GetByRoleOptions buttonNamed(String name) {
        return named(name).setExact(true);
    }
}

package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.houvast.Browser.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A municipality shows the widget, and so does somebody whom nobody knows; and the map of offices.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "houvast.demo=true")
@Import(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class WidgetJourney {

    private static final HttpServer OTHERS = others();

    private static volatile String html = "";

    @LocalServerPort int port;
    Browser browser;

    /** The websites of others, all on one server of this machine. */
    private static HttpServer others() {
        try {
            var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            server.createContext(
                    "/",
                    exchange -> {
                        var bytes = html.getBytes(StandardCharsets.UTF_8);
                        exchange.getResponseHeaders()
                                .set("Content-Type", "text/html;charset=UTF-8");
                        exchange.sendResponseHeaders(200, bytes.length);
                        exchange.getResponseBody().write(bytes);
                        exchange.close();
                    });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void whoMayShowIt(DynamicPropertyRegistry registry) {
        registry.add("houvast.widget.hosts", () -> site("gemeente"));
    }

    private static String site(String name) {
        return "http://" + name + ".localhost:" + OTHERS.getAddress().getPort();
    }

    @BeforeAll
    void startTheBrowser() {
        browser = new Browser("http://localhost:" + port);
    }

    @AfterAll
    void closeEverything() {
        browser.close();
        OTHERS.stop(0);
    }

    private void embed(String content) {
        html =
                "<!DOCTYPE html><html lang=\"nl\"><title>Gemeente Voorbeeldstad</title><main><h1>Hulp</h1>"
                        + content.replace("HOUVAST", "http://localhost:" + port)
                        + "</main></html>";
    }

    private static final String FRAME =
            "<iframe src=\"HOUVAST/widget/verwijswijzer?taal=en&amp;kleur=8a1538\" title=\"Where\""
                    + " width=\"320\" height=\"900\"></iframe>";

    @Test
    void aMunicipalityShowsItAndWhoAnswersGoesOnHereWithTheQuestionAboutDanger() {
        embed(FRAME);
        for (var look : List.of(Look.DESK, Look.PHONE.inTheDark().withoutScript())) {
            try (var window = browser.open(look)) {
                var page = window.page();
                page.navigate(site("gemeente") + "/hulp");
                var widget = page.frameLocator("iframe");
                assertThat(widget.locator("h1").textContent()).isEqualTo("Where can somebody go?");
                assertThat(shown(page)).isEqualTo(1);
                assertThat(buttonColour(widget)).isEqualTo("rgb(138, 21, 56)");
                assertThat(window.cookies()).isEmpty();

                widget.locator("#event").selectOption("violence.assault");
                widget.locator("#postcode").fill("3511");
                widget.locator("button").click();
                page.waitForURL("http://localhost:" + port + "/verwijswijzer?taal=en");
                assertThat(page.locator("#danger").count()).isEqualTo(1);
                page.locator("button[value=next]").click();
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
                assertThat(page.locator("input[value='violence.assault'][type=radio]").isChecked())
                        .isTrue();
                assertThat(page.locator("input[name=postcode]").first().getAttribute("value"))
                        .isEqualTo("3511");
            }
        }
    }

    /** The button is there before its stylesheet is: only a frame that has all shows its colour. */
    private static Object buttonColour(FrameLocator widget) {
        return widget.locator("button")
                .evaluate(
                        """
                        async button => {
                            if (document.readyState !== 'complete') {
                                await new Promise(done => addEventListener('load', done));
                            }
                            return getComputedStyle(button).backgroundColor;
                        }""");
    }

    @Test
    void somebodyWhomNobodyKnowsMayNotShowIt() {
        embed(FRAME);
        try (var window = browser.open(Look.DESK)) {
            window.page().navigate(site("kwaad"));
            assertThat(shown(window.page())).isZero();
        }
    }

    @Test
    void nothingElseIsShownNotEvenToWhoMayShowTheWidget() {
        for (var path : List.of("/", "/verwijswijzer", "/widget", "/locaties", "/bestaat-niet")) {
            embed("<iframe src=\"HOUVAST" + path + "\" title=\"x\"></iframe>");
            try (var window = browser.open(Look.DESK)) {
                window.page().navigate(site("gemeente"));
                assertThat(shown(window.page())).as(path).isZero();
            }
        }
    }

    /**
     * How many pages of ours the frames in this page show; a browser has one for what it may not.
     */
    private static int shown(Page page) {
        page.waitForLoadState();
        return page.frames().stream()
                .skip(1) // the page itself
                .mapToInt(frame -> frame.locator("#main, form[target=_top]").count())
                .sum();
    }

    @Test
    void theElementMakesTheSameFrameAndLeavesTheLinkToWhoHasNoScript() {
        embed(
                "<script src=\"HOUVAST/widget/houvast-verwijswijzer.js\" defer></script>"
                        + "<houvast-verwijswijzer kleur=\"#8a1538\" tekst=\"javascript:alert(1)\""
                        + " hoogte=\"700\"><a href=\"HOUVAST/verwijswijzer\">Verwijswijzer</a>"
                        + "</houvast-verwijswijzer>");
        try (var window = browser.open(Look.DESK)) {
            var page = window.page();
            page.navigate(site("gemeente"));
            var frame = page.locator("houvast-verwijswijzer iframe");
            assertThat(frame.getAttribute("title")).isEqualTo("Waar kan iemand terecht?");
            assertThat(frame.getAttribute("src"))
                    .endsWith("/widget/verwijswijzer?taal=nl&kleur=8a1538");
            assertThat(frame.evaluate("it => it.style.height")).isEqualTo("700px");
            assertThat(buttonColour(page.frameLocator("houvast-verwijswijzer iframe")))
                    .isEqualTo("rgb(138, 21, 56)");
            page.evaluate(
                    "document.querySelector('houvast-verwijswijzer').setAttribute('taal', 'en')");
            assertThat(frame.getAttribute("src")).contains("taal=en");
            window.isQuiet();
        }
        try (var window = browser.open(Look.DESK.withoutScript())) {
            window.page().navigate(site("gemeente"));
            assertThat(window.page().locator("main a").isVisible()).isTrue();
        }
    }

    @Test
    void theWidgetItselfKeepsThePromisesOfAPublicPage() {
        for (var look : List.of(Look.DESK.inTheDark(), Look.PHONE, Look.PHONE.withoutScript())) {
            try (var window = browser.open(look)) {
                for (var colours : List.of("", "&kleur=ffd500&tekst=ffffff&achtergrond=101820")) {
                    window.to("/widget/verwijswijzer?taal=nl" + colours).isAGoodPublicPage();
                }
            }
        }
    }

    @Test
    void theMapIsWalkedWithTheKeyboardAndLeadsIntoTheList() {
        for (var look : List.of(Look.DESK, Look.PHONE.inTheDark().withoutScript())) {
            try (var window = browser.open(look)) {
                var page = window.to("/locaties").page();
                window.isAGoodPublicPage();
                assertThat(page.locator(".map__place").count()).isEqualTo(12);
                assertThat(page.locator("text=Dit zijn voorbeelden.").isVisible()).isTrue();

                page.locator("a[href='#lijst']").focus();
                page.keyboard().press("Tab");
                var focused = page.locator(".map__place:focus");
                assertThat(focused.getAttribute("aria-label")).contains("Groningen");
                assertThat(focused.locator(".map__name").isVisible()).isTrue();
                assertThat(
                                focused.locator(".map__hit")
                                        .evaluate("it => getComputedStyle(it).strokeWidth"))
                        .isEqualTo("7px");
                page.keyboard().press("Enter");
                assertThat(page.url()).endsWith("#locatie-voorbeeld-groningen");
                assertThat(page.locator(":target").textContent()).contains("Voorbeeldsingel 8");

                page.locator("#where").fill("Zwolle");
                page.keyboard().press("Enter");
                page.waitForSelector(".map__here");
                assertThat(page.url()).contains("/locaties").doesNotContain("?", "Zwolle");
                assertThat(page.locator(".offices li.card").first().textContent())
                        .contains("Voorbeeldlocatie Zwolle");
                window.isAGoodPublicPage();
            }
        }
    }
}

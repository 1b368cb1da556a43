package nl.houvast.advice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import nl.houvast.Browser;
import nl.houvast.Browser.Look;

/** One walk through the questions: every page is looked at, and kept as a picture. */
final class Walk {

    private final Browser.Window window;
    private final Page page;
    private final Look look;
    private final String name;
    private int pictures;

    Walk(Browser.Window window, Look look) {
        this.window = window;
        this.look = look;
        this.page = window.page();
        this.name =
                "verwijswijzer-"
                        + look.width()
                        + (look.dark() ? "-dark" : "")
                        + (look.script() ? "" : "-noscript");
    }

    /** A girl of fourteen whose ex-boyfriend spreads a photo; home is not safe; she agrees. */
    void toTheEnd() {
        window.to("/verwijswijzer");
        at("Is er nu gevaar?");
        page.check("#danger");
        next();

        at("Wat is er gebeurd?");
        assertThat(page.locator(".urgent").innerText()).contains("112");
        page.fill("#event", "wraakprono");
        page.press("#event", "Enter");
        at("Wat is er gebeurd?");
        page.check("#found-sexual\\.online");
        next();

        at("Wie is deze persoon daarbij?");
        next();
        assertThat(page.locator("#relation-problem").innerText()).contains("Kies wie");
        look();
        page.check("input[value=victim]");
        next();

        at("Hoe oud is de persoon?");
        page.fill("#age", "veertien");
        next();
        assertThat(page.inputValue("#age")).isEqualTo("veertien");
        look();
        page.fill("#age", "14");
        next();

        at("Is het thuis onveilig?");
        page.check("input[name=unsafeHome][value=true]");
        next();

        at("Wanneer gebeurde het?");
        page.click("button[value=skip]");

        at("Wat zoekt de persoon, en waar?");
        page.fill("#postcode", "3511 AB");
        next();

        at("Wil de persoon aangemeld worden?");
        page.check("input[name=consent][value=true]");
        next();

        at("Dit kun je doen");
        var advice = page.locator("main").innerText();
        assertThat(advice)
                .contains("112", "0800-2000", "alleen contact op met het kind")
                .contains("Meld aan met deze gegevens", "Slachtofferhulp Nederland");
        assertThat(page.url()).endsWith("/verwijswijzer");
        page.click("button[value=edit-age]");
        at("Hoe oud is de persoon?");
        page.fill("#age", "30");
        next();
        at("Dit kun je doen");
        assertThat(page.locator("main").innerText())
                .doesNotContain("alleen contact op met het kind");
        narrows();
    }

    /** Fewer results: with script on the page itself, without it on a new one. */
    private void narrows() {
        page.locator("summary", new Page.LocatorOptions().setHasText("Kies verder")).click();
        var legal = page.locator("form[data-narrow] input[name=needs][value=legal]");
        legal.check();
        if (look.script()) {
            page.locator("#wie > article:has-text('Biedt: ')").first().waitFor();
            assertThat(legal.evaluate("box => box === document.activeElement")).isEqualTo(true);
        } else {
            page.click("form[data-narrow] button");
        }
        at("Dit kun je doen");
        var cards = page.locator("#wie > article").allInnerTexts();
        assertThat(cards).hasSizeGreaterThan(1);
        assertThat(cards.subList(1, cards.size())).allMatch(card -> card.contains("Biedt: "));
        assertThat(page.locator("#wie-aantal").innerText()).startsWith(cards.size() + " ");
    }

    private void next() {
        page.locator("button[value=next]").first().click();
    }

    private void at(String question) {
        assertThat(page.locator("h1").innerText()).isEqualTo(question);
        look();
    }

    private void look() {
        pictures++;
        window.fits().staysHere().keepsNothing();
        if (look.script()) {
            window.isAccessible();
        }
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "pictures", name + "-" + pictures + ".png")));
    }
}

package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody new with one question, who takes only what the pages offer. On a list they read the
 * names from the top, and the rest of the first one that fits; of an advice the headings.
 */
final class QuestionWalk {

    private final Page page;
    private final HumanClock clock = new HumanClock();

    QuestionWalk(Page page) {
        this.page = page;
    }

    HumanClock clock() {
        return clock;
    }

    /** Opens the first organisation that fits, and answers its id; "" when none is there. */
    String byResults(String typed, Set<String> fitting) {
        search(typed);
        var lines = page.locator("section[aria-labelledby=woorden] li");
        for (var line : lines.all()) {
            var link = line.locator("a").first();
            var id = link.getAttribute("href").replace("/organisaties/", "");
            if (!fitting.contains(id)) {
                clock.reads(link.innerText());
                continue;
            }
            clock.reads(nameNumberAndWhatItDoes(line.innerText())).thinks();
            clock.clicks(link::click);
            assertThat(page.url()).endsWith("/organisaties/" + id);
            clock.reads(page.locator("h1").innerText());
            return id;
        }
        return "";
    }

    /** Not why it was found, which stands below that in small letters. */
    private static String nameNumberAndWhatItDoes(String line) {
        return line.lines().limit(2).collect(Collectors.joining(" "));
    }

    /** Says what happened and to whom, wants the advice at once, and finds who fits there. */
    String byAdvice(String typed, String event, String relation, Set<String> fitting) {
        search(typed);
        for (var button : page.locator("button[name=event]").all()) {
            clock.reads(button.innerText());
            if (event.equals(button.getAttribute("value"))) {
                clock.thinks().clicks(button::click);
                break;
            }
        }
        choose(relation);
        if (page.locator("input[name=unsafeHome][type=radio]").count() > 0) {
            choose("true");
        }
        assertThat(page.locator("h1").innerText()).isEqualTo("Dit kun je doen");
        return readsTheAdvice(fitting);
    }

    private void search(String typed) {
        clock.reads(page.locator("h1").innerText());
        clock.reads(page.locator("label[for=q]").innerText()).thinks();
        clock.clicks(page.locator("#q")::click).thinks();
        clock.types(typed, () -> page.fill("#q", typed));
        clock.types("\n", () -> page.press("#q", "Enter"));
        page.waitForURL("**/organisaties**");
        clock.reads(page.locator("#gevonden").innerText());
    }

    /** Reads the choices up to this one, takes it, and asks for the advice. */
    private void choose(String value) {
        clock.reads(page.locator("h1").innerText());
        for (var radio : page.locator("main input[type=radio]").all()) {
            clock.reads(page.locator("label[for='" + radio.getAttribute("id") + "']").innerText());
            if (value.equals(radio.getAttribute("value"))) {
                clock.thinks().clicks(radio::check);
                clock.clicks(page.locator("button[value=advice]")::click);
                return;
            }
        }
        throw new AssertionError("no " + value + " on " + page.locator("h1").innerText());
    }

    private String readsTheAdvice(Set<String> fitting) {
        for (var heading : page.locator("main :is(h1, h2, h3)").all()) {
            clock.reads(heading.innerText());
            if (heading.locator("a").count() > 0) {
                var id =
                        heading.locator("a")
                                .first()
                                .getAttribute("href")
                                .replace("/organisaties/", "");
                if (fitting.contains(id)) {
                    return id;
                }
            }
        }
        return "";
    }
}

package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody who has no mouse, and must always see where they are. */
final class Keyboard {

    private static final int FARTHEST = 120;

    private final Page page;
    private int keys;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Presses Tab until the focus is there. */
    Keyboard to(String selector) {
        for (int times = 0; times < FARTHEST; times++) {
            if (isOn(selector)) {
                assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .as("focus is visible on " + selector)
                        .isNotEqualTo("none");
                return this;
            }
            press("Tab");
        }
        throw new AssertionError("no way by keyboard to " + selector + " on " + page.url());
    }

    boolean isOn(String selector) {
        return page.locator(selector + ":focus").count() > 0;
    }

    Keyboard press(String key) {
        keys++;
        page.keyboard().press(key);
        page.waitForLoadState();
        return this;
    }

    Keyboard write(String text) {
        keys += text.length();
        page.keyboard().type(text);
        return this;
    }

    /** Past the head of the page, by the link that is there for it. */
    Keyboard skip() {
        return press("Tab").press("Enter");
    }

    /** How many keys were pressed so far. */
    int keys() {
        return keys;
    }
}

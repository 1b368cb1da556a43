package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.houvast.Browser.Window;
import org.jspecify.annotations.Nullable;

/**
 * One window on its way from the first question to a case file. Every page passed is looked at by
 * axe, fits its window, loads nothing from elsewhere, and has an address that tells nothing.
 */
final class ReferralWalk {

    /** An invented person. */
    record Somebody(String name, String phone, String note) {

        static Somebody called(String name, int number) {
            return new Somebody(
                    name, "06 1234 " + number, "Belt liever in de ochtend, zei " + name);
        }

        private List<String> secrets() {
            return List.of(name, phone.replace(" ", ""), note.substring(0, 12));
        }
    }

    /** Whether pictures for the documents were asked for. */
    static final boolean SCREENSHOTS = Boolean.getBoolean("houvast.screenshots");

    private static final Path FOLDER = Path.of("docs", "screenshots");

    private static final int TALLEST = 1600;
    private static final int PATIENCE = 20;
    private static final Map<String, Set<String>> PICTURES =
            Map.of(
                    "",
                    Set.of(
                            "home",
                            "verwijswijzer",
                            "advies",
                            "organisatie",
                            "persoon",
                            "controle",
                            "ontvangst",
                            "werk",
                            "eerste-contact",
                            "intake",
                            "dossier"),
                    "-donker",
                    Set.of("advies", "persoon"),
                    "-smal",
                    Set.of("verwijswijzer", "persoon"));

    private final Window window;
    private final Page page;
    private final Somebody person;
    private final List<String> addresses = new ArrayList<>();
    private final @Nullable String suffix;

    ReferralWalk(Window window, Somebody person) {
        this(window, person, null);
    }

    /**
     * A walk that also makes pictures for the documents, when asked with
     * -Dhouvast.screenshots=true.
     *
     * @param suffix what the names of the pictures end in; null for no pictures
     */
    ReferralWalk(Window window, Somebody person, @Nullable String suffix) {
        this.window = window;
        this.page = window.page();
        this.person = person;
        this.suffix = suffix;
        page.onFrameNavigated(frame -> addresses.add(frame.url()));
    }

    Page page() {
        return page;
    }

    /** Everything that a page of ours promises to whoever passes. */
    ReferralWalk passes(String title) {
        page.locator("h1", new Page.LocatorOptions().setHasText(title)).waitFor();
        page.waitForLoadState();
        assertThat(page.locator("h1").allInnerTexts()).as(page.url()).containsExactly(title);
        window.isAccessible().fits().staysHere();
        assertThat(page.locator("body").innerText())
                .as("raw keys or missing texts at " + page.url())
                .doesNotContain("???")
                .doesNotContainPattern("\\b(draft|casework|access|advice|web)\\.[a-zA-Z]+\\.");
        for (var secret : person.secrets()) {
            assertThat(addresses).noneMatch(address -> address.contains(secret));
        }
        return this;
    }

    /** A picture of the top of this page for the documents, when this walk makes them. */
    ReferralWalk pictured(String name) {
        if (SCREENSHOTS
                && suffix != null
                && PICTURES.getOrDefault(suffix, Set.of()).contains(name)) {
            var size = page.locator("html").boundingBox();
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(FOLDER.resolve(name + suffix + ".png"))
                            .setFullPage(true)
                            .setClip(0, 0, size.width, Math.min(size.height, TALLEST)));
        }
        return this;
    }

    /** Presses the button with exactly this text. */
    ReferralWalk press(String button) {
        button(button).first().click();
        return this;
    }

    Locator button(String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Ticks, or chooses, what has exactly this label. */
    ReferralWalk choose(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().check();
        return this;
    }

    /** Types in the field with exactly this label. */
    ReferralWalk type(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    /** From the front page through the questions to the advice. */
    ReferralWalk asksForAdvice() {
        window.to("/");
        pictured("home");
        page.locator("main a[href='/verwijswijzer']").first().click();
        passes("Is er nu gevaar?").press("Verder");
        passes("Wat is er gebeurd?");
        type("Zoek met je eigen woorden", "overval").press("Zoek");
        passes("Wat is er gebeurd?").pictured("verwijswijzer");
        choose("Overval of beroving").press("Verder");
        passes("Wie is deze persoon daarbij?").choose("Slachtoffer").press("Verder");
        passes("Hoe oud is de persoon?").type("Leeftijd in jaren", "34").press("Verder");
        passes("Wanneer gebeurde het?").press("Verder");
        passes("Wat zoekt de persoon, en waar?").press("Verder");
        passes("Wil de persoon aangemeld worden?").choose("Ja").press("Bekijk het advies");
        return passes("Dit kun je doen").pictured("advies");
    }

    /** Signs in as one of the invented people, on the page where that is done. */
    ReferralWalk signsIn(String who) {
        return passes("Inloggen").press(who);
    }

    /** Leaves by the button in the head of the page. */
    ReferralWalk signsOut() {
        page.locator("header form[action='/uitloggen'] button").click();
        assertThat(page.locator("header form[action='/uitloggen']").count()).isZero();
        return this;
    }

    /** From the consent to the check; what happened is known by now. */
    ReferralWalk fillsIn() {
        passes("Is er toestemming?").choose("De persoon zelf zegt ja").press("Verder");
        passes("Wie is het, en hoe is contact veilig?");
        type("Voornaam", person.name()).type("Telefoonnummer", person.phone());
        choose("Voicemail inspreken").pictured("persoon").press("Verder");
        passes("Welke hulp, en wie ben jij?").choose("Praten en steun");
        type("Wat helpt ons bij het eerste gesprek? (mag leeg blijven)", person.note());
        return press("Verder").passes("Klopt alles?").pictured("controle");
    }

    /** Sends it, and reads the number on the receipt. */
    String sends() {
        press("Verstuur de aanmelding");
        passes("De aanmelding is binnen").pictured("ontvangst");
        var reference = page.locator(".govuk-panel__body strong").innerText();
        assertThat(reference).matches("HV-[0-9A-Z]{4}-[0-9A-Z]{4}");
        page.getByText("Folder om te printen of mee te geven").click();
        passes("Wat er nu gebeurt");
        assertThat(page.locator("main").innerText()).doesNotContain(person.name());
        return reference;
    }

    /** Finds the person among those to be called, and takes the first contact. */
    ReferralWalk takes() {
        var row = page.locator(".work-row", new Page.LocatorOptions().setHasText(person.name()));
        window.to("/werk");
        for (int i = 0; i < PATIENCE && row.count() == 0; i++) {
            page.waitForTimeout(500); // a safe moment is found within seconds
            window.to("/werk");
        }
        passes("Werk").pictured("werk");
        row.getByRole(AriaRole.BUTTON).click();
        return passes("Eerste contact").pictured("eerste-contact");
    }

    /** From a new case file through the conversation about what is needed to the help itself. */
    ReferralWalk talks() {
        page.locator("main a[href$='/intake']").first().click();
        passes("Gesprek: wat is nodig?").pictured("intake");
        type("Wat is er nodig?", "Nieuwe sloten op de deur").choose("Emotionele hulp");
        choose("Wij helpen").press("Bewaren").passes("Dossier").pictured("dossier");
        assertThat(page.locator("main").innerText())
                .contains("Het dossier is open", "Gesprek over wat nodig is: Wij helpen");
        return this;
    }
}

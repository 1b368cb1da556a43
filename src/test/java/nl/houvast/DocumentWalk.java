package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import nl.houvast.Browser.Window;
import nl.houvast.document.Papers;

/** A worker adds a letter to a file, gets it back and removes it, as part of a journey. */
final class DocumentWalk {

    private static final String BUTTON = "main form[enctype] button";

    private DocumentWalk() {}

    /** From the page of this case file. */
    static void walk(Window window, UUID file) {
        var page = window.to("/werk/dossiers/" + file).page();
        page.locator("main a[href^='/werk/documenten/']").click();
        page.locator(BUTTON).click();
        window.isAccessible().fits();
        assertThat(page.locator("main").innerText())
                .contains("Kies wat het is", "Kies een bestand", "hoogstens 5 MB");

        page.selectOption("[name=kind]", new SelectOption().setValue("JUSTICE_LETTER"));
        page.locator("[name=purpose][value=JUSTICE]").check();
        page.locator("[name=readers][value=HELPERS]").check();
        choose(window, Papers.pdf());
        page.locator(BUTTON).click();
        window.isAccessible().fits();
        assertThat(page.locator("main h2").allInnerTexts())
                .contains("Brief van politie of justitie");
        assertThat(page.locator("main").innerText()).doesNotContain("brief aan");

        var download = page.waitForDownload(() -> page.getByText("Download").first().click());
        assertThat(download.suggestedFilename()).isEqualTo("document.pdf");
        try {
            assertThat(Files.readAllBytes(download.path()))
                    .startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        var here = page.url();
        choose(window, new byte[6 * 1024 * 1024]);
        page.locator(BUTTON).click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Dit is te groot");
        assertThat(page.locator("main").innerText()).contains("5 MB");
        window.isAccessible().fits();

        page.navigate(here);
        page.locator("main form[action$='/weg'] button").click();
        assertThat(page.locator("main").innerText()).contains("nog geen documenten");
    }

    private static void choose(Window window, byte[] content) {
        window.page()
                .setInputFiles(
                        "[name=file]",
                        new FilePayload("brief aan iemand.pdf", "application/pdf", content));
    }
}

package nl.houvast.upkeep;

import static nl.houvast.web.Texts.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import nl.houvast.contact.SafeContact;
import nl.houvast.upkeep.EntryLinkDesk.Given;
import nl.houvast.web.Page;
import org.springframework.web.util.UriUtils;

/**
 * A link that was just made, once: it is kept nowhere, so nobody can show it again.
 *
 * @param site where people find this Houvast
 */
record EntryLinkPage(Given given, String site) implements Page {

    /** What to give to the organisation. */
    String address() {
        return site + OwnEntryPage.PATH + "/" + given.secret().value();
    }

    /** The last day on which it works, in words. */
    String until() {
        return UpkeepPage.day(LocalDate.ofInstant(given.expiresAt(), SafeContact.ZONE));
    }

    /**
     * Opens the editor's own mail program with a message to the organisation. So the mail comes
     * from somebody who can be answered, and this house sends none.
     */
    Optional<String> mail() {
        return Optional.ofNullable(given.entry().offer().email())
                .map(
                        email ->
                                "mailto:"
                                        + encoded(email).replace("%40", "@")
                                        + "?subject="
                                        + encoded(text("upkeep.link.mail.subject"))
                                        + "&body="
                                        + encoded(body()));
    }

    /** With the line ends that mail has. */
    private String body() {
        return text("upkeep.link.mail.body", given.entry().offer().name(), address(), until())
                .replace("\n", "\r\n");
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}

package nl.houvast.arrival;

import static nl.houvast.web.Texts.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.houvast.arrival.KeyDesk.Given;
import nl.houvast.directory.Offer;
import nl.houvast.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A key that was just made, once: it is kept nowhere, so nobody can show it again.
 *
 * @param offer the organisation, as far as it stands in the directory now
 * @param site where people find this Houvast
 */
record GivenKeyPage(Given given, @Nullable Offer offer, String site) implements Page {

    /** Programs that look at what somebody opens are not told where this is. */
    @Override
    public boolean secret() {
        return true;
    }

    /** What to send to the organisation. */
    String address() {
        return site + PackageController.PATH + "/" + given.parts().link().value();
    }

    /** What to tell it on the telephone, and never to send. */
    String code() {
        return given.parts().code().spoken();
    }

    /** The day on which it ends, in words. */
    String until() {
        return ArrivalMoments.day(given.expiresAt());
    }

    String back() {
        return KeyPage.handover(given.standing().file(), given.standing().id());
    }

    List<String> phones() {
        return offer == null
                ? List.of()
                : offer.phones().stream().map(Offer.Phone::number).toList();
    }

    /**
     * Opens the worker's own mail program with a message to the organisation. So it comes from
     * somebody who can be answered, and this house sends none. It names nobody.
     */
    Optional<String> mail() {
        return Optional.ofNullable(offer == null ? null : offer.email())
                .map(
                        email ->
                                "mailto:"
                                        + encoded(email).replace("%40", "@")
                                        + "?subject="
                                        + encoded(text("arrival.key.mail.subject"))
                                        + "&body="
                                        + encoded(body()));
    }

    /** With the line ends that mail has. */
    private String body() {
        return text("arrival.key.mail.body", given.standing().mark(), address(), until())
                .replace("\n", "\r\n");
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "GivenKeyPage[hidden]";
    }
}

package nl.houvast.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.houvast.person.PersonId;
import nl.houvast.person.Vault;
import org.springframework.stereotype.Component;

/**
 * Says whose form it was when it comes from somebody who is not signed in any more: a slip that we
 * put in it, with a keyed digest. Without one nothing is kept, so nobody leaves texts here whom we
 * gave no form; and what is kept is kept with the person, for the one who typed it.
 */
@Component
class Slips {

    private static final Pattern SHAPE =
            Pattern.compile("([0-9a-f-]{36})[.]([A-Za-z0-9_-]{1,400})[.]([A-Za-z0-9_-]{20,100})");

    private final Vault vault;

    Slips(Vault vault) {
        this.vault = vault;
    }

    /** Whose form it was, and about whom. */
    record Slip(PersonId person, String account) {}

    /**
     * For a form of this account.
     *
     * @param about the note, or the case file for a note that is not there yet
     */
    String make(PersonId person, String account, UUID caseFile, UUID about) {
        return person
                + "."
                + encoded(account.getBytes(UTF_8))
                + "."
                + encoded(digest(person.toString(), account, caseFile, about));
    }

    /** What this slip says, when we made it for this form. */
    Optional<Slip> read(String slip, UUID caseFile, UUID about) {
        var parts = SHAPE.matcher(slip);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var account = new String(Base64.getUrlDecoder().decode(parts.group(2)), UTF_8);
            var ours = encoded(digest(parts.group(1), account, caseFile, about));
            return MessageDigest.isEqual(ours.getBytes(UTF_8), parts.group(3).getBytes(UTF_8))
                    ? Optional.of(new Slip(PersonId.parse(parts.group(1)), account))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not written by us
        }
    }

    private byte[] digest(String person, String account, UUID caseFile, UUID about) {
        return vault.fingerprint(
                "timeline.slip", caseFile + "|" + about + "|" + person + "|" + account);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

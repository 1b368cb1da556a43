package nl.houvast.post;

import nl.houvast.kernel.Email;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Channel;
import nl.houvast.person.Identity;
import org.jspecify.annotations.Nullable;

/**
 * An address that a message may go to now. There is no other way to make one than through the
 * questions that must be answered first, and nothing is sent without one.
 */
final class Envelope {

    private final Email to;
    private final String language;

    private Envelope(Email to, String language) {
        this.to = to;
        this.language = language;
    }

    /**
     * Asks whether this person may be written to by e-mail.
     *
     * @param who the person, or null when they were forgotten
     * @param consent whether their consent stands
     * @throws Refusal when it is not safe, not allowed or not possible
     */
    static Envelope byEmail(@Nullable Identity who, boolean consent) {
        Refusal.unless(consent, PostRefusal.CONSENT_MISSING);
        if (who == null) {
            throw new Refusal(PostRefusal.NO_ADDRESS);
        }
        Refusal.unless(who.safeContact().allows(Channel.EMAIL), PostRefusal.CHANNEL_UNSAFE);
        if (who.email() == null) {
            throw new Refusal(PostRefusal.NO_ADDRESS);
        }
        return new Envelope(who.email(), who.language());
    }

    Email to() {
        return to;
    }

    String language() {
        return language;
    }
}

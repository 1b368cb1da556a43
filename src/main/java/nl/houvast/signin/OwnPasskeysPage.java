package nl.houvast.signin;

import java.util.List;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;

/**
 * Somebody's own passkeys.
 *
 * @param fresh whether they may make one now: they signed in with a link a moment ago
 * @param notice what just happened, or empty
 */
record OwnPasskeysPage(List<Passkey> passkeys, boolean fresh, String notice, Problems problems)
        implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    /** Whether there may be one more. */
    boolean room() {
        return passkeys.size() < Passkeys.MOST;
    }

    /** What just happened, in words; empty when nothing did. */
    String told() {
        return List.of("gemaakt", "weg").contains(notice)
                ? Texts.text("signin.passkeys.notice." + notice)
                : "";
    }

    static String line(Passkey passkey) {
        var made = Texts.moment(passkey.madeAt());
        var used = passkey.usedAt();
        return used == null
                ? Texts.text("signin.passkeys.unused", made)
                : Texts.text("signin.passkeys.used", made, Texts.moment(used));
    }
}

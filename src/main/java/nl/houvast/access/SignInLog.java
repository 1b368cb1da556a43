package nl.houvast.access;

import io.micrometer.core.instrument.Metrics;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down that somebody signed in or was refused: in which way, in which role, for which
 * reason. Never who, from where or with what: whoever reads the log learns that something goes on,
 * and looks at the accounts for more. The same is counted as {@code houvast_signin_total}.
 */
public final class SignInLog {

    private static final Logger LOG = LoggerFactory.getLogger(SignInLog.class);

    /** How somebody proved, or tried to prove, who they are. */
    public enum Way {
        /** One click on an invented account. */
        DEMO,
        /** At an identity provider. */
        PROVIDER,
        /** By a link in an e-mail. */
        LINK,
        /** With a passkey. */
        PASSKEY,
        /** A program with a token. */
        TOKEN,
        /** Signed in already. */
        SESSION
    }

    /** Why not. */
    public enum Refusal {
        /** What was shown proves nothing: forged, too old, used before, of somebody else. */
        NO_PROOF,
        /** It proves who they are, and gives them no role here. */
        NO_ROLE,
        /** The role or the scope does not open this part of the house. */
        NOT_THEIRS,
        /** A form without the proof that it comes from a page of ours. */
        FOREIGN_FORM,
        /** More than people do. */
        TOO_OFTEN
    }

    private SignInLog() {}

    /** Somebody came in. */
    public static void signedIn(Way way, Role role) {
        write(way, "signed-in", role.word());
    }

    /** Somebody left. */
    public static void signedOut() {
        write(Way.SESSION, "signed-out", "asked");
    }

    /** Somebody was not let in. */
    public static void refused(Way way, Refusal why) {
        write(way, "refused", word(why));
    }

    private static void write(Way way, String outcome, String detail) {
        LOG.info("Sign-in: {} {} {}", word(way), outcome, detail);
        Metrics.counter("houvast.signin", "way", word(way), "outcome", outcome, "detail", detail)
                .increment();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

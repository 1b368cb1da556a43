package nl.houvast.referral;

import java.util.Set;
import nl.houvast.advice.HelpKind;
import nl.houvast.advice.Situation;
import nl.houvast.person.Identity;
import org.jspecify.annotations.Nullable;

/**
 * Register this person with us. Well formed, not yet judged: {@link ReferralRules} says whether it
 * may.
 *
 * @param confirmedSafe the referrer checked that voicemail, sms and letter are safe though the case
 *     is of a kind in which they seldom are
 * @param consent null when none was reported
 * @param help kinds of help the person wishes; empty means: still to be found out
 * @param note what helps the first call, at most 1000 characters, or null
 */
public record SubmitReferral(
        Situation situation,
        Identity person,
        boolean confirmedSafe,
        @Nullable ConsentGiven consent,
        Referrer referrer,
        Set<HelpKind> help,
        @Nullable String note) {

    /** The longest note, in characters. */
    public static final int LONGEST_NOTE = 1000;

    public SubmitReferral {
        help = Set.copyOf(help);
    }

    @Override
    public String toString() {
        return "SubmitReferral[hidden]";
    }
}

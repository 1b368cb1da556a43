package nl.houvast.referral;

import java.time.Instant;
import java.util.Set;
import nl.houvast.advice.HelpKind;
import nl.houvast.advice.Route;
import nl.houvast.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a worker reads about a referral before calling. Printing one shows no text.
 *
 * @param note what the referrer wrote, or null
 * @param referrerOrganisation who referred, or null when the person came by themselves
 */
public record ReferralBrief(
        ReferralId id,
        String reference,
        PersonId person,
        String event,
        String relation,
        Route route,
        boolean unsafeHome,
        Set<HelpKind> help,
        @Nullable String note,
        @Nullable String referrerName,
        @Nullable String referrerOrganisation,
        @Nullable String referrerPhone,
        Instant receivedAt) {

    @Override
    public String toString() {
        return "ReferralBrief[" + id + "]";
    }
}

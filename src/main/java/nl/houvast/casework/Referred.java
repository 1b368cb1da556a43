package nl.houvast.casework;

import java.time.Instant;
import nl.houvast.advice.Route;
import nl.houvast.person.PersonId;
import nl.houvast.reach.Subject;
import nl.houvast.referral.ReferralId;
import nl.houvast.referral.ReferralReceived;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a referral without opening the vault. Identifies nobody.
 *
 * @param region code of the safety region that it belongs to; empty when not known
 * @param team the team that it is for; empty when it is for everybody in the region
 */
record Referred(
        ReferralId referral,
        PersonId person,
        String event,
        String relation,
        Route route,
        String region,
        String team,
        boolean urgent,
        Instant receivedAt) {

    /** The team of what is for everybody in the region. */
    private static final String EVERYBODY = "";

    /** As far as it decides who may see it. */
    Subject subject(@Nullable String owner) {
        return new Subject(person, region, team, owner);
    }

    static Referred of(ReferralReceived news) {
        return new Referred(
                news.referral(),
                news.person(),
                news.event(),
                news.relation(),
                news.route(),
                news.region(),
                EVERYBODY,
                news.urgent(),
                news.at());
    }
}

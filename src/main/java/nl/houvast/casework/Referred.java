package nl.houvast.casework;

import java.time.Instant;
import nl.houvast.advice.Route;
import nl.houvast.person.PersonId;
import nl.houvast.referral.ReferralId;
import nl.houvast.referral.ReferralReceived;

/** What is known of a referral without opening the vault. Identifies nobody. */
record Referred(
        ReferralId referral,
        PersonId person,
        String event,
        String relation,
        Route route,
        boolean urgent,
        Instant receivedAt) {

    static Referred of(ReferralReceived news) {
        return new Referred(
                news.referral(),
                news.person(),
                news.event(),
                news.relation(),
                news.route(),
                news.urgent(),
                news.at());
    }
}

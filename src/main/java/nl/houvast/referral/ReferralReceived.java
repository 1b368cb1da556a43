package nl.houvast.referral;

import java.time.Instant;
import nl.houvast.advice.Route;
import nl.houvast.person.PersonId;

/**
 * A person was referred to us, with consent. Identifies nobody.
 *
 * @param event kind of event, by taxonomy id
 * @param relation to the event, by taxonomy id
 * @param region code of the safety region where the person is helped, "VR09"; empty when unknown
 * @param urgent whether the rules named urgent help for this situation
 */
public record ReferralReceived(
        ReferralId referral,
        PersonId person,
        String event,
        String relation,
        Route route,
        String region,
        boolean urgent,
        Instant at) {}

package nl.houvast.casework;

import java.time.Instant;
import nl.houvast.person.PersonId;
import nl.houvast.referral.ReferralId;

/** Somebody is helped by us from now on. {@code owner} is the actor's id. */
public record CaseOpened(
        CaseFileId file, PersonId person, ReferralId referral, String owner, Instant at) {}

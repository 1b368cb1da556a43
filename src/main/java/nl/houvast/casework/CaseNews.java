package nl.houvast.casework;

import java.time.Instant;
import nl.houvast.person.PersonId;
import nl.houvast.referral.ReferralId;

/** What happened to a case file. Accounts stand in it by their id, never by name. */
public sealed interface CaseNews {

    /** Which case file. */
    CaseFileId file();

    /** When it happened. */
    Instant at();

    /** How the help came to its end. */
    enum Ending {

        /** Advice was enough. */
        ADVICE_GIVEN,

        /** What was agreed was done. */
        HELPED,

        /** Another organisation goes on. */
        HANDED_OVER,

        /** The person wants no more help. */
        STOPPED_BY_PERSON,

        /** The person does not answer any more. */
        NOT_REACHED,

        /** The consent ended; nobody chose this. */
        CONSENT_ENDED
    }

    /** Somebody is helped by us from now on. */
    record CaseOpened(
            CaseFileId file,
            PersonId person,
            ReferralId referral,
            String region,
            String team,
            boolean urgent,
            String owner,
            Instant at)
            implements CaseNews {}

    /** What is needed is known, or a pause is over: the help goes on. */
    record CaseBegun(CaseFileId file, PersonId person, String by, Instant at) implements CaseNews {}

    /** The person wants nothing until then. */
    record CasePaused(CaseFileId file, PersonId person, Instant until, String by, Instant at)
            implements CaseNews {}

    /** Somebody else helps the person from now on; {@code by} decided that. */
    record CaseHandedOver(
            CaseFileId file, PersonId person, String from, String to, String by, Instant at)
            implements CaseNews {}

    /** The help came to its end. */
    record CaseClosed(CaseFileId file, PersonId person, Ending how, String by, Instant at)
            implements CaseNews {}
}

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

    /** Somebody is helped by us from now on. */
    record CaseOpened(
            CaseFileId file, PersonId person, ReferralId referral, String owner, Instant at)
            implements CaseNews {}

    /** Somebody else helps the person from now on; {@code by} decided that. */
    record CaseHandedOver(CaseFileId file, String from, String to, String by, Instant at)
            implements CaseNews {}

    /** The help came to its end. */
    record CaseClosed(CaseFileId file, String by, Instant at) implements CaseNews {}
}

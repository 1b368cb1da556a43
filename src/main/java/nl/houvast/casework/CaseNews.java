package nl.houvast.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.directory.OfferId;
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

    /**
     * What happened to first contacts, with or without a case file after it. Everything that is
     * known stands in each of them, so that they can be heard in any order.
     */
    sealed interface ContactNews {

        /**
         * A first contact. Identifies nobody.
         *
         * @param event kind of event, by id of the taxonomy
         * @param region code of the safety region; empty when not known
         * @param team empty when it is for everybody in the region
         * @param dueAt before when the first call was to be made
         */
        record Contact(
                UUID id,
                PersonId person,
                String event,
                String region,
                String team,
                Instant receivedAt,
                Instant dueAt) {}

        /**
         * These came in a moment ago; told after the referral, for several at once, and maybe
         * again.
         *
         * @param waiting nobody spoke to them yet
         * @param stopped the person took the consent back before anybody could
         */
        record ContactsCame(List<Contact> waiting, List<Contact> stopped) implements ContactNews {}

        /**
         * It is known whether we reach the person. Told again when it is changed later.
         *
         * @param spoken whether we spoke to them; else a worker decided that we cannot reach them
         * @param at when we spoke, or when that was decided
         */
        record ContactSettled(Contact contact, boolean spoken, Instant at) implements ContactNews {}
    }

    /**
     * Somebody is better helped by another organisation, and goes there by themselves. Told in the
     * transaction that opens the case file: whoever hears it sees to it that they are asked later
     * whether they arrived. Whoever refuses, refuses all of it.
     *
     * @param file as it is from now on
     * @param offer the organisation that was named
     * @param by account of the worker who named it
     */
    record AdvisedElsewhere(Known file, OfferId offer, String by, Instant at) {}

    /**
     * Everything about this person belongs to this region and team from now on.
     *
     * @param region code of the safety region; empty when not known
     * @param team empty when it is for everybody in the region
     */
    record PersonMoved(PersonId person, String region, String team, Instant at) {}
}

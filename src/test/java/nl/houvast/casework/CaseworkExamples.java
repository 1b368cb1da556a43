package nl.houvast.casework;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.advice.Route;
import nl.houvast.casework.SlotProposal.Follow;
import nl.houvast.casework.SlotProposal.Slot;
import nl.houvast.contact.SafeContact;
import nl.houvast.contact.SafeTime;
import nl.houvast.person.PersonId;
import nl.houvast.person.Sealed;
import nl.houvast.referral.ReferralId;
import nl.houvast.referral.ReferralReceived;

/** A small world that does not exist: two workers, one person, one Tuesday at noon. */
final class CaseworkExamples {

    /** Tuesday 24 November 2026, noon in Amsterdam. */
    static final Instant NOON = at("2026-11-24T12:00");

    static final Actor NOOR = Actor.worker("worker-noor");
    static final Actor SVEN = Actor.worker("worker-sven");

    static final SafeTime MORNINGS =
            new SafeTime(
                    Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
                    LocalTime.of(9, 0),
                    LocalTime.of(12, 0));

    static final WorkCalendar.Settings SETTINGS =
            new WorkCalendar.Settings(
                    2,
                    Duration.ofHours(4),
                    LocalTime.of(8, 0),
                    LocalTime.of(20, 0),
                    LocalTime.of(10, 0),
                    LocalTime.of(17, 0));

    static final Sealed SECRET = new Sealed(new byte[] {1, 2, 3});

    private CaseworkExamples() {}

    /** This moment on Dutch clocks. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SafeContact.ZONE).toInstant();
    }

    static SafeContact anyTime() {
        return new SafeContact(true, true, false, false, false, List.of(), null, null);
    }

    static SafeContact onlyAt(SafeTime... times) {
        return new SafeContact(true, false, false, false, false, List.of(times), null, null);
    }

    static SafeContact noCalls() {
        return new SafeContact(false, false, false, true, false, List.of(), null, null);
    }

    static ReferralReceived referral(boolean urgent) {
        return new ReferralReceived(
                new ReferralId(new UUID(1, 1)),
                new PersonId(new UUID(2, 2)),
                "violence.assault",
                "victim",
                Route.SELF,
                "VR09",
                urgent,
                NOON);
    }

    /** Somebody who was just referred. */
    static FirstContact aFirstContact() {
        return FirstContact.of(referral(false), at("2026-11-26T12:00"));
    }

    /** Taken by Noor. */
    static FirstContact taken() {
        var contact = aFirstContact();
        contact.take(NOOR);
        return contact;
    }

    /** Noor spoke to the person. */
    static FirstContact reached() {
        var contact = taken();
        tried(contact, AttemptOutcome.REACHED);
        return contact;
    }

    /** Noor tried at noon, when it was safe, and it ended like this. */
    static void tried(FirstContact contact, AttemptOutcome outcome) {
        contact.attempt(outcome, NOON, false, anyTime(), tomorrowEvening(), NOOR);
    }

    static Follow tomorrowEvening() {
        var slot = new Slot(at("2026-11-25T17:00"), at("2026-11-25T20:00"));
        return new Follow(slot, false, at("2026-11-25T12:00"));
    }
}

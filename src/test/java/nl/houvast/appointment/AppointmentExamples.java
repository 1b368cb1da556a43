package nl.houvast.appointment;

import static nl.houvast.contact.SafeContact.ZONE;

import java.time.Instant;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import nl.houvast.advice.Route;
import nl.houvast.appointment.Appointment.Where;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseFileId;
import nl.houvast.casework.CaseState;
import nl.houvast.contact.Channel;
import nl.houvast.contact.Window;
import nl.houvast.person.PersonId;
import org.jspecify.annotations.Nullable;

/** An appointment, and people who do not exist. */
final class AppointmentExamples {

    /** A Tuesday in November, at noon in Amsterdam. */
    static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");

    /** Two days later, at ten in the morning. */
    static final Instant THURSDAY = Instant.parse("2026-11-26T09:00:00Z");

    static final Actor NOOR = Actor.worker("worker-noor");
    static final Actor SVEN = Actor.worker("worker-sven");
    static final Actor FATMA = new Actor("supervisor-fatma", Role.SUPERVISOR, Scope.EVERYWHERE);

    static final Known FILE =
            new Known(
                    new CaseFileId(new UUID(0x7000, 1)),
                    new PersonId(new UUID(0x7000, 2)),
                    "violence.assault",
                    Route.SELF,
                    "VR09",
                    "",
                    false,
                    NOOR.id(),
                    CaseState.ACTIVE,
                    null,
                    null);

    private AppointmentExamples() {}

    /** On Thursday, for a call. */
    static Appointment call(@Nullable Channel remind) {
        return Appointment.plan(FILE, phone(), slot(THURSDAY), remind, NOON);
    }

    static Where phone() {
        return new Where(Way.PHONE, null, null);
    }

    /** Three quarters of an hour. */
    static Window slot(Instant from) {
        return new Window(from.atZone(ZONE), from.plusSeconds(45 * 60).atZone(ZONE));
    }
}

package nl.houvast.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import nl.houvast.advice.Route;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseFileId;
import nl.houvast.casework.CaseState;
import nl.houvast.handover.Answer.Outcome;
import nl.houvast.handover.Answer.Why;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.Receiver;
import org.jspecify.annotations.Nullable;

/** Somebody on the way, and people who do not exist. */
public final class HandoverExamples {

    /** A Tuesday in November, at noon in Amsterdam. */
    public static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");

    public static final Actor NOOR = Actor.worker("worker-noor");
    public static final Actor SVEN = Actor.worker("worker-sven");
    public static final Actor FATMA =
            new Actor("supervisor-fatma", Role.SUPERVISOR, Scope.EVERYWHERE);

    /** Of Moviera. */
    public static final Actor PIA = new Actor("pia-of-moviera", Role.PARTNER);

    /** Of Arosa. */
    public static final Actor OTTO = new Actor("otto-of-arosa", Role.PARTNER);

    public static final Receiver MOVIERA = new Receiver("moviera");

    public static final Known FILE =
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

    private HandoverExamples() {}

    /** Every moment is a day later than it is; it is later each time somebody looks. */
    public static final class Days implements Due {

        private Instant now = NOON;

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public Instant after(HandoverState state, @Nullable Integer weeks) {
            return now.plus(Duration.ofDays(1));
        }

        @Override
        public Instant rung() {
            return now.plus(Duration.ofHours(12));
        }

        /** Until then. */
        void pass(Instant until) {
            now = until;
        }
    }

    /** What an organisation says that looks at this. */
    static Answer says(HandoverState seen, HandoverState to) {
        return new Answer(
                seen,
                to,
                to == HandoverState.WAITING ? 6 : null,
                to == HandoverState.DECLINED ? Why.NO_ROOM : null,
                to == HandoverState.ENDED ? Outcome.HELPED : null,
                "");
    }
}

package nl.houvast.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import nl.houvast.casework.CaseFileId;
import nl.houvast.person.PersonId;
import nl.houvast.person.Sealed;
import nl.houvast.plan.PlanAction.Terms;
import org.jspecify.annotations.Nullable;

/** A small world that does not exist: workers, one person, one Tuesday at noon. */
final class PlanExamples {

    /** A Tuesday in November, at noon in Amsterdam. */
    static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static final Actor NOOR = Actor.worker("worker-noor");
    static final Actor SVEN = Actor.worker("worker-sven");
    static final Actor FATMA = new Actor("supervisor-fatma", Role.SUPERVISOR, Scope.EVERYWHERE);

    static final CaseFileId FILE = new CaseFileId(new UUID(0x7000, 1));
    static final PersonId SAM = new PersonId(new UUID(0x7000, 2));

    private PlanExamples() {}

    static UUID id(int number) {
        return new UUID(0x7100, number);
    }

    /** Something that was said; the same number is the same words. */
    static Sealed said(int number) {
        return new Sealed(new byte[] {(byte) number});
    }

    static Terms terms(Doer doer) {
        return terms(doer, Priority.SOON, TODAY.plusDays(7));
    }

    static Terms terms(Doer doer, Priority priority, @Nullable LocalDate due) {
        return new Terms(doer, priority, due);
    }

    /** One goal, and something that the person does for it. */
    static Plan plan() {
        var plan = Plan.empty(FILE, SAM);
        plan.add(id(1), said(1));
        plan.add(id(1), id(2), said(2), terms(Doer.CLIENT));
        return plan;
    }
}

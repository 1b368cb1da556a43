package nl.houvast.colleague;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import nl.houvast.advice.Route;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseFileId;
import nl.houvast.casework.CaseState;
import nl.houvast.person.PersonId;
import nl.houvast.person.Sealed;

/** Colleagues of two regions, and people who do not exist. */
final class ColleagueExamples {

    /** A Tuesday in November, at noon in Amsterdam. */
    static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");

    static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

    static final Actor NOOR = of("worker-noor", Role.WORKER, "VR09");
    static final Actor SVEN = of("worker-sven", Role.WORKER, "VR09");
    static final Actor FATMA = of("worker-fatma", Role.SUPERVISOR, "VR09");

    /** Of another region. */
    static final Actor LOT = of("worker-lot", Role.WORKER, "VR24");

    /** Who leads there. */
    static final Actor HANNA = of("worker-hanna", Role.SUPERVISOR, "VR24");

    static final Sealed WHY = new Sealed(new byte[] {1, 2, 3});

    static final Known FILE = file(NOOR.id());

    private ColleagueExamples() {}

    private static Actor of(String id, Role role, String region) {
        return new Actor(id, role, Scope.of(Set.of(region), Set.of()));
    }

    static Known file(String owner) {
        return new Known(
                new CaseFileId(new UUID(0x7100, 1)),
                new PersonId(new UUID(0x7100, 2)),
                "violence.assault",
                Route.SELF,
                "VR09",
                "",
                false,
                owner,
                CaseState.ACTIVE,
                null,
                null);
    }

    /** Noor asks Sven. */
    static Transfer offered() {
        return Transfer.offer(FILE, SVEN.id(), WHY, TOMORROW, NOOR, NOON);
    }
}

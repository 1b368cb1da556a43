package nl.houvast.arrival;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.arrival.PackageKey.Parts;
import nl.houvast.handover.HandoverId;
import nl.houvast.kernel.LinkSecret;
import nl.houvast.person.PersonId;

/** A key that opens nothing of anybody. */
final class KeyExamples {

    static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");
    static final Duration WORKS = Duration.ofDays(14);

    static final Parts PARTS =
            new Parts(new LinkSecret("een-link-die-niemand-raadt"), new SpokenCode("CDFGH346"));

    static final SpokenCode WRONG = new SpokenCode("CDFGH347");

    private KeyExamples() {}

    static PackageKey key() {
        return PackageKey.make(
                new HandoverId(new UUID(0x7000, 4)),
                new PersonId(new UUID(0x7000, 2)),
                PARTS,
                Actor.worker("worker-noor"),
                NOON,
                NOON.plus(WORKS));
    }
}

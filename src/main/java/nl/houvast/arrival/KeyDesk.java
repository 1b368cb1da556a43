package nl.houvast.arrival;

import java.time.Instant;
import nl.houvast.access.Actor;
import nl.houvast.arrival.PackageKey.Parts;
import nl.houvast.casework.CaseFileId;
import nl.houvast.handover.HandoverId;
import nl.houvast.handover.Receiving;
import nl.houvast.handover.Receiving.Standing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Persons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives and ends the keys with which an organisation without an account opens a handover. Fails as
 * missing for whoever may not see the case file.
 */
@Service
@Transactional
class KeyDesk {

    private final Keys keys;
    private final Receiving receiving;
    private final Persons persons;
    private final ArrivalWork work;

    KeyDesk(Keys keys, Receiving receiving, Persons persons, ArrivalWork work) {
        this.keys = keys;
        this.receiving = receiving;
        this.persons = persons;
        this.work = work;
    }

    /**
     * What a worker sees of the key to a handover.
     *
     * @param key the last one; null when there never was one
     */
    record View(Standing standing, String organisation, @Nullable PackageKey key, Instant now) {

        /** Whether somebody can open it with that key. */
        boolean works() {
            return key != null && key.works(now);
        }
    }

    /** A key that was just made. Nobody can ask for it again. Printing one shows nothing. */
    record Given(Standing standing, Parts parts, Instant expiresAt) {

        @Override
        public String toString() {
            return "Given[" + standing.id() + "]";
        }
    }

    View of(CaseFileId file, HandoverId handover, Actor by) {
        var standing = receiving.of(file, handover, by);
        return new View(
                standing,
                work.name(standing),
                keys.last(handover).orElse(null),
                work.moments().now());
    }

    /**
     * Makes a key; the one before opens nothing any more.
     *
     * @throws Refusal when a colleague has the case file, or the organisation may know nothing of
     *     it now
     */
    Given make(CaseFileId file, HandoverId handover, Actor by) {
        var standing = receiving.ours(file, handover, by);
        Refusal.unless(standing.readable(), ArrivalRefusal.NOTHING_TO_OPEN);
        persons.hold(standing.person());
        var now = work.moments().now();
        var parts = Parts.make();
        var until = work.moments().keyEnds();
        keys.end(handover, now);
        keys.save(PackageKey.make(handover, standing.person(), parts, by, now, until));
        work.write(standing, "KEY_MADE", by);
        return new Given(standing, parts, until);
    }

    /**
     * Ends the key, if there is one.
     *
     * @throws Refusal when a colleague has the case file
     */
    void end(CaseFileId file, HandoverId handover, Actor by) {
        var standing = receiving.ours(file, handover, by);
        persons.hold(standing.person());
        keys.end(handover, work.moments().now());
        work.write(standing, "KEY_ENDED", by);
    }
}

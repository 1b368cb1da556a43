package nl.houvast.arrival;

import java.time.Duration;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.arrival.PackageKey.Turn;
import nl.houvast.handover.AnswerForm;
import nl.houvast.handover.Receiving;
import nl.houvast.handover.Receiving.Standing;
import nl.houvast.kernel.LinkSecret;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Persons;
import nl.houvast.privacy.SharedPackage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an organisation without an account does with the key that it was given. A link that is
 * wrong, ended or too old, or that leads to what is over, is answered like one that never was.
 */
@Service
@Transactional
class LinkDesk {

    private final Keys keys;
    private final Receiving receiving;
    private final Persons persons;
    private final ArrivalWork work;
    private final Workers workers;

    LinkDesk(Keys keys, Receiving receiving, Persons persons, ArrivalWork work, Workers workers) {
        this.keys = keys;
        this.receiving = receiving;
        this.persons = persons;
        this.work = work;
        this.workers = workers;
    }

    /**
     * What came of a try to open.
     *
     * @param left how many more codes may be tried
     * @param keep what the browser keeps from now on; null when it has nothing new to keep
     * @param lasts until the link ends, and so how long it is kept
     */
    record Opening(Turn turn, int left, @Nullable LinkSecret keep, Duration lasts) {}

    /**
     * What stands behind the link.
     *
     * @param sender the name of the worker who sees to it
     * @param shared what they may read; null when they may not any more
     */
    record Opened(Standing standing, String sender, @Nullable SharedPackage shared) {}

    /**
     * Opens it, when the code is right and no other browser has it. A wrong code counts.
     *
     * @param from what this browser keeps of an opening before, or null
     * @throws Missing when the link leads to nothing
     * @throws Refusal when the handover changed in the same moment: then it was not opened
     */
    Opening open(LinkSecret link, SpokenCode code, @Nullable LinkSecret from) {
        var now = work.moments().now();
        persons.hold(keys.get(link, now).person()); // first, as everybody does
        var key = keys.getAlone(link, now);
        var standing = readable(key);
        var fresh = LinkSecret.make();
        var turn = key.open(link, code, from, fresh, now);
        keys.save(key);
        switch (turn) {
            case OPENED -> {
                if (key.first()) {
                    work.write(standing, "KEY_OPENED", key.reader());
                    receiving.received(key.handover(), key.reader());
                }
            }
            case WRONG_CODE -> {
                // whoever mistypes may try again
            }
            case ENDED -> {
                work.write(standing, "KEY_TRIED", Actor.HOUSE);
                work.tell(standing, "keyTried", Actor.HOUSE);
            }
            case ELSEWHERE -> work.tell(standing, "keyElsewhere", Actor.HOUSE);
        }
        var lasts = Duration.between(now, key.expiresAt());
        return new Opening(turn, key.left(), key.first() ? fresh : null, lasts);
    }

    /**
     * Reads what they may, when this browser opened it not long ago; written in the log of
     * processing. Otherwise nothing is opened, and nothing changes.
     *
     * @throws Missing when the link leads to nothing
     */
    @Transactional(noRollbackFor = {Missing.class, Refusal.class}) // who was opened stays logged
    Optional<Opened> look(LinkSecret link, @Nullable LinkSecret from) {
        var now = work.moments().now();
        var key = keys.get(link, now);
        var standing = readable(key);
        if (!key.openIn(from, now)) {
            return Optional.empty();
        }
        var sender = workers.name(standing.owner());
        var shared = receiving.read(key.handover(), key.reader());
        return Optional.of(new Opened(standing, sender, shared));
    }

    /**
     * They say something. Call when nothing is wrong with the form.
     *
     * @return how the handover stands after it
     * @throws Missing when the link leads to nothing
     * @throws Refusal when this browser has to type the code again, it does not follow from where
     *     the handover is, or somebody answered first
     */
    Standing answer(LinkSecret link, @Nullable LinkSecret from, AnswerForm form) {
        var now = work.moments().now();
        var key = keys.get(link, now);
        Refusal.unless(key.openIn(from, now), ArrivalRefusal.CODE_AGAIN);
        receiving.answer(key.handover(), form, key.reader());
        return receiving.of(key.handover());
    }

    private Standing readable(PackageKey key) {
        var standing = receiving.of(key.handover());
        if (!standing.readable()) {
            throw new Missing();
        }
        return standing;
    }
}

package nl.houvast.post;

import java.time.Clock;
import java.time.Instant;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the brake is released, by two people, or what it holds is thrown away. */
@Service
@Transactional
class HoldDesk {

    private final Holds holds;
    private final Messages messages;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HoldDesk(
            Holds holds,
            Messages messages,
            Vault vault,
            ApplicationEventPublisher events,
            Clock clock) {
        this.holds = holds;
        this.messages = messages;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whether this actor may look here and decide: whoever calls and helps people, or leads them.
     */
    static boolean mayRelease(Actor by) {
        return by.isStaff();
    }

    /** Somebody says that what is held may go; it goes when a second person says so too. */
    void release(HoldId id, String reason, Actor by) {
        requireRight(by);
        var now = clock.instant();
        var hold = holds.get(id);
        var goes = hold.release(by, seal(hold, reason), now);
        holds.keep(hold);
        if (goes && hold.cause() == HoldCause.MAILING) {
            messages.releaseMailing(id, now);
        } else if (goes && !holds.everything()) {
            messages.releaseAll();
        }
    }

    /** Somebody says that what is held must not go; whoever wrote it is told. */
    void discard(HoldId id, String reason, Actor by) {
        requireRight(by);
        var now = clock.instant();
        var hold = holds.get(id);
        hold.discard(by, seal(hold, reason), now);
        holds.keep(hold);
        var held =
                hold.cause() == HoldCause.MAILING
                        ? messages.planned(id)
                        : messages.queuedBefore(now);
        held.forEach(message -> discard(message, now));
    }

    private void discard(Message message, Instant now) {
        var failed = message.stop("DISCARDED", now);
        messages.save(message);
        events.publishEvent(failed);
    }

    private Sealed seal(Hold hold, String reason) {
        return vault.sealAlone(hold.id().value(), reason); // people write names in reasons
    }

    private static void requireRight(Actor by) {
        if (!mayRelease(by)) {
            throw new Missing();
        }
    }
}

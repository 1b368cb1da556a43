package nl.houvast.post;

import java.time.Instant;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The brake is on. Two different people release it, each with a reason; one is enough to throw away
 * what is held, since sending nothing does no harm that cannot be undone.
 */
@Table(schema = "post", value = "hold")
@SuppressWarnings("UnusedVariable") // columns, read by Spring Data
class Hold {

    /** How it ended. */
    enum Outcome {
        RELEASED,
        DISCARDED
    }

    @Id private final HoldId id;
    private final HoldCause cause;
    private final Instant since;
    private final String heldBy;
    private @Nullable String firstBy;
    private @Nullable Instant firstAt;
    private @Nullable Sealed firstReason;
    private @Nullable String endedBy;
    private @Nullable Instant endedAt;
    private @Nullable Sealed endedReason;
    private @Nullable Outcome outcome;
    @Version private int version;

    @PersistenceCreator
    Hold(HoldId id, HoldCause cause, Instant since, String heldBy) {
        this.id = id;
        this.cause = cause;
        this.since = since;
        this.heldBy = heldBy;
    }

    static Hold start(HoldCause cause, Actor by, Instant now) {
        return new Hold(HoldId.next(now), cause, now, by.id());
    }

    /**
     * Somebody says that it may go.
     *
     * @return whether it goes now: not before a second, other person says so too
     */
    boolean release(Actor by, Sealed reason, Instant now) {
        requireOpen();
        if (firstBy == null) {
            firstBy = by.id();
            firstAt = now;
            firstReason = reason;
            return false;
        }
        Refusal.unless(!firstBy.equals(by.id()), PostRefusal.SAME_PERSON);
        end(Outcome.RELEASED, by, reason, now);
        return true;
    }

    /** Somebody says that it must never go. */
    void discard(Actor by, Sealed reason, Instant now) {
        requireOpen();
        end(Outcome.DISCARDED, by, reason, now);
    }

    private void requireOpen() {
        Refusal.unless(outcome == null, PostRefusal.ALREADY_DECIDED);
    }

    private void end(Outcome how, Actor by, Sealed reason, Instant now) {
        outcome = how;
        endedBy = by.id();
        endedReason = reason;
        endedAt = now;
    }

    HoldId id() {
        return id;
    }

    HoldCause cause() {
        return cause;
    }

    Instant since() {
        return since;
    }

    @Nullable Outcome outcome() {
        return outcome;
    }
}

package nl.houvast.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.houvast.casework.SlotProposal.Slot;
import nl.houvast.person.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done next, and when. There is always one.
 *
 * @param from from when it can be done
 * @param until of a call: when the moment for it is over; then another moment is looked for
 * @param agreed whether the person asked to be called at this moment
 */
record NextStep(Kind kind, Instant from, @Nullable Instant until, boolean agreed) {

    /** What there can be to do. */
    enum Kind {
        /** Call within the slot. */
        CALL,
        /** Find a number that is safe: the one we have is not. */
        FIND_NUMBER,
        /** Calling brought nothing or is not possible: choose what the rules still allow. */
        OTHER_WAY,
        /** Write down what was agreed with the person. */
        AGREE
    }

    /** A call for which a safe moment is still to be found; the planner does that at once. */
    static NextStep unplanned(Instant at) {
        return new NextStep(Kind.CALL, at, at, false);
    }

    static NextStep call(Slot slot, boolean agreed) {
        return new NextStep(Kind.CALL, slot.from(), slot.until(), agreed);
    }

    static NextStep of(Kind kind, Instant at) {
        return new NextStep(kind, at, null, false);
    }

    /** What to do about a call for which these are the facts. */
    static NextStep planned(Optional<Slot> slot, boolean hasNumber, Instant now) {
        if (slot.isEmpty()) {
            return of(Kind.OTHER_WAY, now);
        }
        return hasNumber ? call(slot.get(), false) : of(Kind.FIND_NUMBER, now);
    }

    /** Whether this moment was agreed with the person. */
    boolean agreedAt(Instant moment) {
        return agreed && until != null && !moment.isBefore(from) && moment.isBefore(until);
    }

    /** Whether a call is planned and its moment is over. */
    boolean missedAt(Instant moment) {
        return kind == Kind.CALL && until != null && !until.isAfter(moment);
    }

    /**
     * A reason to call outside the safe times, which counts for half an hour. People note the
     * minute, so its own minute counts too.
     */
    record Excuse(Sealed reason, Instant until) {

        private static final Duration HOLDS = Duration.ofMinutes(30);

        static Excuse from(Sealed reason, Instant now) {
            return new Excuse(reason, now.plus(HOLDS));
        }

        boolean countsAt(Instant moment) {
            return moment.isBefore(until) && moment.plusSeconds(60).isAfter(until.minus(HOLDS));
        }
    }
}

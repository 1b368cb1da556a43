package nl.houvast.handover;

import nl.houvast.task.WaitsFor;

/** How far a handover is, and in whose hands the person is meanwhile. */
public enum HandoverState {

    /** A worker thought of it, and the person has not said yes yet. */
    PROPOSED,

    /** The person said yes; the organisation knows nothing yet. */
    CONSENTED,

    /** The organisation can read it: whoever has an account there, or is given a key. */
    SENT,

    /** They have seen it. */
    RECEIVED,

    /** They take the person on: from now on it is theirs. */
    ACCEPTED,

    /** They took the person on, who waits for their turn there. */
    WAITING,

    /** The help there has begun. */
    STARTED,

    /** It is over, with an outcome. */
    ENDED,

    /** The person, or the organisation, said no. */
    DECLINED,

    /** We, or the consent that ended, stopped it. */
    WITHDRAWN,

    /** Nobody answered, whatever we tried, or the person never got there: they are ours again. */
    LOST;

    /** Who is responsible: always one of the two. */
    public enum Hand {
        SENDER,
        RECEIVER
    }

    /** Whether this one may come after it. */
    public boolean mayBecome(HandoverState next) {
        return switch (this) {
            case PROPOSED ->
                    next == CONSENTED || next == ENDED || next == DECLINED || next == WITHDRAWN;
            case CONSENTED -> next == SENT || next == DECLINED || next == WITHDRAWN;
            case SENT -> next == RECEIVED || answered(next) || next == DECLINED || stopped(next);
            case RECEIVED -> answered(next) || next == DECLINED || stopped(next);
            case ACCEPTED ->
                    next == WAITING
                            || next == STARTED
                            || next == ENDED
                            || next == DECLINED
                            || stopped(next);
            case WAITING ->
                    next == WAITING // they tell again how long it takes
                            || next == STARTED
                            || next == ENDED
                            || next == DECLINED
                            || stopped(next);
            case STARTED -> next == ENDED || stopped(next);
            case LOST -> next == SENT || answered(next) || next == WITHDRAWN;
            case ENDED, DECLINED, WITHDRAWN -> false;
        };
    }

    /** Accepting may be told with what follows from it: they wait already, or it has begun. */
    private static boolean answered(HandoverState next) {
        return next == ACCEPTED || next == WAITING || next == STARTED;
    }

    private static boolean stopped(HandoverState next) {
        return next == LOST || next == WITHDRAWN;
    }

    /** The sender, but for the time in which the other has taken the person on. */
    public Hand responsible() {
        return switch (this) {
            case PROPOSED, CONSENTED, SENT, RECEIVED, LOST -> Hand.SENDER;
            case ACCEPTED, WAITING, STARTED -> Hand.RECEIVER;
            case ENDED, DECLINED, WITHDRAWN -> Hand.SENDER;
        };
    }

    /** Whether nothing comes after it. */
    public boolean over() {
        return switch (this) {
            case ENDED, DECLINED, WITHDRAWN -> true;
            case PROPOSED, CONSENTED, SENT, RECEIVED, ACCEPTED, WAITING, STARTED, LOST -> false;
        };
    }

    /** Whether we follow it so closely that the case file stays open: until help has begun. */
    boolean keepsCaseOpen() {
        return !over() && this != STARTED;
    }

    /** Whether the organisation knows of it and can answer. */
    boolean told() {
        return switch (this) {
            case SENT, RECEIVED, ACCEPTED, WAITING, STARTED, LOST -> true;
            case PROPOSED, CONSENTED, ENDED, DECLINED, WITHDRAWN -> false;
        };
    }

    /** Whose turn it is. */
    WaitsFor turn() {
        return switch (this) {
            case PROPOSED -> WaitsFor.CLIENT;
            case SENT, RECEIVED, ACCEPTED, WAITING, STARTED -> WaitsFor.PARTNER;
            case CONSENTED, LOST, ENDED, DECLINED, WITHDRAWN -> WaitsFor.US;
        };
    }
}

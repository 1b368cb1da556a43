package nl.houvast.plan;

/** How far a plan is. */
enum PlanState {

    /** Somebody writes it, or changed it after it was agreed. */
    DRAFT,

    /** The person agreed to it exactly as it stands. */
    AGREED,

    /** The help came to its end, and the plan with it. */
    ENDED;

    /** Whether this one may come after it. */
    boolean mayBecome(PlanState next) {
        return switch (this) {
            case DRAFT -> next == AGREED || next == ENDED;
            case AGREED -> next == DRAFT || next == ENDED;
            case ENDED -> false;
        };
    }
}

package nl.houvast.plan;

import nl.houvast.kernel.Refusal;

/** Why nothing changes about a plan. */
enum PlanRefusal implements Refusal.Reason {
    /** Somebody else changed it since it was read. */
    CHANGED_MEANWHILE(""),
    /** The help ended, and the plan with it. */
    ENDED(""),
    /** The person said yes to it as it stands. */
    ALREADY_AGREED(""),
    /** There is no open goal to agree on. */
    NO_GOAL(""),
    /** Nobody does anything for one of the goals. */
    NO_ACTION(""),
    /** The goal was reached or let go. */
    GOAL_ENDED(""),
    /** The action was done or dropped. */
    ACTION_ENDED(""),
    /** What we promise has a day. */
    DAY_MISSING("day"),
    /** More than anybody can keep in mind. */
    TOO_MANY(""),
    /** This kind of help cannot do that now. */
    TRACK_NOT_NOW("");

    private final String field;

    PlanRefusal(String field) {
        this.field = field;
    }

    /** The field of the form that it is about; empty when it is about the whole. */
    String field() {
        return field;
    }
}

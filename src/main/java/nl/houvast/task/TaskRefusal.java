package nl.houvast.task;

import nl.houvast.kernel.Refusal;

/** Why nothing changes about a task. */
enum TaskRefusal implements Refusal.Reason {
    /** It is the last open task of a case file that goes on: what comes next, and when? */
    NO_NEXT_MOMENT("next"),
    NOT_YOURS(""),
    ALREADY_TAKEN(""),
    /** Whoever leads answers it. */
    FOR_WHO_LEADS(""),
    /** Whoever was asked along reads; what they took would be theirs when that is over. */
    ONLY_READS(""),
    ALREADY_DONE(""),
    CHANGED_MEANWHILE(""),
    /** The case file ended: only what binds goes on. */
    CASE_ENDED(""),
    /** They keep a list under that name. */
    NAME_TAKEN("name"),
    /** They keep as many lists as there is room for. */
    LISTS_FULL("name"),
    /** We watch over a handover until somebody else helps: the case file stays open. */
    HANDOVER_OPEN("");

    private final String field;

    TaskRefusal(String field) {
        this.field = field;
    }

    /** The field of the form that it is about; empty when it is about the whole. */
    String field() {
        return field;
    }
}

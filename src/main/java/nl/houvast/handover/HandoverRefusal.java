package nl.houvast.handover;

import nl.houvast.kernel.Refusal;

/** Why nothing changes about a handover. */
enum HandoverRefusal implements Refusal.Reason {
    /** One to this organisation is under way already. */
    ALREADY_RUNNING("offer"),
    /** A colleague has the case file. */
    NOT_YOURS(""),
    /** From where it is now, this does not follow. */
    NOT_NOW(""),
    /** Somebody else was first; what was on the screen is no longer so. */
    CHANGED_MEANWHILE(""),
    /** While we follow a handover the case file stays open. */
    STILL_OURS("");

    private final String field;

    HandoverRefusal(String field) {
        this.field = field;
    }

    /** The field of the form that it is about; empty when it is about the whole. */
    String field() {
        return field;
    }
}

package nl.houvast.appointment;

import nl.houvast.kernel.Refusal;

/** Why nothing changes about an appointment. */
enum AppointmentRefusal implements Refusal.Reason {
    /** The worker does not receive then, is somewhere else, or calling is not safe. */
    NOT_FREE("slot"),
    /** Somebody else was just first. */
    TAKEN("slot"),
    /** It is over, or has begun. */
    NOT_NOW(""),
    /** Whether they came is known when it has begun. */
    NOT_YET(""),
    /** Somebody else changed it; what was on the screen is no longer so. */
    CHANGED_MEANWHILE(""),
    /** The moment for a reminder has passed. */
    TOO_LATE_TO_REMIND("remind"),
    /** Nobody comes to a closed case file for nothing. */
    STILL_PLANNED("");

    private final String field;

    AppointmentRefusal(String field) {
        this.field = field;
    }

    /** The field of the form that it is about; empty when it is about the whole. */
    String field() {
        return field;
    }
}

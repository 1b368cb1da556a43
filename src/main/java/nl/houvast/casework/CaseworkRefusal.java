package nl.houvast.casework;

import nl.houvast.kernel.Refusal;

/** Why casework says no. */
enum CaseworkRefusal implements Refusal.Reason {
    ALREADY_TAKEN(""),
    NOT_YOURS(""),
    ONLY_READS(""),
    NOT_FOR_THEM(""),
    ALREADY_ENDED(""),
    NOT_NOW(""),
    PAUSE_NOT_LATER("until"),
    ENDING_MISSING("how"),
    CHANGED_MEANWHILE(""),
    NOT_SPOKEN_YET(""),
    CALLS_TO_MAKE(""),
    NO_SAFE_NUMBER("outcome"),
    CALLS_ARE_OVER("outcome"),
    CALL_FORBIDDEN("outcome"),
    VOICEMAIL_FORBIDDEN("outcome"),
    OUTSIDE_SAFE_TIMES("reason"),
    CALL_NOT_PAST("calledAt"),
    NEXT_NOT_LATER("next"),
    NEXT_NOT_SAFE("next"),
    NEXT_OUTSIDE_HOURS("next"),
    NEXT_MISSING("next");

    private final String field;

    CaseworkRefusal(String field) {
        this.field = field;
    }

    /** The field of the form that it is about; empty when it is about the whole. */
    String field() {
        return field;
    }
}

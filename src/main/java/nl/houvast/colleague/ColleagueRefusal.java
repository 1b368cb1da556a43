package nl.houvast.colleague;

import nl.houvast.kernel.Refusal;

/** Why colleagues do not get what they ask of each other. */
enum ColleagueRefusal implements Refusal.Reason {
    /** Whoever helps, or leads, decides; not who only reads along. */
    NOT_YOURS(""),
    /** Another colleague was asked. */
    NOT_ASKED(""),
    /** They have it. */
    HAS_IT_ALREADY(""),
    /** They may not see all of it; the sentence does not tell why. */
    CANNOT_TAKE_IT("receiver"),
    /** They could read nothing; the sentence does not tell why. */
    CANNOT_READ_IT("reader"),
    /** One colleague at a time. */
    ALREADY_OFFERED(""),
    /** It was answered, withdrawn, or the day passed. */
    ALREADY_ANSWERED(""),
    /** Somebody else was first; what was on the screen is no longer so. */
    CHANGED_MEANWHILE(""),
    /** Somebody else of who leads answers it. */
    OWN_QUESTION(""),
    /** It waits for an answer. */
    ALREADY_ASKED(""),
    /** The task is done by answering. */
    ANSWER_FIRST(""),
    /** The team wants to be asked first. */
    APPROVAL_NEEDED(""),
    /** While a colleague thinks about it the case file stays open. */
    STILL_OFFERED("");

    private final String field;

    ColleagueRefusal(String field) {
        this.field = field;
    }

    /** The field of the form that it is about; empty when it is about the whole. */
    String field() {
        return field;
    }
}

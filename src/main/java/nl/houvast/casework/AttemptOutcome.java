package nl.houvast.casework;

/** How an attempt to speak somebody ended. */
enum AttemptOutcome {
    /** We spoke. */
    REACHED,
    NO_ANSWER,
    /** A message was left, which never says more than: please call back. */
    VOICEMAIL_LEFT,
    /** We spoke, and the person asked to be called at another moment. */
    CALL_LATER,
    /** We spoke, but the person could not talk freely. */
    UNSAFE_TO_TALK,
    /** Somebody else answered: this number is not safe, whoever it was. */
    SOMEONE_ELSE,
    /** The number is not theirs, or is not in use. */
    WRONG_NUMBER,
    /** The person called us. */
    CALLED_IN,
    /** A neutral e-mail was put in the post. */
    MAILED,
    /** That e-mail did not get through, however often it was tried. */
    MAIL_FAILED;

    /** Whether we called, so that the rules for safe calls count. */
    boolean isCall() {
        return this != CALLED_IN && this != MAILED && this != MAIL_FAILED;
    }

    /** Whether a worker chooses it; a mail is an act of its own, and that it failed is news. */
    boolean isChosen() {
        return this != MAILED && this != MAIL_FAILED;
    }

    /** Whether the person themselves chose when we call again. */
    boolean choosesMoment() {
        return this == CALL_LATER || this == UNSAFE_TO_TALK;
    }
}

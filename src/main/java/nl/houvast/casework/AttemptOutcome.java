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
    CALLED_IN;

    /** Whether it was our call, so that the safe-contact rules count. */
    boolean byUs() {
        return this != CALLED_IN;
    }

    /** Whether the person themselves chose when we call again. */
    boolean choosesMoment() {
        return this == CALL_LATER || this == UNSAFE_TO_TALK;
    }
}

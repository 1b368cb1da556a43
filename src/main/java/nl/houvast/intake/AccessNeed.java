package nl.houvast.intake;

/** What somebody needs to be able to talk with us, and to come to us. */
public enum AccessNeed {
    INTERPRETER,
    SIGN_LANGUAGE,
    EASY_WORDS,
    NO_READING,
    HARD_OF_HEARING,
    HARD_OF_SEEING,
    WHEELCHAIR,
    SOMEBODY_ALONG,
    CHILD_CARE
}

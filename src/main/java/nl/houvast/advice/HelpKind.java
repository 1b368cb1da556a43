package nl.houvast.advice;

/** The three kinds of help. */
public enum HelpKind {
    EMOTIONAL,
    DAMAGES,
    JUSTICE
}

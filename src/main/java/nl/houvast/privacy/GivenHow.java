package nl.houvast.privacy;

/** In what form a consent was given. */
public enum GivenHow {
    ORAL,
    WRITTEN,
    DIGITAL
}

package nl.houvast.privacy;

/** How a request about somebody's own data stands. */
public enum RightsStatus {
    OPEN,
    GRANTED,
    REFUSED
}

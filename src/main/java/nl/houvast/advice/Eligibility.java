package nl.houvast.advice;

/** Whether Slachtofferhulp helps with this event and this relation (DOMAIN.md 1.1). */
public enum Eligibility {
    ELIGIBLE,
    /** Sometimes: somebody should think along first. */
    CONDITIONAL,
    NOT_COVERED
}

package nl.houvast.advice;

/**
 * Whether Slachtofferhulp helps with this event and this relation (the rows and their source:
 * tables/eligibility.yaml).
 */
public enum Eligibility {
    ELIGIBLE,
    /** Sometimes: somebody should think along first. */
    CONDITIONAL,
    NOT_COVERED
}

package nl.houvast.handover;

/** How somebody goes on to another organisation; the words stand under "handover.kind". */
enum HandoverKind {
    /**
     * We see to it that they take the person on, tell them what the person agreed to, and stay
     * responsible until they have.
     */
    WARM_HANDOVER,
    /** We name the organisation, and the person goes there by themselves. Nothing is shared. */
    ADVICE_ONLY
}

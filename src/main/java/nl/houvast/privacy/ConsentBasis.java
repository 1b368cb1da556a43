package nl.houvast.privacy;

/**
 * On what ground somebody may pass a person's data to us (DOMAIN.md 2.3). Never merged into one.
 */
public enum ConsentBasis {
    /** The person said yes, in a conversation. */
    EXPLICIT,
    /**
     * The police asked whether there was an objection, and there was none (art. 18 Wpg, 4:2 Bpg).
     */
    NO_OBJECTION
}

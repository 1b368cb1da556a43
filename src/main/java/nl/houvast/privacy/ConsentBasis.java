package nl.houvast.privacy;

/**
 * On what ground somebody may pass a person's data to us (art. 6 GDPR; for the police art. 18 Wet
 * politiegegevens). Never merged into one.
 */
public enum ConsentBasis {
    /** The person said yes, in a conversation. */
    EXPLICIT,
    /**
     * The police asked whether there was an objection, and there was none (art. 18 Wpg, 4:2 Bpg).
     */
    NO_OBJECTION
}

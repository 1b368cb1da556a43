package nl.houvast.privacy;

/** Why somebody must not be forgotten yet. Identifies nobody. */
public enum KeepReason {
    /** A claim for damages, or a request to the fund, that still runs. */
    CLAIM,
    /** A criminal or civil case in which the file may be needed. */
    COURT,
    /** A complaint about us that is not settled. */
    COMPLAINT,
    /** An authority that looks into it asked us to keep it. */
    AUTHORITY,
    OTHER
}

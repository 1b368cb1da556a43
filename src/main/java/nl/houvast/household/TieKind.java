package nl.houvast.household;

/** How two persons whom we help belong together. */
enum TieKind {
    /** They live together, are family, or share a telephone: what one hears, the other may hear. */
    HOUSEHOLD,
    /**
     * They are on either side of what happened, such as who caused an accident and who mourns. One
     * worker never helps both.
     */
    OTHER_SIDE
}

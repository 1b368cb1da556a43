package nl.houvast.privacy;

/** Who gave a consent. Whose consent counts follows from the route. */
public enum GivenBy {
    SELF,
    PARENT_OR_CARER,
    /** The young person and a parent or carer together. */
    SELF_AND_PARENT,
    LEGAL_REPRESENTATIVE;

    /**
     * Whether this word is enough at this age to let others know something. From 16 the young
     * person decides, from 12 not without them; a child may always speak for itself, since home may
     * be the danger (art. 5 UAVG; art. 7:447 and 7:450 BW for the ages).
     *
     * @param age in whole years
     */
    boolean enoughAt(int age) {
        return switch (this) {
            case SELF, SELF_AND_PARENT -> true;
            case PARENT_OR_CARER -> age < 12;
            case LEGAL_REPRESENTATIVE -> age < 16;
        };
    }
}

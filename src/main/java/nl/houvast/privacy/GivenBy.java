package nl.houvast.privacy;

/** Who gave a consent. Whose consent counts follows from the route. */
public enum GivenBy {
    SELF,
    PARENT_OR_CARER,
    /** The young person and a parent or carer together. */
    SELF_AND_PARENT,
    LEGAL_REPRESENTATIVE
}

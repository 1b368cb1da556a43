package nl.houvast.referral;

/** Through which door a referral came in. */
public enum Channel {
    PAGE,
    API,
    /** The person, on a page of ours. */
    SELF,
    /** A list of many people that an organisation brought. */
    LIST
}

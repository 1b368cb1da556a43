package nl.houvast.referral;

/** Through which door a referral came in. */
public enum Channel {
    PAGE,
    API
}

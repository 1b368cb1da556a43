package nl.houvast.referral;

/** Through which door a referral came in. */
enum Channel {
    PAGE,
    API
}

package nl.houvast.privacy;

import nl.houvast.kernel.Refusal;

/** Why privacy says no. */
enum PrivacyRefusal implements Refusal.Reason {
    /** It would be given later than now. */
    CONSENT_IN_FUTURE,
    /** It would end before now. */
    CONSENT_ENDED_ALREADY,
    /** No objection is a ground for the police towards us, never for passing on to others. */
    CONSENT_NOT_EXPLICIT,
    /** At this age somebody else decides. */
    CONSENT_OF_ANOTHER,
    /** There is no consent to let this receiver know this. */
    NOT_CONSENTED
}

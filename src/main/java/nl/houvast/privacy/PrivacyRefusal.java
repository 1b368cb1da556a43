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
    NOT_CONSENTED,
    /** This request was answered before. */
    REQUEST_DECIDED,
    /** Somebody else changed what is kept of this person since the page was opened. */
    CHANGED_MEANWHILE,
    /** It was extended before, or the first month is over. */
    REQUEST_EXTENDED,
    /** A parent or representative may not have this about this child. */
    NOT_FOR_PARENT,
    /** Somebody laid down that this person must be kept for now. */
    LEGAL_HOLD,
    /** A hold ends, or is looked at, after today. */
    HOLD_ENDED_ALREADY
}

package nl.houvast.privacy;

import nl.houvast.kernel.Refusal;

/** Why privacy says no. */
enum PrivacyRefusal implements Refusal.Reason {
    CONSENT_IN_FUTURE
}

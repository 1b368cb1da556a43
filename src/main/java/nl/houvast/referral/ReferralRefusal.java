package nl.houvast.referral;

import nl.houvast.kernel.Refusal;

/** Why something cannot be done with a referral. */
enum ReferralRefusal implements Refusal.Reason {
    ALREADY_DECIDED
}

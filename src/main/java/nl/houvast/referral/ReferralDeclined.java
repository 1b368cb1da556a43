package nl.houvast.referral;

import java.time.Instant;

/** It ended without help from us: no wish for help, referred on, or never reached. */
public record ReferralDeclined(ReferralId referral, String by, Instant at) {}

package nl.houvast.referral;

import java.time.Instant;

/** A worker took responsibility for the person. {@code by} is the actor's id. */
public record ReferralAccepted(ReferralId referral, String by, Instant at) {}

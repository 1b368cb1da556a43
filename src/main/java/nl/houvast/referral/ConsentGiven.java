package nl.houvast.referral;

import java.time.Instant;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.GivenBy;
import nl.houvast.privacy.GivenHow;

/** The consent as the referrer reports it. */
public record ConsentGiven(ConsentBasis basis, GivenBy givenBy, GivenHow how, Instant at) {}

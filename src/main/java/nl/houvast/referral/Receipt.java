package nl.houvast.referral;

import java.time.Instant;
import nl.houvast.advice.Route;
import nl.houvast.web.Texts;

/** What a referrer gets, and all a referrer ever gets. */
public record Receipt(Reference reference, Instant receivedAt, Route route) {

    /** What the person can expect now, in words to read out. */
    public String next() {
        return Texts.text("referral.next." + route);
    }
}

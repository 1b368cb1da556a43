package nl.houvast.referral;

import java.time.Instant;
import nl.houvast.advice.Ruling;

/** A request that was judged and may be taken. Nothing of it is kept yet. */
public record Submission(ReferralId id, SubmitReferral request, Ruling ruling, Instant at) {

    /** What the referrer gets when it is kept. */
    public Receipt receipt() {
        return new Receipt(Reference.of(id.value()), at, ruling.route());
    }

    @Override
    public String toString() {
        return "Submission[" + id + "]";
    }
}

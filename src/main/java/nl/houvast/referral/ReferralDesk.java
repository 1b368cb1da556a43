package nl.houvast.referral;

import nl.houvast.access.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receives referrals and keeps what became of them. */
@Service
@Transactional
public class ReferralDesk {

    /**
     * What was told about this person when they were referred. Opening it is written in the access
     * log.
     *
     * @throws nl.houvast.kernel.Missing when there is none, or this actor may not see it
     */
    public ReferralBrief brief(ReferralId id, Actor by) {
        throw new UnsupportedOperationException("comes with the aggregate");
    }

    /** A worker took responsibility. */
    public void accept(ReferralId id, Actor by) {
        throw new UnsupportedOperationException("comes with the aggregate");
    }

    /** It ended here without help from us. */
    public void decline(ReferralId id, Actor by) {
        throw new UnsupportedOperationException("comes with the aggregate");
    }
}

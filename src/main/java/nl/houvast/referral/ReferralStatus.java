package nl.houvast.referral;

/** Where a referral stands. Nobody outside the house is told. */
enum ReferralStatus {
    RECEIVED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN;

    boolean mayBecome(ReferralStatus next) {
        return switch (this) { // no default: a new state must be thought about
            case RECEIVED -> next != RECEIVED;
            case ACCEPTED -> next == WITHDRAWN;
            case DECLINED, WITHDRAWN -> false;
        };
    }
}

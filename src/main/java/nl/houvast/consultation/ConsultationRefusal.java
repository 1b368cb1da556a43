package nl.houvast.consultation;

import nl.houvast.kernel.Refusal;

/** Why something is not done to a consultation. */
enum ConsultationRefusal implements Refusal.Reason {
    /** It ended: nothing is added any more. */
    ENDED,
    /** Somebody else changed it since it was read. */
    CHANGED_MEANWHILE,
    /** There is no advice yet. */
    ADVICE_MISSING,
    /** Nobody said how it ended. */
    OUTCOME_MISSING,
    /** Without consent nothing is passed on about anybody. */
    CONSENT_MISSING,
    /** A referral says at least what happened and to whom. */
    SITUATION_MISSING,
    /** Somebody still waits to hear from us. */
    STILL_WAITING,
    /** They heard from us already. */
    DONE_ALREADY
}

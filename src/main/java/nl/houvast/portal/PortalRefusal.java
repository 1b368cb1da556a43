package nl.houvast.portal;

import nl.houvast.kernel.Refusal;

/** Why somebody gets no access to pages of their own. */
enum PortalRefusal implements Refusal.Reason {
    /** Under sixteen, a parent or carer decides too: docs/decisions. */
    TOO_YOUNG,
    /** A minor may be meant, and nobody can tell. */
    AGE_UNKNOWN,
    /** There is no e-mail address. */
    NO_ADDRESS,
    /** E-mail is not safe, or contact was not agreed to. */
    NOT_SAFE
}

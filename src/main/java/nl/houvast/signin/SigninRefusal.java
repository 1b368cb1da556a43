package nl.houvast.signin;

import nl.houvast.kernel.Refusal;

/** Why a passkey is not made. */
enum SigninRefusal implements Refusal.Reason {
    /** The session did not begin with a link a moment ago. */
    LINK_FIRST,
    /** There are as many as somebody may have. */
    ENOUGH_PASSKEYS,
    /** What the device said is not right, or too late. */
    NOT_MADE
}

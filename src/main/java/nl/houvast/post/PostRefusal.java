package nl.houvast.post;

import nl.houvast.kernel.Refusal;

/** Why a message is not sent. */
enum PostRefusal implements Refusal.Reason {
    CHANNEL_NOT_CONFIGURED,
    CHANNEL_UNSAFE,
    CONSENT_MISSING,
    NO_ADDRESS,
    RECIPIENT_UNKNOWN,
    CHANNEL_CLOSED,
    NO_SAFE_TIME,
    SAME_PERSON,
    ALREADY_DECIDED,
    DECIDED_MEANWHILE
}

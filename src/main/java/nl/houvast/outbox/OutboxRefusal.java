package nl.houvast.outbox;

import nl.houvast.kernel.Refusal;

/** Why there is no connection to another system. */
enum OutboxRefusal implements Refusal.Reason {
    /** The settings do not say who we are. */
    NO_SOURCE,
    /** There are as many as can be looked after. */
    TOO_MANY
}

package nl.houvast.outbox;

/**
 * What came of one attempt.
 *
 * @param taken whether the receiver has it
 * @param answered whether anybody was there at all: if not, others need not be tried now
 * @param why a status of HTTP, or a word that has a text; empty when it was taken
 */
record Outcome(boolean taken, boolean answered, String why) {

    /** They have it. */
    static final Outcome TAKEN = new Outcome(true, true, "");

    /** They are there and did not take it. */
    static Outcome refused(int status) {
        return new Outcome(false, true, Integer.toString(status));
    }

    /** Nobody said anything. */
    static Outcome unanswered(Silence why) {
        return new Outcome(false, false, why.name());
    }

    /** Why nobody said anything. */
    enum Silence {
        /** No address belongs to the name. */
        NO_NAME,
        /** The address lies in our own network, and was not named in the settings. */
        INSIDE,
        /** Nothing listens, or the line broke. */
        NO_LINE,
        /** Whoever answers cannot prove who it is. */
        CERTIFICATE,
        /** It took too long. */
        TOO_LONG,
        /** It is no HTTP what came back. */
        NO_HTTP,
        /** The broker did not take it. */
        BROKER
    }
}

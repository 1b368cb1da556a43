package nl.houvast.person;

/**
 * Something outside Houvast that keeps master keys wrapped: a key management service. It is asked
 * once for each master key, at the start; what persons' keys are wrapped with stays in memory.
 */
interface KeyWrapper {

    /** Whether this text is a key that was wrapped here. */
    boolean wrapped(String text);

    /**
     * The key in it.
     *
     * @throws VaultUnusable when it cannot be had, with the reason; never with what was received
     */
    byte[] unwrap(String text);
}

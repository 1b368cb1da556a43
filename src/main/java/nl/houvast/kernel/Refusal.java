package nl.houvast.kernel;

/**
 * The domain says no, for a reason the user can read. Never wraps a bug: bugs are ordinary
 * exceptions.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public Refusal(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /**
     * Says no when it is not allowed.
     *
     * @throws Refusal with this reason, unless allowed
     */
    public static void unless(boolean allowed, Reason reason) {
        if (!allowed) {
            throw new Refusal(reason);
        }
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** Implemented by one enum per module; the constant's text is found under {@link #key()}. */
    public interface Reason {

        String name();

        /** The key of the text that says no in words: module, "refusal", constant. */
        default String key() {
            return getClass().getPackageName().replaceFirst(".*\\.", "") + ".refusal." + name();
        }
    }
}

package nl.houvast.person;

/** The vault cannot be used as it is set up, and the start is refused. Never holds a key. */
final class VaultUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    VaultUnusable(String description, String remedy) {
        super(description);
        this.remedy = remedy;
    }

    /** What the operator can do about it. */
    String remedy() {
        return remedy;
    }
}

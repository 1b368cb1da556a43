package nl.houvast.privacy;

import nl.houvast.kernel.Value;

/**
 * Who may know something because of a consent: we ourselves, or one partner.
 *
 * @param value the fixed name of the partner, as in the directory; identifies no person
 */
public record Receiver(String value) implements Value<String> {

    /** Our own organisation. */
    public static final Receiver HOUSE = new Receiver("house");

    private static final int LONGEST = 200;

    /** A receiver; fails on an empty name. */
    public Receiver {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("not a receiver");
        }
    }

    /** Whether this is our own organisation. */
    public boolean isHouse() {
        return equals(HOUSE);
    }

    @Override
    public String toString() {
        return value;
    }
}

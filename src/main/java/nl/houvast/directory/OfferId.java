package nl.houvast.directory;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.houvast.kernel.Value;

/** Names one entry of the directory, in words: "centrum-seksueel-geweld". */
public record OfferId(String value) implements Value<String> {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * The id as it stands in addresses.
     *
     * @throws IllegalArgumentException when it is not lower-case words and digits joined by hyphens
     */
    public OfferId {
        if (!hasShape(value)) {
            throw new IllegalArgumentException("not the id of an entry");
        }
    }

    /** The id with this text; empty when it cannot be one. */
    public static Optional<OfferId> parse(String text) {
        return hasShape(text) ? Optional.of(new OfferId(text)) : Optional.empty();
    }

    private static boolean hasShape(String text) {
        return text.length() <= 80 && SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}

package nl.houvast.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The four digits of a Dutch postcode. The letters are dropped on purpose: four digits name a
 * neighbourhood, six characters name a street.
 */
public record Postcode(String value) implements Value<String> {

    private static final Pattern TYPED =
            Pattern.compile("\\s*([1-9][0-9]{3})\\s*(?:[A-Za-z]{2})?\\s*");

    /**
     * Four digits that were parsed before.
     *
     * @throws IllegalArgumentException when the value is not four digits from 1000 to 9999
     */
    public Postcode {
        if (!value.matches("[1-9][0-9]{3}")) {
            throw new IllegalArgumentException("a postcode is four digits");
        }
    }

    /** Reads "3511", "3511AB" or "3511 ab"; empty when it is none of these. */
    public static Optional<Postcode> parse(String typed) {
        var match = TYPED.matcher(typed);
        return match.matches() ? Optional.of(new Postcode(match.group(1))) : Optional.empty();
    }
}

package nl.houvast.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address, its domain in lower case. Only the shape is checked; whether somebody reads
 * it, only sending can tell. Printing one never shows it, so that no log ever does.
 */
public record Email(String value) implements Value<String> {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "[A-Za-z0-9._%+'&/=?^~!#$*{}|-]{1,64}@([A-Za-z0-9-]+\\.)+[A-Za-z]{2,24}");

    /**
     * An address that was checked before.
     *
     * @throws IllegalArgumentException when the value does not have the shape of an address
     */
    public Email {
        if (value.length() > 254 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
        int at = value.lastIndexOf('@');
        value = value.substring(0, at) + value.substring(at).toLowerCase(Locale.ROOT);
    }

    /** The address somebody typed, or empty when it cannot be one. */
    public static Optional<Email> parse(String typed) {
        var text = typed.strip();
        return text.length() <= 254 && SHAPE.matcher(text).matches()
                ? Optional.of(new Email(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "Email[hidden]";
    }
}

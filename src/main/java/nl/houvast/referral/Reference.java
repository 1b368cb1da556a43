package nl.houvast.referral;

import java.util.UUID;
import java.util.regex.Pattern;
import nl.houvast.kernel.Value;

/**
 * The number a referrer gets and can read out: "HV-7K3Q-9D2M". Forty random bits: it opens nothing,
 * and no letter or digit in it is mistaken for another.
 */
public record Reference(String value) implements Value<String> {

    private static final Pattern WRITTEN =
            Pattern.compile("HV-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** A reference as it is written; fails when it cannot be one. */
    public Reference {
        if (!WRITTEN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a reference");
        }
    }

    /** Whether this can be one. */
    static boolean looksLike(String text) {
        return WRITTEN.matcher(text).matches();
    }

    /** The reference that belongs to the random half of this identifier. */
    static Reference of(UUID id) {
        var bits = id.getLeastSignificantBits();
        var text = new StringBuilder("HV-");
        for (int i = 0; i < 8; i++) {
            if (i == 4) {
                text.append('-');
            }
            text.append(ALPHABET.charAt((int) (bits & 31)));
            bits >>>= 5;
        }
        return new Reference(text.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}

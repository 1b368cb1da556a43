package nl.houvast.consultation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What opens the answer to a question, for whoever sent it: "AL-7K3Q-9D2M-4XWV". Sixty random bits,
 * and no letter or digit in it is mistaken for another. Only what it is recognised by is kept.
 */
record AnswerCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern WRITTEN = Pattern.compile("[0-9A-HJKMNP-TV-Z]{12}");
    private static final int LETTERS = 12;
    private static final int TOGETHER = 4;

    /** The code made of the random half of this identifier, which is used for nothing else. */
    static AnswerCode of(UUID random) {
        var bits = random.getLeastSignificantBits();
        var text = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            text.append(ALPHABET.charAt((int) (bits & 31)));
            bits >>>= 5;
        }
        return new AnswerCode(text.toString());
    }

    /** Reads what somebody typed, with or without dashes, with "O" for zero and "I" for one. */
    static Optional<AnswerCode> parse(String typed) {
        var text =
                typed.toUpperCase(Locale.ROOT)
                        .replaceFirst("^\\s*AL", "")
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return WRITTEN.matcher(text).matches()
                ? Optional.of(new AnswerCode(text))
                : Optional.empty();
    }

    /** As people read it. */
    String spoken() {
        var text = new StringBuilder("AL");
        for (int i = 0; i < LETTERS; i += TOGETHER) {
            text.append('-').append(value, i, i + TOGETHER);
        }
        return text.toString();
    }

    /** What it is recognised by. */
    String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "AnswerCode[hidden]";
    }
}

package nl.houvast.arrival;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Eight signs that somebody says on the telephone: without vowels, so that they make no word, and
 * without those that are written like another. Printing one never shows it.
 */
record SpokenCode(String value) {

    static final int LENGTH = 8;
    static final String SIGNS = "CDFGHJKLMNPRTVWXY34679";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern BETWEEN = Pattern.compile("[\\s.-]");
    private static final int TYPED = 40;

    static SpokenCode make() {
        return new SpokenCode(
                RANDOM.ints(LENGTH, 0, SIGNS.length())
                        .mapToObj(at -> SIGNS.substring(at, at + 1))
                        .collect(Collectors.joining()));
    }

    /** As it was typed: small or not, with or without what people put between. */
    static SpokenCode typed(String text) {
        var signs = text.length() > TYPED ? "" : BETWEEN.matcher(text).replaceAll("");
        return new SpokenCode(signs.toUpperCase(Locale.ROOT));
    }

    /** Whether it can be one at all. */
    boolean possible() {
        return value.length() == LENGTH && value.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
    }

    /** As it is read out: in two halves. */
    String spoken() {
        return value.substring(0, LENGTH / 2) + " " + value.substring(LENGTH / 2);
    }

    @Override
    public String toString() {
        return "SpokenCode[hidden]";
    }
}

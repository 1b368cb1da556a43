package nl.houvast.widget;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A colour that covers what is under it: red, green and blue, 0 to 255 each. */
record Colour(int red, int green, int blue) {

    static final Colour WHITE = new Colour(255, 255, 255);
    static final Colour BLACK = new Colour(0, 0, 0);

    private static final Pattern TYPED = Pattern.compile("#?([0-9a-fA-F]{6})");

    /** Reads "#0f5c66" or "0f5c66"; empty for anything else, since it goes into a style sheet. */
    static Optional<Colour> parse(String typed) {
        var match = TYPED.matcher(typed.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var all = Integer.parseInt(match.group(1), 16);
        return Optional.of(new Colour(all >> 16, all >> 8 & 0xff, all & 0xff));
    }

    /** How well one is read on the other, from 1 to 21 (WCAG 2.2, contrast ratio). */
    double contrast(Colour other) {
        var one = luminance();
        var two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** How light it is, from 0 to 1 (WCAG 2.2, relative luminance). */
    double luminance() {
        return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
    }

    private static double part(int value) {
        var share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** Six digits, as an address holds them. */
    String digits() {
        return String.format(Locale.ROOT, "%02x%02x%02x", red, green, blue);
    }

    String css() {
        return "#" + digits();
    }
}

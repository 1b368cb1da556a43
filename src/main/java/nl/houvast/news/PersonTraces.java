package nl.houvast.news;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks in a text for what leads to a person: numbers, addresses, whole dates. It finds what a
 * program can find; the reviewer looks for the rest.
 */
final class PersonTraces {

    private static final int MOST = 10;
    private static final int BSN_DIGITS = 9;
    private static final int ELEVEN = 11;

    /** Zero or a country, then at least eight more digits with little between them. */
    private static final Pattern PHONE =
            Pattern.compile("(?<![0-9])(?:\\+[1-9]|0)(?:[ ().\\-/]{0,3}[0-9]){8,13}(?![0-9])");

    /** A run of letters is tried once, at its beginning: a long text must not take long. */
    private static final Pattern MAIL =
            Pattern.compile(
                    "(?<![\\p{L}0-9.%+\\-])[\\p{L}0-9.%+\\-]++ ?(?:@|\\(at\\)|\\[at]) ?"
                            + "[\\p{L}0-9\\-]++\\.[\\p{L}0-9]",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern BSN =
            Pattern.compile("(?<![0-9])(?:[0-9](?:[ .\\-]?[0-9]){8}|[0-9]{8})(?![0-9])");

    private static final String MONTH =
            "(?:jan|feb|m(?:aa)?rt|mar|apr|mei|may|ju[nl]|aug|sep|o[ck]t|nov|de[ck])\\p{L}*\\.?";

    private static final Pattern DATE =
            Pattern.compile(
                    "(?<![0-9])(?:[0-9]{1,2} ?[-/.] ?[0-9]{1,2} ?[-/.] ?(?:[0-9]{4}|[0-9]{2})"
                            + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"
                            + "|[0-9]{1,2}(?:e|ste|de|st|nd|rd|th)?(?: of)? ?"
                            + MONTH
                            + ",? (?:19|20)[0-9]{2})(?![0-9])"
                            + "|\\b"
                            + MONTH
                            + " [0-9]{1,2}(?:st|nd|rd|th)?,? (?:19|20)[0-9]{2}(?![0-9])",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern POSTCODE =
            Pattern.compile("(?<![0-9\\p{L}])[1-9][0-9]{3} ?[A-Z]{2}(?![\\p{L}0-9])");

    private static final Pattern ACCOUNT =
            Pattern.compile(
                    "\\bNL ?[0-9]{2} ?[A-Z]{4}(?: ?[0-9]){10}\\b", Pattern.CASE_INSENSITIVE);

    private PersonTraces() {}

    /** What leads to a person. */
    enum Trace {
        PHONE,
        MAIL,
        BSN,
        DATE,
        POSTCODE,
        ACCOUNT
    }

    /**
     * Something that leads to a person.
     *
     * @param line where it is, from 1
     */
    record Found(Trace trace, int line) {}

    /** What in this text leads to a person, in the order of its lines; at most ten. */
    static List<Found> in(String text) {
        var found = new ArrayList<Found>();
        var number = 0;
        for (var line : text.lines().map(PersonTraces::plain).toList()) {
            number++;
            for (var trace : Trace.values()) {
                if (found.size() < MOST && holds(trace, line)) {
                    found.add(new Found(trace, number));
                }
            }
        }
        return found;
    }

    /** Digits of every writing as ours, without what nobody sees and without signs of emphasis. */
    private static String plain(String line) {
        var plain = new StringBuilder(line.length());
        Normalizer.normalize(line, Normalizer.Form.NFKC)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .filter(point -> point != '*' && point != '_' && point != '\\')
                .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
                .forEach(plain::appendCodePoint);
        return plain.toString().replaceAll("\\s+", " ");
    }

    private static boolean holds(Trace trace, String line) {
        return switch (trace) {
            case PHONE -> PHONE.matcher(line).find();
            case MAIL -> MAIL.matcher(line).find();
            case BSN -> BSN.matcher(line).results().anyMatch(match -> passesEleven(match.group()));
            case DATE -> DATE.matcher(line).find();
            case POSTCODE -> POSTCODE.matcher(line).find();
            case ACCOUNT -> ACCOUNT.matcher(line).find();
        };
    }

    /** The check of a BSN ("elfproef"). */
    private static boolean passesEleven(String number) {
        var digits = number.replaceAll("[^0-9]", "");
        var nine = "0".repeat(BSN_DIGITS - digits.length()) + digits;
        var sum = 0;
        for (int at = 0; at < BSN_DIGITS; at++) {
            var weight = at == BSN_DIGITS - 1 ? -1 : BSN_DIGITS - at;
            sum += weight * (nine.charAt(at) - '0');
        }
        return sum != 0 && sum % ELEVEN == 0;
    }
}

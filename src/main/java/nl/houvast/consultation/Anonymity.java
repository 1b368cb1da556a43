package nl.houvast.consultation;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.houvast.directory.Directory;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Sees to it that nobody is named in what is typed, and says so in words. A name cannot be told
 * from another word; what leads to one person as surely can.
 */
@Component
class Anonymity {

    /** Something that leads to one person. */
    enum Trace {
        /** A number that may be a BSN: nine digits that pass its check. */
        BSN,
        /** A telephone number of nobody that everybody may call. */
        PHONE,
        /** An e-mail address. */
        EMAIL,
        /** A day, a month and a year together, as in a birth date. */
        FULL_DATE
    }

    private static final Pattern DIGITS =
            Pattern.compile("(?<![0-9])[0-9](?:[ .-]?[0-9]){8}(?![0-9])");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@,;:<>()]{1,64}@[^\\s@,;:<>()]{1,250}\\.\\p{L}{2}");
    private static final String MONTH =
            "(?:jan|feb|mrt|maa|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)\\p{L}*\\.?";
    private static final String YEAR = "(?:(?:19|20)?[0-9]{2})";
    private static final Pattern DATE =
            Pattern.compile(
                    "(?iu)(?<![0-9])(?:"
                            // 3-4-2012, 03/04/12, 3.4.2012
                            + "[0-3]?[0-9]([-/.])[01]?[0-9]\\1"
                            + YEAR
                            // 2012-04-03
                            + "|(?:19|20)[0-9]{2}([-/.])[01]?[0-9]\\2[0-3]?[0-9]"
                            // 3 april 2012, 3 apr. '12
                            + "|[0-3]?[0-9](?:e|th|st|nd|rd)?\\s+(?:of\\s+)?"
                            + MONTH
                            + ",?\\s+'?"
                            + YEAR
                            // April 3, 2012
                            + "|\\b"
                            + MONTH
                            + "\\s+[0-3]?[0-9](?:th|st|nd|rd)?,?\\s+(?:19|20)[0-9]{2}"
                            + ")(?![0-9])");
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final String COUNTRY = "NL";

    private final Directory directory;

    Anonymity(Directory directory) {
        this.directory = directory;
    }

    /**
     * These problems, and what is wrong with this text. One that is too long is not looked through:
     * that would cost us more than whoever sends it.
     */
    Problems check(Problems problems, String field, String text, int longest) {
        var more = problems;
        if (text.length() > longest) {
            return more.and(field, Texts.text("consultation.long", longest));
        }
        if (!PlainText.Check.readable(text, true)) {
            more = more.and(field, Texts.text("web.unreadable"));
        }
        if (text.isBlank()) {
            return more;
        }
        var known =
                directory.current().offers().stream()
                        .flatMap(offer -> offer.phones().stream())
                        .map(phone -> digits(phone.number()))
                        .collect(Collectors.toUnmodifiableSet());
        for (var trace : traces(text, known::contains)) {
            more = more.and(field, Texts.text("consultation.trace." + trace));
        }
        return more;
    }

    /**
     * What this text holds.
     *
     * @param everybodys whether this number, written as digits after its country ("302345678"), is
     *     of an organisation that everybody may call
     */
    static Set<Trace> traces(String text, Predicate<String> everybodys) {
        var found = EnumSet.noneOf(Trace.class);
        if (DIGITS.matcher(text).results().anyMatch(it -> bsn(it.group()))) {
            found.add(Trace.BSN);
        }
        if (EMAIL.matcher(text).find()) {
            found.add(Trace.EMAIL);
        }
        if (DATE.matcher(text).find()) {
            found.add(Trace.FULL_DATE);
        }
        for (var match : PLANS.findNumbers(text, COUNTRY, Leniency.VALID, Long.MAX_VALUE)) {
            if (!serves(match.number())
                    && !everybodys.test(PLANS.getNationalSignificantNumber(match.number()))) {
                found.add(Trace.PHONE);
            }
        }
        return found;
    }

    /** The check of a BSN: nine times the first digit, eight times the second, minus the last. */
    private static boolean bsn(String written) {
        var digits = written.replaceAll("[^0-9]", "");
        int sum = -(digits.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0 && !digits.equals("000000000");
    }

    /** Whether this is a number of a service, such as 0800-2000: nobody lives behind it. */
    private static boolean serves(PhoneNumber number) {
        return switch (PLANS.getNumberType(number)) {
            case TOLL_FREE, PREMIUM_RATE, SHARED_COST, UAN -> true;
            default -> false;
        };
    }

    /** The digits of a number after its country, as {@link #traces} asks about them. */
    static String digits(String spoken) {
        return spoken.replaceAll("[^0-9]", "").replaceFirst("^(?:0031|31|0)", "");
    }
}

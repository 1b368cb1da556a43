package nl.houvast.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number that exists in its country's numbering plan, kept in E.164 ("+31612345678").
 * Printing one never shows it, so that no log ever does.
 */
public record PhoneNumber(String value) implements Value<String> {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    /** Digits with the signs that people put between them. */
    private static final Pattern WRITTEN = Pattern.compile("[+(]?[0-9][0-9 ()./\u2011\u2013-]*");

    private static final Pattern BETWEEN = Pattern.compile("[ ()./\u2011\u2013-]");

    /**
     * Numbers that exist only within the Netherlands: 112 and 113, 116 and three more, 14 and the
     * area code of a municipality, information numbers, free and paid ones.
     */
    private static final Pattern DUTCH_ONLY =
            Pattern.compile(
                    "1[0-9]{2}|116[0-9]{3}|140[0-9]{2,3}|18[0-9]{2}|0(800|90[069])[0-9]{4,7}");

    /**
     * A number that was parsed before.
     *
     * @throws IllegalArgumentException when the value is not a possible number in E.164
     */
    public PhoneNumber {
        if (!value.matches("\\+[1-9][0-9]{5,14}")) {
            throw new IllegalArgumentException("not a telephone number in E.164");
        }
    }

    /**
     * Reads what somebody typed: "06 12 34 56 78", "+31 (0)30 123 45 67", "0031...". Numbers
     * without a country are Dutch.
     *
     * @return the number, or empty when no such number can exist
     */
    public static Optional<PhoneNumber> parse(String typed) {
        if (typed.length() > 40) {
            return Optional.empty();
        }
        try {
            var number = PLANS.parse(typed.replace("(0)", ""), "NL");
            return PLANS.isValidNumber(number)
                    ? Optional.of(new PhoneNumber(PLANS.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /**
     * What a telephone dials to reach a number as it is written for people: "14 020", "0900-8844",
     * "+31 (0)88 123 45 67".
     *
     * @return digits, after a plus when the number exists outside the country too; empty when no
     *     such number can exist
     */
    public static Optional<String> dialled(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        var digits = BETWEEN.matcher(written).replaceAll("");
        return DUTCH_ONLY.matcher(digits).matches()
                ? Optional.of(digits)
                : parse(written).map(PhoneNumber::value);
    }

    /**
     * Whether a text sent to it arrives on a screen. A text to a line in a house is read aloud to
     * whoever answers.
     */
    public boolean mobile() {
        try {
            var type = PLANS.getNumberType(PLANS.parse(value, null));
            return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
        } catch (NumberParseException e) {
            return false;
        }
    }

    /** As people say it: national for a Dutch number ("06 12345678"), international otherwise. */
    public String spoken() {
        try {
            var number = PLANS.parse(value, null);
            var format =
                    number.getCountryCode() == 31
                            ? PhoneNumberFormat.NATIONAL
                            : PhoneNumberFormat.INTERNATIONAL;
            return PLANS.format(number, format);
        } catch (NumberParseException e) {
            return value;
        }
    }

    @Override
    public String toString() {
        return "PhoneNumber[hidden]";
    }
}

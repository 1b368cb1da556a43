package nl.houvast.directory;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.houvast.directory.Offer.Certainty;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.Wording;
import nl.houvast.web.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What the directory keeps of one entry: the offer, and what is needed to find and show it.
 *
 * @param otherNames names people also know it by
 * @param active false when it stopped; then it is kept, not shown
 * @param urlCertainty how sure the address of the website is, or null without one
 */
public record Entry(
        Offer offer,
        List<String> otherNames,
        boolean active,
        Offer.@Nullable Certainty urlCertainty) {

    private static final Pattern STROKE = Pattern.compile("/");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");

    /** The id of what it offers. */
    public OfferId id() {
        return offer.id();
    }

    /** The same with another offer. */
    public Entry with(Offer other) {
        return new Entry(other, otherNames, active, urlCertainty);
    }

    /** Each name by itself: without what stands in brackets, and both sides of a stroke. */
    public List<String> names() {
        return Stream.concat(Stream.of(offer.name()), otherNames.stream())
                .flatMap(STROKE::splitAsStream)
                .map(name -> BRACKETS.matcher(name).replaceAll(" ").strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /**
     * What of an entry can be corrected apart from the file: read and written as one line of text,
     * which is empty when nothing is known. What comes out of it was told by the organisation
     * itself, and so counts as read in a source.
     */
    public enum Amendable {
        /** All numbers: with a comma between them, each with what it is for in brackets. */
        PHONE(500, false),
        /** The address to write to. */
        EMAIL(254, false),
        /** The address of the website. */
        WEBSITE(500, false),
        /** When somebody answers, in words (Dutch). */
        HOURS(300, false),
        /** What it costs, in words (Dutch). */
        COST(300, false),
        /** What it does, in Dutch. */
        DESCRIPTION_NL(2000, true),
        /** What it does, in English. */
        DESCRIPTION_EN(2000, true);

        private static final Pattern LINES = Pattern.compile("\\s*[,;]?\\s*\\R\\s*");
        private static final Pattern BLANKS = Pattern.compile("\\s+");

        private final int longest;
        private final boolean required;

        Amendable(int longest, boolean required) {
            this.longest = longest;
            this.required = required;
        }

        /** How many signs it may have. */
        public int longest() {
            return longest;
        }

        /** One line, without blanks around it: as it is compared. */
        public static String normal(@Nullable String text) {
            return BLANKS.matcher(requireNonNullElse(text, "")).replaceAll(" ").strip();
        }

        /** As this field is compared, from what somebody typed: numbers may stand on lines. */
        public String tidy(@Nullable String typed) {
            if (this != PHONE || typed == null) {
                return normal(typed);
            }
            var lines = normal(LINES.matcher(typed.strip()).replaceAll(", "));
            return Offer.Phone.callable(lines)
                    ? Offer.Phone.written(Offer.Phone.read(lines, List.of()))
                    : lines;
        }

        /**
         * What can be corrected of this entry. Hours not where somebody answers day and night: the
         * advice relies on that in an emergency, and words do not tell whether it ended.
         */
        public static List<Amendable> of(Entry entry) {
            var offer = entry.offer();
            var always = offer.hours().always() || offer.aroundTheClock();
            return Stream.of(values()).filter(one -> one != HOURS || !always).toList();
        }

        /** What stands there. */
        public String in(Entry entry) {
            var offer = entry.offer();
            return normal(
                    switch (this) {
                        case PHONE -> Offer.Phone.written(offer.phones());
                        case EMAIL -> offer.email();
                        case WEBSITE -> offer.url();
                        case HOURS -> offer.hours().text();
                        case COST -> offer.cost().text();
                        case DESCRIPTION_NL -> offer.description().nl();
                        case DESCRIPTION_EN -> offer.description().en();
                    });
        }

        /** Whether this may stand there, by the rules that hold for an import. */
        public boolean allows(String value) {
            if (value.isEmpty()) {
                return !required;
            }
            return value.length() <= longest
                    && value.equals(normal(value))
                    && PlainText.Check.readable(value, false)
                    && switch (this) {
                        case PHONE -> Offer.Phone.callable(value);
                        case EMAIL -> Email.parse(value).isPresent();
                        case WEBSITE -> EntryReader.webAddress(value).isPresent();
                        case HOURS, COST, DESCRIPTION_NL, DESCRIPTION_EN -> true;
                    };
        }

        /**
         * The same entry with this in it. With other hours there are none to calculate with any
         * more: better not known than "open now" that is not so.
         */
        public Entry put(Entry entry, String value) {
            var offer = entry.offer();
            var text = value.isEmpty() ? null : value;
            var words = offer.description();
            var numbers = offer.phones();
            var hours = offer.hours();
            var cost = offer.cost();
            var url = offer.url();
            var email = offer.email();
            return switch (this) {
                case PHONE ->
                        entry.with(
                                offer.with(
                                        words,
                                        url,
                                        Offer.Phone.read(value, numbers),
                                        email,
                                        hours,
                                        cost));
                case EMAIL -> entry.with(offer.with(words, url, numbers, text, hours, cost));
                case WEBSITE ->
                        new Entry(
                                offer.with(words, text, numbers, email, hours, cost),
                                entry.otherNames(),
                                entry.active(),
                                text == null ? null : Certainty.SOURCE);
                case HOURS -> {
                    var other = new Offer.Hours(false, text, Certainty.SOURCE);
                    var told = offer.with(words, url, numbers, email, other, cost);
                    yield entry.with(told.with(offer.details().withoutSchedules()));
                }
                case COST -> {
                    var other = new Offer.Cost(cost.type(), text);
                    yield entry.with(offer.with(words, url, numbers, email, hours, other));
                }
                case DESCRIPTION_NL -> {
                    var other = new Wording(value, words.en());
                    yield entry.with(offer.with(other, url, numbers, email, hours, cost));
                }
                case DESCRIPTION_EN -> {
                    var other = new Wording(words.nl(), value);
                    yield entry.with(offer.with(other, url, numbers, email, hours, cost));
                }
            };
        }
    }
}

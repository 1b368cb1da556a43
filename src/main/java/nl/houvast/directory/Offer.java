package nl.houvast.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the directory (aanbod): an organisation, one of its services, or a regional branch.
 * Events, relations, services and groups are ids of the taxonomy; an event covers its children.
 *
 * @param kind what sort of entry: organisation, service, regional_branch, government,
 *     emergency_service, information_service, category
 * @param parent the entry this is a branch or service of, or null
 * @param audience victim, professional, or perpetrator_and_family
 * @param services what they do, by taxonomy id
 * @param languages codes of ISO 639, and ngt (sign language), interpreter, other
 * @param aroundTheClock whether somebody answers day and night
 * @param urgency crisis, acute or regular
 * @param details what is known of few: hours to calculate with, locations, capacity
 */
public record Offer(
        OfferId id,
        String name,
        String kind,
        @Nullable OfferId parent,
        String audience,
        Wording description,
        @Nullable String url,
        List<Phone> phones,
        @Nullable Chat chat,
        @Nullable String email,
        Hours hours,
        Cost cost,
        Target target,
        Set<String> services,
        Set<String> languages,
        Area area,
        Access access,
        String urgency,
        boolean aroundTheClock,
        Verification verification,
        Details details) {

    /** Whether it is the part of an organisation that works in one region. */
    public boolean isBranch() {
        return kind.equals("regional_branch");
    }

    /** The same with other details. */
    public Offer with(Details other) {
        return new Offer(
                id,
                name,
                kind,
                parent,
                audience,
                description,
                url,
                phones,
                chat,
                email,
                hours,
                cost,
                target,
                services,
                languages,
                area,
                access,
                urgency,
                aroundTheClock,
                verification,
                other);
    }

    /** The same with other words about it, and other ways to reach it. */
    Offer with(
            Wording described,
            @Nullable String website,
            List<Phone> numbers,
            @Nullable String mail,
            Hours answered,
            Cost asked) {
        return new Offer(
                id,
                name,
                kind,
                parent,
                audience,
                described,
                website,
                numbers,
                chat,
                mail,
                answered,
                asked,
                target,
                services,
                languages,
                area,
                access,
                urgency,
                aroundTheClock,
                verification,
                details);
    }

    /**
     * Whether what is known came from a source that can be read again, or only from somebody's
     * memory.
     */
    public enum Certainty {
        SOURCE,
        KNOWLEDGE
    }

    /**
     * A number to call.
     *
     * @param number as people say it
     * @param cost free, local or paid_0900
     * @param source address of the page it was read on, or null
     */
    public record Phone(
            String number,
            @Nullable String label,
            String cost,
            Certainty certainty,
            @Nullable String source) {

        private static final int LONGEST_LABEL = 100;

        /** Between two numbers; what stands in brackets belongs together. */
        private static final Pattern NEXT = Pattern.compile("[,;](?![^(]*\\))");

        private static final Pattern LABELLED = Pattern.compile("^(.*?)(?:\\s*\\(([^()]*)\\))?$");
        private static final Pattern FREE = Pattern.compile("0800[0-9]*|11[0-9]+");
        private static final Pattern PAID = Pattern.compile("090[069][0-9]*|18[0-9]{2}");

        /** In one line: "0900-0101, 088-1234567 (Brabant)". */
        static String written(List<Phone> phones) {
            return phones.stream().map(Phone::written).collect(Collectors.joining(", "));
        }

        private String written() {
            return label == null
                    ? number
                    : number + " (" + label.replace('(', '[').replace(')', ']') + ")";
        }

        /** Whether each number in such a line can be called. */
        static boolean callable(String line) {
            return parts(line).stream()
                    .allMatch(
                            one ->
                                    EntryReader.callable(one.group(1).strip())
                                            && (one.group(2) == null
                                                    || one.group(2).length() <= LONGEST_LABEL));
        }

        /** The numbers in such a line. Those that stood there already stay as they are. */
        static List<Phone> read(String line, List<Phone> before) {
            return parts(line).stream().map(Phone::told).map(one -> one.or(before)).toList();
        }

        private static List<MatchResult> parts(String line) {
            return NEXT.splitAsStream(line)
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .flatMap(part -> LABELLED.matcher(part).results().limit(1))
                    .toList();
        }

        private static Phone told(MatchResult part) {
            var number = part.group(1).strip();
            var label = part.group(2) == null || part.group(2).isBlank() ? null : part.group(2);
            return new Phone(
                    number,
                    label == null ? null : label.strip(),
                    price(number),
                    Certainty.SOURCE,
                    null);
        }

        private Phone or(List<Phone> before) {
            return before.stream()
                    .filter(one -> one.written().equals(written()))
                    .findFirst()
                    .orElse(this);
        }

        private static String price(String number) {
            var dialled = PhoneNumber.dialled(number).orElse("");
            if (FREE.matcher(dialled).matches()) {
                return "free";
            }
            return PAID.matcher(dialled).matches() ? "paid_0900" : "local";
        }
    }

    /** A place to write to somebody at once. */
    public record Chat(@Nullable String url, @Nullable String hours) {}

    /** When somebody answers, in words (Dutch); {@code always} is day and night. */
    public record Hours(boolean always, @Nullable String text, Certainty certainty) {}

    /** What it costs: an id of the taxonomy's costs, and words (Dutch) when more is to be said. */
    public record Cost(String type, @Nullable String text) {}

    /**
     * Whom it is for. An empty set of groups means everybody, and so does one of languages.
     *
     * @param minAge youngest age in years, or null
     * @param maxAge oldest age in years, or null
     * @param gender any, female or male
     * @param languages of which somebody must speak one, such as for a group that speaks Arabic
     */
    public record Target(
            Set<String> events,
            Set<String> relations,
            @Nullable Integer minAge,
            @Nullable Integer maxAge,
            String gender,
            Set<String> groups,
            Set<String> languages) {

        /** Names nobody. */
        public static final Target NOBODY =
                new Target(Set.of(), Set.of(), null, null, "any", Set.of(), Set.of());

        private static final int OLDEST = 120;

        /** The youngest age, 0 when none is named. */
        public int youngest() {
            return minAge == null ? 0 : minAge;
        }

        /** The oldest age, 120 when none is named. */
        public int oldest() {
            return maxAge == null ? OLDEST : maxAge;
        }
    }

    /**
     * Where it works.
     *
     * @param national whether it is the whole country
     * @param municipalities CBS codes when it is not, also of those where it works only in part
     * @param exact false when the borders were derived, not confirmed
     * @param parts of the municipalities where it works only in part: the postcodes (four digits)
     */
    public record Area(
            boolean national,
            String label,
            Set<String> municipalities,
            boolean exact,
            Map<String, Set<String>> parts) {

        /** Everything in these municipalities, or in the country. */
        public Area(boolean national, String label, Set<String> municipalities, boolean exact) {
            this(national, label, municipalities, exact, Map.of());
        }

        /** Whether it works at this postcode. */
        public boolean covers(Place place) {
            var part = parts.get(place.municipality());
            return national
                    || (part == null
                            ? municipalities.contains(place.municipality())
                            : part.contains(place.postcode()));
        }
    }

    /**
     * Who may knock: the person, a professional, only with a GP's letter; and words (Dutch) about
     * it.
     */
    public record Access(
            boolean self, boolean professional, boolean gpLetter, @Nullable String text) {}

    /** How sure we are, where it was read, and when somebody last looked. */
    public record Verification(
            Certainty certainty,
            List<String> sources,
            LocalDate checkedOn,
            @Nullable String note) {}
}

package nl.houvast.hsds;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.houvast.directory.DirectorySnapshot;
import nl.houvast.directory.Place;
import nl.houvast.kernel.Postcode;
import nl.houvast.web.BodyRefused;
import nl.houvast.web.BodyRefused.Problem;
import nl.houvast.web.Texts;

/**
 * What stands behind the question mark, read strictly. Ask for every parameter that may be there,
 * then call {@link #orElseThrow()}: it names everything that was wrong at once, parameters nobody
 * asked for included. One without anything in it is one left out.
 */
final class Query {

    private static final int MOST_NAMES = 50;
    private static final Pattern UUID_SHAPE =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Map<String, String[]> parameters;
    private final Set<String> asked = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    Query(Map<String, String[]> parameters) {
        this.parameters = parameters;
    }

    static Query of(HttpServletRequest request) {
        return new Query(request.getParameterMap());
    }

    /** Says that nothing may be asked here. */
    static void none(HttpServletRequest request) {
        of(request).orElseThrow();
    }

    /** A text; empty when it is not there. */
    String text(String name, int most) {
        var text = value(name).orElse("");
        if (text.length() > most) {
            wrong(name, "long", "body.long", most);
            return "";
        }
        return text;
    }

    Optional<UUID> id(String name) {
        return parsed(
                name,
                "uuid",
                "hsds.uuid",
                typed ->
                        UUID_SHAPE.matcher(typed).matches()
                                ? Optional.of(UUID.fromString(typed))
                                : Optional.empty());
    }

    boolean flag(String name) {
        return parsed(
                        name,
                        "boolean",
                        "body.boolean",
                        typed ->
                                switch (typed) {
                                    case "true" -> Optional.of(true);
                                    case "false" -> Optional.of(false);
                                    default -> Optional.empty();
                                })
                .orElse(false);
    }

    /** A moment; without an offset it is UTC, without a time the start of that day. */
    Optional<Instant> moment(String name) {
        return parsed(name, "datetime", "hsds.datetime", Query::read);
    }

    private static Optional<Instant> read(String typed) {
        var text = typed.replace(' ', '+'); // a plus in an address that was not written as %2B
        return Stream.<Function<String, Instant>>of(
                        it -> OffsetDateTime.parse(it).toInstant(),
                        it -> LocalDateTime.parse(it).toInstant(ZoneOffset.UTC),
                        it -> LocalDate.parse(it).atStartOfDay(ZoneOffset.UTC).toInstant())
                .flatMap(form -> tried(form, text).stream())
                .findFirst();
    }

    private static Optional<Instant> tried(Function<String, Instant> form, String text) {
        try {
            return Optional.of(form.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Which page. HSDS has only JSON of us. */
    Listing.Paging paging(int usual) {
        parsed(
                "format",
                "choice",
                "hsds.format",
                typed -> typed.equals("json") ? Optional.of(typed) : Optional.empty());
        return new Listing.Paging(
                number("page", 1, 999_999_999).orElse(1), number("per_page", 1, 500).orElse(usual));
    }

    /** Where the postcode is. */
    Optional<Place> place(DirectorySnapshot snapshot) {
        var postcode = parsed("postcode", "postcode", "body.postcode", Postcode::parse);
        var place = postcode.flatMap(snapshot::place);
        if (postcode.isPresent() && place.isEmpty()) {
            wrong("postcode", "postcode.unknown", "directory.filter.postcode.wrong");
        }
        return place;
    }

    /** How far from the postcode. */
    Optional<Integer> metres() {
        var metres = number("proximity", 0, 1_000_000);
        if (value("proximity").isPresent() && value("postcode").isEmpty()) {
            wrong("postcode", "required", "hsds.proximity");
        }
        return metres;
    }

    private Optional<Integer> number(String name, int min, int max) {
        var typed = value(name);
        var number =
                typed.filter(text -> NUMBER.matcher(text).matches())
                        .map(Integer::valueOf)
                        .filter(it -> min <= it && it <= max);
        if (typed.isPresent() && number.isEmpty()) {
            wrong(name, "range", "body.range", min, max);
        }
        return number;
    }

    private <T> Optional<T> parsed(
            String name, String code, String text, Function<String, Optional<T>> parser) {
        var typed = value(name);
        var value = typed.flatMap(parser);
        if (typed.isPresent() && value.isEmpty()) {
            wrong(name, code, text);
        }
        return value;
    }

    private Optional<String> value(String name) {
        asked.add(name);
        var values = parameters.getOrDefault(name, new String[0]);
        if (values.length > 1) {
            wrong(name, "duplicate", "body.duplicate");
            return Optional.empty();
        }
        return Stream.of(values).map(String::strip).filter(it -> !it.isEmpty()).findFirst();
    }

    /** Says that these two cannot both be asked. */
    void notBoth(String one, String other) {
        if (flag(one) && flag(other)) {
            wrong(other, "conflict", "hsds.conflict", one);
        }
    }

    private void wrong(String name, String code, String text, Object... arguments) {
        var problem = new Problem(name, code, Texts.text(text, arguments));
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /**
     * Says everything that was wrong.
     *
     * @throws BodyRefused when anything was
     */
    void orElseThrow() {
        parameters.keySet().stream()
                .filter(name -> !asked.contains(name))
                .sorted()
                .limit(MOST_NAMES)
                .forEach(name -> wrong(shown(name), "unknown", "body.unknown"));
        if (!problems.isEmpty()) {
            throw new BodyRefused(400, problems);
        }
    }

    /** A name of somebody else's, short and without signs that nobody can read. */
    private static String shown(String name) {
        var plain = name.replaceAll("[^\\p{L}\\p{N}_.\\[\\]-]", "?");
        return plain.length() > 60 ? plain.substring(0, 60) : plain;
    }
}

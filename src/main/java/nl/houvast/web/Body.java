package nl.houvast.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.houvast.web.BodyReader.Numeral;
import nl.houvast.web.BodyRefused.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object a program sent, read strictly: the one way our programming interfaces take input.
 * Ask for every field by its type, then call {@link #orElseThrow()}: it names everything that was
 * wrong at once, fields nobody asked for included. Until then a required field that is wrong reads
 * as an empty value. A field that is null is a field left out.
 */
public final class Body {

    private final String path;
    private final Map<String, @Nullable Object> fields;
    private final boolean there;
    private final BodyFindings found;
    private final Set<String> asked = new HashSet<>();

    private Body(
            String path, Map<String, @Nullable Object> fields, boolean there, BodyFindings found) {
        this.path = path;
        this.fields = fields;
        this.there = there;
        this.found = found;
    }

    static Body of(Map<String, @Nullable Object> fields, List<Problem> problems) {
        var found = new BodyFindings();
        problems.forEach(found::add);
        return found.part("", () -> new Body("", fields, true, found));
    }

    /**
     * Reads this text.
     *
     * @throws BodyRefused when it is not one JSON object
     */
    public static Body of(String json) {
        return BodyReader.read(json);
    }

    /** A text of one line, without the white space around it; empty when there is nothing in it. */
    public Optional<String> string(String name, int max) {
        return text(name, max, false);
    }

    /** A text that may have several lines. */
    public Optional<String> lines(String name, int max) {
        return text(name, max, true);
    }

    /** A text of one line that must be there. */
    public String requiredString(String name, int max) {
        return required(name, string(name, max), "");
    }

    /**
     * A text that the parser must understand. Its problem has this code, and the text with the key
     * "body.code", or with the code as its key when a module stands before it: "consent.phone".
     */
    public <T> Optional<T> parsed(
            String name, int max, String code, Function<String, Optional<T>> parser) {
        var typed = string(name, max);
        var value = typed.flatMap(parser);
        return value.isEmpty() && typed.isPresent() ? wrong(name, code) : value;
    }

    /** One of these words. */
    public Optional<String> oneOf(String name, Collection<String> words) {
        return string(name, 200).filter(word -> oneOf(name, word, words));
    }

    /** One of these words, which must be there. */
    public String requiredOneOf(String name, Collection<String> words) {
        return required(name, oneOf(name, words), "");
    }

    /** The constant of this name. */
    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        var constants = List.of(type.getEnumConstants());
        return oneOf(name, constants.stream().map(Enum::name).toList())
                .map(word -> Enum.valueOf(type, word));
    }

    /** A whole number. */
    public Optional<Integer> integer(String name, int min, int max) {
        return number(name, "integer", min, max).map(Double::intValue);
    }

    /** A number, which may have a fraction. */
    public Optional<Double> decimal(String name, int min, int max) {
        return number(name, "number", min, max);
    }

    /** True or false. */
    public Optional<Boolean> bool(String name) {
        return switch (value(name)) {
            case null -> Optional.empty();
            case Boolean value -> Optional.of(value);
            default -> wrong(name, "boolean");
        };
    }

    /** True or false, which must be there. */
    public boolean requiredBool(String name) {
        return required(name, bool(name), false);
    }

    /** A day: "2026-11-23". */
    public Optional<LocalDate> date(String name) {
        return parsed(name, 40, "date", BodyTimes::date);
    }

    /** A moment with its offset, RFC 3339: "2026-11-23T10:00:00Z". */
    public Optional<Instant> instant(String name) {
        return parsed(name, 40, "instant", BodyTimes::instant);
    }

    /** A time of day: "09:00". */
    public Optional<LocalTime> time(String name) {
        return parsed(name, 40, "time", BodyTimes::time);
    }

    /** A list of texts of one line; empty when it is left out. */
    public List<String> strings(String name, int maxItems, int maxLength) {
        return texts(name, maxItems, maxLength, null);
    }

    /** A set of these words; empty when it is left out. */
    public Set<String> someOf(String name, Collection<String> words) {
        return new LinkedHashSet<>(texts(name, 2 * words.size() + 10, 200, words));
    }

    /** An object within this one. */
    public Optional<Body> object(String name) {
        var value = value(name);
        return value == null ? Optional.empty() : Optional.of(part(name, value));
    }

    /** An object that must be there; when it is not, that is the only problem of its fields. */
    public Body requiredObject(String name) {
        var value = value(name);
        if (value == null) {
            missing(name);
        }
        return value == null ? nothing(name) : part(name, value);
    }

    /** A list of objects; empty when it is left out. */
    public List<Body> objects(String name, int maxItems) {
        var items = items(name, maxItems);
        var parts = new ArrayList<Body>();
        for (int i = 0; i < items.size(); i++) {
            parts.add(part(name + "[" + i + "]", items.get(i)));
        }
        return List.copyOf(parts);
    }

    /** The whole as one text, the same for the same content: to compare by. Holds all of it. */
    public String canonical() {
        return BodyCanonical.of(fields);
    }

    /** Adds a problem of the domain's own: its code, and in words what to do. */
    public void refuse(String name, String code, String detail) {
        if (there) {
            found.add(new Problem(path + name, code, detail));
        }
    }

    /** Says that this field must be there. */
    public void missing(String name) {
        wrong(name, "required");
    }

    /** Whether anything was wrong with what was asked for so far. */
    public boolean wrong() {
        return !found.problems().isEmpty();
    }

    /**
     * Says everything that was wrong.
     *
     * @throws BodyRefused when anything was, or when there are fields nobody asked for
     */
    public void orElseThrow() {
        for (var part : found.parts().values()) {
            for (var name : part.fields.keySet()) {
                if (!part.asked.contains(name)) {
                    part.wrong(BodyReader.shown(name, 60), "unknown");
                }
            }
        }
        if (wrong()) {
            throw new BodyRefused(400, found.problems());
        }
    }

    private @Nullable Object value(String name) {
        asked.add(name);
        return fields.get(name);
    }

    private Optional<Double> number(String name, String code, int min, int max) {
        return switch (value(name)) {
            case null -> Optional.empty();
            case Numeral one when one.whole() || code.equals("number") ->
                    one.within(min, max) ? one.value() : wrong(name, "range", min, max);
            default -> wrong(name, code);
        };
    }

    private Optional<String> text(String name, int max, boolean lines) {
        var value = value(name);
        return value == null ? Optional.empty() : checked(name, value, max, lines);
    }

    private List<String> texts(
            String name, int maxItems, int maxLength, @Nullable Collection<String> words) {
        var texts = new ArrayList<String>();
        var items = items(name, maxItems);
        for (int i = 0; i < items.size(); i++) {
            var at = name + "[" + i + "]";
            checked(at, items.get(i), maxLength, false)
                    .filter(text -> words == null || oneOf(at, text, words))
                    .ifPresent(texts::add);
        }
        return List.copyOf(texts);
    }

    private Optional<String> checked(String name, @Nullable Object value, int max, boolean lines) {
        if (!(value instanceof String text)) {
            return wrong(name, "string");
        }
        if (!PlainText.Check.readable(text, lines)) {
            return wrong(name, "characters");
        }
        var stripped = text.strip();
        return stripped.length() > max
                ? wrong(name, "long", max)
                : Optional.of(stripped).filter(typed -> !typed.isEmpty());
    }

    private boolean oneOf(String name, String word, Collection<String> words) {
        if (!words.contains(word)) {
            wrong(name, "choice", BodyReader.shown(String.join(", ", words), 300));
        }
        return words.contains(word);
    }

    private List<@Nullable Object> items(String name, int maxItems) {
        var value = value(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof BodyReader.Items(var items) && items.size() <= maxItems) {
            return items;
        }
        wrong(name, value instanceof BodyReader.Items ? "items" : "list", maxItems);
        return List.of();
    }

    private Body part(String name, @Nullable Object value) {
        if (value instanceof BodyReader.Fields(var inner)) {
            return found.part(path + name, () -> new Body(path + name + ".", inner, there, found));
        }
        wrong(name, "object");
        return nothing(name);
    }

    private Body nothing(String name) {
        return new Body(path + name + ".", Map.of(), false, found);
    }

    private <T> T required(String name, Optional<T> value, T empty) {
        if (fields.get(name) instanceof String text ? text.isBlank() : fields.get(name) == null) {
            missing(name);
        }
        return value.orElse(empty);
    }

    private <T> Optional<T> wrong(String name, String code, Object... arguments) {
        refuse(name, code, Texts.text(code.contains(".") ? code : "body." + code, arguments));
        return Optional.empty();
    }
}

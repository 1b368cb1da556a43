package nl.houvast.advice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.houvast.kernel.Wording;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * One map of a table file, read strictly: every value is a text, a list or a map, a key that nobody
 * asked for is a mistake, and every mistake is kept, so that all are told at once.
 */
public final class YamlNode {

    /** Guesses no types: "112", "true" and "2026-11-23" are texts. */
    private static final class NoGuessing extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none: a table says what it means
        }
    }

    private final String path;
    private final Map<String, Object> values;
    private final List<String> problems;
    private final Set<String> asked = new HashSet<>();

    private YamlNode(String path, Map<String, Object> values, List<String> problems) {
        this.path = path;
        this.values = values;
        this.problems = problems;
    }

    /** Reads {@code tables/<name>.yaml}. */
    public static YamlNode table(String name, List<String> problems) {
        var file = "tables/" + name + ".yaml";
        try (var stream =
                Objects.requireNonNull(
                        YamlNode.class.getClassLoader().getResourceAsStream(file), file)) {
            return read(
                    name,
                    new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8),
                    problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads this text, which problems call by this name. */
    public static YamlNode read(String name, String text, List<String> problems) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var dumping = new DumperOptions();
        var yaml =
                new Yaml(
                        new SafeConstructor(options),
                        new Representer(dumping),
                        dumping,
                        options,
                        new NoGuessing());
        try {
            return new YamlNode(name, map(name, yaml.load(text), problems), problems);
        } catch (YAMLException e) {
            problems.add(name + ": is not YAML: " + e.getMessage());
            return new YamlNode(name, Map.of(), problems);
        }
    }

    private static Map<String, Object> map(
            String path, @Nullable Object value, List<String> problems) {
        if (!(value instanceof Map<?, ?> map)) {
            problems.add(path + ": must be a map");
            return Map.of();
        }
        var strict = new LinkedHashMap<String, Object>();
        map.forEach((key, inner) -> strict.put(String.valueOf(key), inner == null ? "" : inner));
        return strict;
    }

    /** Something is wrong with this node. */
    public void wrong(String what) {
        problems.add(path + ": " + what);
    }

    /** Whether the key is there. */
    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The keys that are there, in their order. */
    public Set<String> keys() {
        return values.keySet();
    }

    /** The text at this key, or null when it is left out. */
    @Nullable String optional(String key) {
        asked.add(key);
        var value = values.get(key);
        if (value != null && !(value instanceof String)) {
            wrong(key + " must be a text");
        }
        return value instanceof String text ? text.strip() : null;
    }

    /** The text at this key, which must be there. */
    public String text(String key) {
        var text = optional(key);
        if (text == null || text.isEmpty()) {
            wrong(key + " is missing");
            return "";
        }
        return text;
    }

    /** The texts at this key, none twice; empty when it is left out. */
    public Set<String> texts(String key) {
        asked.add(key);
        var value = values.get(key);
        if (value == null) {
            return Set.of();
        }
        if (!(value instanceof List<?> list)) {
            wrong(key + " must be a list");
            return Set.of();
        }
        var texts = new LinkedHashSet<String>();
        for (var item : list) {
            if (!(item instanceof String text) || !texts.add(text.strip())) {
                wrong(key + " has something twice, or something that is no text: " + item);
            }
        }
        return texts;
    }

    /** A whole number, or empty when it is left out. */
    public Optional<Integer> number(String key) {
        var text = optional(key);
        if (text == null) {
            return Optional.empty();
        }
        if (!text.matches("-?[0-9]{1,6}")) {
            wrong(key + " must be a whole number");
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text));
    }

    /** True or false, or null when it is left out. */
    @Nullable Boolean bool(String key) {
        var text = optional(key);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            wrong(key + " must be true or false");
        }
        return text == null ? null : Boolean.valueOf(text);
    }

    /** A day that must be there. */
    public LocalDate date(String key) {
        var text = text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            wrong(key + " must be a day, like 2026-11-23");
            return LocalDate.EPOCH;
        }
    }

    /** One of the constants of this type. */
    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        wrong("'" + name + "' is none of " + List.of(type.getEnumConstants()));
        return Optional.empty();
    }

    /** The map at this key, which must be there. */
    public YamlNode node(String key) {
        asked.add(key);
        var inner = path + "." + key;
        if (!has(key)) {
            problems.add(inner + ": is missing");
            return new YamlNode(inner, Map.of(), problems);
        }
        return new YamlNode(inner, map(inner, values.get(key), problems), problems);
    }

    /** A text in both languages that must be there. */
    public Wording wording(String key) {
        var node = node(key);
        var wording = node.ownWording();
        node.done();
        return wording;
    }

    /** The text in both languages that this node itself is. */
    public Wording ownWording() {
        var nl = text("nl");
        var en = text("en");
        return new Wording(nl.isEmpty() ? "?" : nl, en.isEmpty() ? "?" : en);
    }

    /** Calls for every map in the list at this key, then complains about what nobody asked for. */
    public void each(String key, BiConsumer<Integer, YamlNode> reader) {
        asked.add(key);
        if (!(values.get(key) instanceof List<?> list)) {
            wrong(key + " must be a list");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            var at = path + "." + key + "[" + i + "]";
            var map = map(at, list.get(i), problems);
            var name = map.get("id") instanceof String id ? path + " " + id : at;
            var node = new YamlNode(name, map, problems);
            reader.accept(i, node);
            node.done();
        }
    }

    /** Complains about every key that nobody asked for. */
    public void done() {
        for (var key : values.keySet()) {
            if (!asked.contains(key)) {
                wrong("unknown key " + key);
            }
        }
    }
}

package nl.houvast.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.houvast.web.BodyRefused.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON object from bytes that came from outside. Never answers with the words of a
 * parser: those may repeat what was sent.
 */
final class BodyReader {

    /** A number as it was written. */
    record Numeral(String text, boolean whole) {

        /** Exact for every whole number that may be asked for. */
        Optional<Double> value() {
            return Optional.of(Double.valueOf(text));
        }

        boolean within(int min, int max) {
            return value().filter(number -> number >= min && number <= max).isPresent();
        }
    }

    /** An object. */
    record Fields(Map<String, @Nullable Object> fields) {}

    /** A list. */
    record Items(List<@Nullable Object> items) {}

    private static final int DEEPEST = 20;
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private final List<Problem> problems = new ArrayList<>();

    private BodyReader(JsonParser parser) {
        this.parser = parser;
    }

    static Body read(byte[] bytes) {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return read(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw refused("encoding");
        }
    }

    static Body read(String json) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            var reader = new BodyReader(parser);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw refused("malformed");
            }
            var fields = reader.fields("", 1);
            if (parser.nextToken() != null) {
                throw refused("malformed");
            }
            return Body.of(fields.fields(), reader.problems);
        } catch (JacksonException e) {
            throw refused("malformed");
        }
    }

    private Fields fields(String path, int depth) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            if (fields.containsKey(name)) {
                problems.add(problem(path + shown(name, 60), "duplicate"));
            }
            parser.nextToken();
            fields.put(name, value(path + shown(name, 60), depth));
        }
        return new Fields(fields);
    }

    private Items items(String path, int depth) {
        var items = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(path + "[" + items.size() + "]", depth));
        }
        return new Items(items);
    }

    private @Nullable Object value(String path, int depth) {
        if (depth >= DEEPEST) {
            throw refused("deep");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(path + ".", depth + 1);
            case START_ARRAY -> items(path, depth + 1);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> new Numeral(parser.getString(), true);
            case VALUE_NUMBER_FLOAT -> new Numeral(parser.getString(), false);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case null, default -> throw refused("malformed");
        };
    }

    /** A word as it can be repeated to the one who sent it. */
    static String shown(String word, int max) {
        var clean = PlainText.Check.readable(word, false) ? word : "?";
        if (clean.length() <= max) {
            return clean;
        }
        var end = Character.isHighSurrogate(clean.charAt(max - 4)) ? max - 4 : max - 3;
        return clean.substring(0, end) + "...";
    }

    private static Problem problem(String field, String code) {
        return new Problem(field, code, Texts.text("body." + code));
    }

    private static BodyRefused refused(String code) {
        return new BodyRefused(400, List.of(problem("", code)));
    }
}

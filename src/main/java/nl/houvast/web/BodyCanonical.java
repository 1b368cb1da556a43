package nl.houvast.web;

import java.util.Map;
import java.util.TreeMap;
import nl.houvast.web.BodyReader.Fields;
import nl.houvast.web.BodyReader.Items;
import nl.houvast.web.BodyReader.Numeral;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was sent so that the same content is the same text, whatever its order and spaces.
 */
final class BodyCanonical {

    private final StringBuilder text = new StringBuilder();

    private BodyCanonical() {}

    static String of(Map<String, @Nullable Object> fields) {
        var canonical = new BodyCanonical();
        canonical.object(fields);
        return canonical.text.toString();
    }

    private void object(Map<String, @Nullable Object> fields) {
        text.append('{');
        new TreeMap<>(fields)
                .forEach(
                        (name, value) -> {
                            if (value != null) {
                                string(name);
                                value(value);
                            }
                        });
        text.append('}');
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> text.append("n;");
            case String string -> string(string);
            case Numeral numeral -> text.append('#').append(numeral.text()).append(';');
            case Items(var items) -> {
                text.append('[');
                items.forEach(this::value);
                text.append(']');
            }
            case Fields(var fields) -> object(fields);
            default -> text.append(value).append(';');
        }
    }

    /** With its length before it, so that no content can look like the end of a text. */
    private void string(String string) {
        text.append(string.length()).append(':').append(string);
    }
}

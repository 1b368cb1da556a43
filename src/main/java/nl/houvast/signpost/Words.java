package nl.houvast.signpost;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** What a card, leaflet or text says in one language. */
final class Words {

    /** The languages, by their codes (ISO 639), as they are offered. */
    static final List<String> LANGUAGES =
            List.of("nl", "en", "de", "fr", "pl", "uk", "ar", "tr", "es");

    private static final Map<String, Words> ALL = all();

    private final String language;
    private final Properties texts;

    private Words(String language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    private static Map<String, Words> all() {
        var all = new LinkedHashMap<String, Words>();
        LANGUAGES.forEach(language -> all.put(language, read(language)));
        return all;
    }

    private static Words read(String language) {
        var name = "/signpost/leaflet_" + language + ".properties";
        var texts = new Properties();
        try (var file =
                new InputStreamReader(
                        Objects.requireNonNull(Words.class.getResourceAsStream(name), name),
                        UTF_8)) {
            texts.load(file);
            return new Words(language, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words in this language, when we have them. */
    static Optional<Words> in(String language) {
        return Optional.ofNullable(ALL.get(language));
    }

    /** The words in every language, as they are offered. */
    static List<Words> everyLanguage() {
        return List.copyOf(ALL.values());
    }

    /** The code of the language (ISO 639). */
    String language() {
        return language;
    }

    /** "rtl" where people read from right to left. */
    String direction() {
        return language.equals("ar") ? "rtl" : "ltr";
    }

    /** The name of the language, in that language. */
    String name() {
        return say("language");
    }

    /**
     * What stands under this key, with these in the places {0}, {1}.
     *
     * @throws NullPointerException when there is nothing
     */
    String say(String key, String... places) {
        var text = Objects.requireNonNull(texts.getProperty(key), () -> language + " " + key);
        for (int place = 0; place < places.length; place++) {
            text = text.replace("{" + place + "}", places[place]);
        }
        return text;
    }

    /** Names of everything that is said. */
    Set<String> keys() {
        return texts.stringPropertyNames();
    }
}

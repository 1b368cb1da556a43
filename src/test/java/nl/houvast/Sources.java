package nl.houvast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModules;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of the house as they lie on disk, for the tests that read them. */
final class Sources {

    static final Path JAVA = Path.of("src/main/java/nl/houvast");
    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path TEXTS = RESOURCES.resolve("texts");

    private static final Pattern STRINGS =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    private Sources() {}

    static List<String> modules(ApplicationModules modules) {
        return modules.stream().map(module -> module.getIdentifier().toString()).sorted().toList();
    }

    /** The files below this folder with this ending; none when there is no such folder. */
    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything between quotes in a Java file. */
    static Stream<String> strings(Path java) {
        return STRINGS.matcher(text(java)).results().map(MatchResult::group);
    }

    /** Every text in one language: the files with this ending. */
    static Map<String, String> texts(boolean english) {
        var all = new TreeMap<String, String>();
        for (var file : files(TEXTS, ".properties")) {
            if (file.toString().endsWith("_en.properties") == english) {
                all.putAll(properties(file));
            }
        }
        return all;
    }

    static Map<String, String> properties(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            var texts = new Properties();
            texts.load(reader);
            var map = new TreeMap<String, String>();
            texts.stringPropertyNames().forEach(key -> map.put(key, texts.getProperty(key)));
            return map;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A term of the glossary, as {@code docs/glossary.md} shows it. */
    record Term(String dutch, String english, String identifier, String meaning, String source) {

        private static Term of(Map<?, ?> term) {
            var meaning = (Map<?, ?>) Objects.requireNonNull(term.get("meaning"));
            return new Term(
                    String.valueOf(term.get("dutch")),
                    String.valueOf(term.get("english")),
                    String.valueOf(term.get("identifier")),
                    String.valueOf(meaning.get("en")),
                    String.valueOf(term.get("source")));
        }

        String row() {
            return "| %s | %s | `%s` | %s | %s |"
                    .formatted(dutch, english, identifier, meaning, source);
        }
    }

    /** The terms of every module, by the name of the file they stand in. */
    static Map<String, List<Term>> glossary() {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        var all = new TreeMap<String, List<Term>>();
        for (var file : files(RESOURCES.resolve("glossary"), ".yaml")) {
            List<?> terms = yaml.load(text(file));
            all.put(
                    String.valueOf(file.getFileName()).replace(".yaml", ""),
                    terms.stream().map(term -> Term.of((Map<?, ?>) term)).toList());
        }
        return all;
    }
}

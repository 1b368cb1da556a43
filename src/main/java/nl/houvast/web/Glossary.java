package nl.houvast.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.houvast.kernel.Wording;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The words we use: one Dutch term, one identifier, one meaning, one source. Each module writes its
 * own in {@code glossary/<module>.yaml}.
 */
record Glossary(List<Term> terms) {

    /**
     * The identifier is the name of the Java type, or of the constant, that stands for the term.
     */
    record Term(String dutch, String english, String identifier, Wording meaning, String source) {

        boolean mentions(String word) {
            return Stream.of(dutch, english, identifier, meaning.nl(), meaning.en())
                    .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word));
        }
    }

    /** Every term of every module, in the order of a Dutch dictionary. */
    static Glossary read() {
        var terms = new ArrayList<Term>();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:glossary/*.yaml")) {
                try (var content = file.getInputStream()) {
                    terms.addAll(parse(content, String.valueOf(file.getFilename())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var dictionary = Collator.getInstance(Languages.DUTCH);
        terms.sort(Comparator.comparing(Term::dutch, dictionary).thenComparing(Term::identifier));
        return new Glossary(List.copyOf(terms));
    }

    private static List<Term> parse(InputStream content, String file) {
        var entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
        if (!(entries instanceof List<?> list)) {
            throw new IllegalStateException("glossary/" + file + " is not a list of terms");
        }
        return list.stream().map(entry -> term(entry, file)).toList();
    }

    private static Term term(Object entry, String file) {
        if (entry instanceof Map<?, ?> term && term.get("meaning") instanceof Map<?, ?> meaning) {
            return new Term(
                    field(term, "dutch", file),
                    field(term, "english", file),
                    field(term, "identifier", file),
                    new Wording(field(meaning, "nl", file), field(meaning, "en", file)),
                    field(term, "source", file));
        }
        throw new IllegalStateException("glossary/" + file + " has a term without a meaning");
    }

    private static String field(Map<?, ?> of, String name, String file) {
        var value = of.get(name);
        if (value == null || value.toString().isBlank()) {
            throw new IllegalStateException("glossary/" + file + ": no " + name + " in " + of);
        }
        return value.toString().strip();
    }

    /** The terms in which all these words occur; all terms when there are no words. */
    List<Term> find(String words) {
        var wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return terms.stream().filter(term -> wanted.stream().allMatch(term::mentions)).toList();
    }
}

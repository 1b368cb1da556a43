package nl.houvast.directory;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.houvast.directory.Tokens.Token;
import nl.houvast.directory.Vocabulary.Kind;
import nl.houvast.directory.Vocabulary.Term;
import nl.houvast.web.Texts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The vocabulary as this module uses it. Without one, every id is accepted and shown as it is. */
@Component
class Words {

    private final Vocabulary vocabulary;

    Words(Optional<Vocabulary> vocabulary) {
        this.vocabulary = vocabulary.orElse(kind -> List.of());
    }

    List<Term> terms(Kind kind) {
        return vocabulary.terms(kind);
    }

    /** The widest words: those without a parent. */
    List<Term> roots(Kind kind) {
        return terms(kind).stream().filter(term -> term.parent() == null).toList();
    }

    Optional<Term> find(Kind kind, String id) {
        return vocabulary.find(kind, id);
    }

    boolean knows(Kind kind, String id) {
        return terms(kind).isEmpty() || vocabulary.find(kind, id).isPresent();
    }

    String label(Kind kind, String id) {
        return vocabulary.find(kind, id).map(term -> Texts.text(term.label())).orElse(id);
    }

    List<String> labels(Kind kind, Collection<String> ids) {
        return ids.stream().map(id -> label(kind, id)).toList();
    }

    /** This word and every wider one it belongs to. */
    List<String> upward(Kind kind, String id) {
        var parent = vocabulary.find(kind, id).map(Term::parent);
        var chain = new ArrayList<>(List.of(id));
        while (parent.isPresent() && !chain.contains(parent.get())) {
            chain.add(parent.get());
            parent = vocabulary.find(kind, parent.get()).map(Term::parent);
        }
        return List.copyOf(chain);
    }

    /** What people type and what it stands for; the form stands at the top of the file. */
    static Map<String, List<String>> synonyms() {
        var resource = new ClassPathResource("search/synonyms.txt");
        try (var in = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            var synonyms = new LinkedHashMap<String, List<String>>();
            for (var line : in.readAllLines()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var sides = line.split(" => ", 2);
                    synonyms.put(sides[0].strip(), List.of(sides[1].strip().split(", ")));
                }
            }
            return synonyms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of our own Dutch and English articles and texts: right, whatever they mean. */
    static Set<Token> everyday() {
        var everyday = new HashSet<Token>();
        try {
            var files = new PathMatchingResourcePatternResolver();
            for (var where :
                    List.of("classpath*:knowledge/*.md", "classpath*:texts/*.properties")) {
                for (var file : files.getResources(where)) {
                    everyday.addAll(Tokens.of(file.getContentAsString(StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return everyday;
    }
}

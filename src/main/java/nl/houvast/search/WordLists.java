package nl.houvast.search;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.houvast.search.Tokens.Token;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Words that are read from files: what people type for something else, and everyday words. */
final class WordLists {

    private WordLists() {}

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

    /**
     * The words of our own Dutch and English articles and texts: right, whatever they mean. They
     * come with the program, so they are read once.
     */
    static Set<Token> everyday() {
        return Everyday.WORDS;
    }

    private static final class Everyday {
        static final Set<Token> WORDS = Set.copyOf(read());
    }

    private static Set<Token> read() {
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

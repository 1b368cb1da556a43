package nl.houvast.directory;

import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.houvast.advice.Taxonomy;
import nl.houvast.web.Body;
import org.springframework.core.io.ClassPathResource;

/** The directory that comes with Houvast, read without a database, with the real vocabulary. */
public final class BundledDirectory {

    /** The places of our own files. */
    public final Places places = new Places();

    /** The words of the taxonomy. */
    public final Words words = new Words(Optional.of(vocabulary(new Taxonomy())));

    /** Every entry that is active. */
    public final List<Entry> entries;

    /** Reads it. */
    public BundledDirectory() {
        var reader = new EntryReader(words, places);
        entries =
                DirectoryFile.at(new ClassPathResource("directory/offers.json")).rows().stream()
                        .map(row -> reader.read(Body.of(row)))
                        .filter(Entry::active)
                        .toList();
    }

    private static Vocabulary vocabulary(Taxonomy taxonomy) {
        var terms = new EnumMap<Vocabulary.Kind, List<Vocabulary.Term>>(Vocabulary.Kind.class);
        terms.put(
                Vocabulary.Kind.EVENT,
                taxonomy.events().stream()
                        .map(
                                type ->
                                        new Vocabulary.Term(
                                                type.id(),
                                                type.parent(),
                                                type.label(),
                                                type.synonyms()))
                        .toList());
        terms.put(Vocabulary.Kind.RELATION, terms(taxonomy.relations()));
        terms.put(Vocabulary.Kind.SERVICE, terms(taxonomy.services()));
        terms.put(Vocabulary.Kind.GROUP, terms(taxonomy.targetGroups()));
        return kind -> Objects.requireNonNull(terms.get(kind));
    }

    private static List<Vocabulary.Term> terms(List<Taxonomy.Term> terms) {
        return terms.stream()
                .map(term -> new Vocabulary.Term(term.id(), null, term.label(), term.synonyms()))
                .toList();
    }
}

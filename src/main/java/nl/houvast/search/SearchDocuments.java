package nl.houvast.search;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.houvast.directory.Entry;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.Vocabulary.Kind;
import nl.houvast.directory.Words;
import nl.houvast.search.SearchIndex.Part;
import nl.houvast.search.Tokens.Token;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** Makes the documents for Lucene of each entry. */
final class SearchDocuments {

    private static final double TWO_BRANCHES = 2;

    private final List<Entry> entries;
    private final Words words;
    private final Spelling spelling;
    private final Map<OfferId, Entry> byId = new HashMap<>();
    private final Map<OfferId, Integer> branches = new HashMap<>();
    private final Map<Token, List<Token>> parts = new HashMap<>();
    private final Map<String, String> terms = new HashMap<>();

    /** The documents of these entries, which are among all. */
    SearchDocuments(Collection<Entry> all, List<Entry> entries, Words words, Spelling spelling) {
        this.entries = entries;
        this.words = words;
        this.spelling = spelling;
        for (var entry : all) {
            var parent = entry.offer().parent();
            byId.put(entry.id(), entry);
            if (parent != null) {
                branches.merge(parent, 1, Integer::sum);
            }
        }
    }

    /** What is counted of it: its words and ids, each in the field that it stands in. */
    Document of(int number) {
        var entry = entries.get(number);
        var offer = entry.offer();
        var document = new Document();
        var name = Tokens.of(String.join(" ", entry.names()));
        var text = Tokens.of(description(offer));
        add(document, "name", stems(name));
        add(document, "text", stems(text));
        add(document, "piece", pieces(name) + " " + pieces(text));
        add(document, "term", terms(offer));
        var parent = offer.parent() == null ? null : byId.get(offer.parent());
        if (parent != null) {
            add(document, "parent", stems(Tokens.of(String.join(" ", parent.names()))));
        }
        add(document, "EVENT", String.join(" ", offer.target().events()));
        add(document, "SERVICE", String.join(" ", offer.services()));
        add(document, "GROUP", String.join(" ", offer.target().groups()));
        return document;
    }

    /** What the score of an entry begins with, before anything is asked. */
    double prior(int number) {
        var offer = entries.get(number).offer();
        var prior = 0.0;
        if (offer.audience().equals("victim")) {
            prior += Part.AUDIENCE.weight;
        }
        if (!offer.urgency().equals("regular")) {
            prior += Part.AT_ONCE.weight;
        }
        var below = branches.getOrDefault(offer.id(), 0);
        return prior + Part.STANDING.weight * below / (below + TWO_BRANCHES);
    }

    IntStream numbers() {
        return IntStream.range(0, entries.size());
    }

    Entry entry(int number) {
        return entries.get(number);
    }

    /** How this entry is picked out: by its id, and by where it works. */
    static Document found(Entry entry) {
        var document = new Document();
        document.add(new StringField("id", entry.id().value(), Field.Store.NO));
        var area = entry.offer().area();
        for (var where : area.municipalities()) {
            document.add(new StringField("area", where, Field.Store.NO));
        }
        return document;
    }

    private static void add(Document document, String field, String value) {
        document.add(new TextField(field, value, Field.Store.NO));
    }

    private static String stems(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> !token.small())
                .map(Token::stem)
                .collect(joining(" "));
    }

    private String pieces(List<Token> tokens) {
        return tokens.stream()
                .flatMap(token -> parts.computeIfAbsent(token, spelling::parts).stream())
                .filter(part -> !part.small())
                .map(Token::stem)
                .collect(joining(" "));
    }

    private String terms(Offer offer) {
        var target = offer.target();
        var said = new ArrayList<String>();
        target.events().forEach(id -> said.add(term(Kind.EVENT, id)));
        target.relations().forEach(id -> said.add(term(Kind.RELATION, id)));
        target.groups().forEach(id -> said.add(term(Kind.GROUP, id)));
        offer.services().forEach(id -> said.add(term(Kind.SERVICE, id)));
        return String.join(" ", said);
    }

    private String term(Kind kind, String id) {
        return terms.computeIfAbsent(
                kind + id,
                any ->
                        words.find(kind, id)
                                .map(
                                        term ->
                                                term.label().nl()
                                                        + " "
                                                        + term.label().en()
                                                        + " "
                                                        + String.join(" ", term.synonyms()))
                                .map(text -> stems(Tokens.of(text)))
                                .orElse(""));
    }

    /** What is said about it, in both languages, and where. */
    static String description(Offer offer) {
        return String.join(
                " ", offer.description().nl(), offer.description().en(), offer.area().label());
    }
}

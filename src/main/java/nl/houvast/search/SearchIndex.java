package nl.houvast.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.houvast.directory.Entry;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.Vocabulary.Kind;
import nl.houvast.directory.Words;
import nl.houvast.search.QueryReader.Meaning.Concept;
import nl.houvast.search.QueryReader.Reading;
import nl.houvast.search.QueryReader.Word;
import nl.houvast.search.Tokens.Token;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The entries as Lucene looks through them. It is made anew from every snapshot and lives in memory
 * only, so nothing on a disk can be damaged or missing; when the snapshot is gone it is gone.
 */
final class SearchIndex {

    /**
     * What a score is made of: the sum of these. Each is multiplied with how rare the word or the
     * id is among the entries, and with how little else stands in that field (BM25), so that an
     * entry for one thing goes before an entry for everything; but for the two that say so.
     */
    enum Part {
        /** A name of it was typed whole; counts as it is, for the share of the query it is. */
        WHOLE_NAME(14),
        /** A word of its names. */
        NAME(2.0),
        /** A word of its description, in Dutch or English, or of the name of its area. */
        DESCRIPTION(1.2),
        /** A word of the labels and synonyms of what it is for and what it does. */
        TERM(1.0),
        /** A word of the names of what it is a branch or service of. */
        PARENT(1.0),
        /** A part of a compound in its names or description: "slachtoffer" of slachtofferhulp. */
        PIECE(1.0),
        /** It is there after what happened. */
        EVENT(4),
        /** It is there after something wider: after violence, when it was a robbery. */
        WIDER_EVENT(3),
        /**
         * It is there after some kind of what happened: after rape, when it was sexual violence.
         */
        NARROWER_EVENT(1.5),
        /** It does what is needed. */
        SERVICE(2),
        /** It is there for this group in particular. */
        GROUP(1.5),
        /** It is there for those it happened to; counts as it is. */
        AUDIENCE(1),
        /** It helps at once; counts as it is. */
        AT_ONCE(0.5),
        /** It has branches or services under it; counts from 0 to 1, half of it with two. */
        STANDING(2);

        final float weight;

        Part(double weight) {
            this.weight = (float) weight;
        }
    }

    /** How well place and language fit: what the parts add up to is multiplied with it. */
    enum Fit {
        /** Works where it was asked for. */
        HERE(1.6),
        /** Works elsewhere, but was named; others elsewhere are left out. */
        ELSEWHERE(0.2),
        /** Works somewhere, and nobody said where. */
        SOMEWHERE(0.5),
        /** The same, but it was named. */
        SOMEWHERE_NAMED(0.8),
        /** A branch of one that was found, when nobody said where: that one is enough. */
        BRANCH_OF_ONE_FOUND(0.2),
        /** Is there after other things than those that were named. */
        OTHER_EVENT(0.6),
        /** Is there for a group in particular, and none of its groups was named. */
        OTHER_GROUP(0.8),
        /** Speaks the language that was asked for. */
        LANGUAGE(1.3);

        final double factor;

        Fit(double factor) {
            this.factor = factor;
        }
    }

    /** An entry and what its parts add up to. */
    record Scored(Entry entry, double score) {}

    /** How much the other fields add when a word is in several. */
    private static final float ALSO_ELSEWHERE = 0.1f;

    private static final float TWO_BRANCHES = 2;

    private final List<Entry> entries;
    private final Words words;
    private final IndexSearcher searcher;
    private final long[] numbers;
    private final Map<String, Set<String>> narrower = new HashMap<>();

    SearchIndex(Collection<Entry> entries, Words words, Spelling spelling) {
        this.entries = List.copyOf(entries);
        this.words = words;
        for (var term : words.terms(Kind.EVENT)) {
            for (var wider : words.upward(Kind.EVENT, term.id())) {
                if (!wider.equals(term.id())) {
                    narrower.computeIfAbsent(wider, any -> new HashSet<>()).add(term.id());
                }
            }
        }
        var directory = new ByteBuffersDirectory();
        try {
            var config = new IndexWriterConfig(new WhitespaceAnalyzer());
            config.setMergeScheduler(new SerialMergeScheduler());
            try (var writer = new IndexWriter(directory, config)) {
                var documents = new SearchDocuments(this.entries, words, spelling);
                for (int number = 0; number < this.entries.size(); number++) {
                    writer.addDocument(documents.of(number));
                }
                writer.forceMerge(1);
            }
            var reader = DirectoryReader.open(directory);
            searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null); // it would keep what people asked
            numbers = new long[reader.maxDoc()];
            var stored = MultiDocValues.getNumericValues(reader, "number");
            for (int at = 0; stored != null && at < numbers.length; at++) {
                stored.advance(at);
                numbers[at] = stored.longValue();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Query national() {
        return new TermQuery(new Term("area", SearchDocuments.EVERYWHERE));
    }

    static Query regional() {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(national(), Occur.MUST_NOT)
                .build();
    }

    static Query in(Set<String> municipalities) {
        return new TermInSetQuery("area", municipalities.stream().map(BytesRef::new).toList());
    }

    static Query these(Collection<OfferId> ids) {
        return new TermInSetQuery("id", ids.stream().map(id -> new BytesRef(id.value())).toList());
    }

    /** The best of those the filter lets through, best first. */
    List<Scored> best(Reading reading, Query filter, int most) {
        var any = new BooleanQuery.Builder();
        reading.words().forEach(word -> any.add(said(word), Occur.SHOULD));
        reading.concepts().forEach((concept, sure) -> any.add(meant(concept, sure), Occur.SHOULD));
        reading.names()
                .forEach(
                        (id, share) ->
                                any.add(
                                        weighed(
                                                new ConstantScoreQuery(term("id", id.value())),
                                                Part.WHOLE_NAME,
                                                share),
                                        Occur.SHOULD));
        var query =
                new BooleanQuery.Builder()
                        .add(any.build(), Occur.MUST)
                        .add(filter, Occur.FILTER)
                        .add(
                                weighed(
                                        new ConstantScoreQuery(term("audience", "victim")),
                                        Part.AUDIENCE,
                                        1),
                                Occur.SHOULD)
                        .add(
                                weighed(
                                        new ConstantScoreQuery(term("urgency", "at-once")),
                                        Part.AT_ONCE,
                                        1),
                                Occur.SHOULD)
                        .add(
                                FeatureField.newSaturationQuery(
                                        "standing", "branches", Part.STANDING.weight, TWO_BRANCHES),
                                Occur.SHOULD)
                        .build();
        try {
            var found = searcher.search(query, new TopScoreDocCollectorManager(most, most));
            var scored = new ArrayList<Scored>();
            for (var hit : found.scoreDocs) {
                scored.add(new Scored(entries.get((int) numbers[hit.doc]), hit.score));
            }
            return scored;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In so many names this word is. */
    int names(Token word) {
        try {
            return searcher.getIndexReader().docFreq(new Term("name", word.stem()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query said(Word word) {
        var stem = word.token().stem();
        return new DisjunctionMaxQuery(
                List.of(
                        weighed(term("name", stem), Part.NAME, word.weight()),
                        weighed(term("text", stem), Part.DESCRIPTION, word.weight()),
                        weighed(term("term", stem), Part.TERM, word.weight()),
                        weighed(term("parent", stem), Part.PARENT, word.weight()),
                        weighed(term("piece", stem), Part.PIECE, word.weight())),
                ALSO_ELSEWHERE);
    }

    private Query meant(Concept concept, double sure) {
        var id = concept.term().id();
        var field = concept.kind().name();
        return switch (concept.kind()) {
            case EVENT -> event(id, sure);
            case SERVICE -> weighed(term(field, id), Part.SERVICE, sure);
            case GROUP, RELATION -> weighed(term(field, id), Part.GROUP, sure);
        };
    }

    private Query event(String id, double sure) {
        var ways = new ArrayList<Query>();
        for (var one : words.upward(Kind.EVENT, id)) {
            var part = one.equals(id) ? Part.EVENT : Part.WIDER_EVENT;
            ways.add(weighed(term("EVENT", one), part, sure));
        }
        for (var one : narrower.getOrDefault(id, Set.of())) {
            ways.add(weighed(term("EVENT", one), Part.NARROWER_EVENT, sure));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static Query weighed(Query query, Part part, double share) {
        return new BoostQuery(query, (float) (part.weight * share));
    }
}

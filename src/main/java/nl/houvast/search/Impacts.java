package nl.houvast.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.houvast.directory.Vocabulary.Kind;
import nl.houvast.directory.Words;
import nl.houvast.search.QueryReader.Meaning.Concept;
import nl.houvast.search.SearchIndex.Part;
import nl.houvast.search.Tokens.Token;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * How much each word and each id adds to the score of each entry. It is the same for every query
 * but for how sure a word is, which it is multiplied with; so it is worked out once, when the index
 * is made, and a query only adds up. (What Lucene calls features, as in learned sparse retrieval.)
 */
final class Impacts {

    private static final String FIELD = "impact";

    /** Where a word can stand, and what it is worth there. */
    private static final Map<String, Part> PLACES_OF_WORDS =
            Map.of(
                    "name", Part.NAME,
                    "text", Part.DESCRIPTION,
                    "term", Part.TERM,
                    "parent", Part.PARENT,
                    "piece", Part.PIECE);

    /** How much the other fields add when a word is in several. */
    private static final float ALSO_ELSEWHERE = 0.1f;

    /** Less is as good as nothing, and Lucene keeps no less. */
    private static final float LEAST = 1e-6f;

    /** What one feature is worth to one document: the number of the feature, and the bits. */
    private static final class Worth {
        private int[] pairs = new int[64];
        private int length;

        void add(int feature, float value) {
            if (length == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * length);
            }
            pairs[length++] = feature;
            pairs[length++] = Float.floatToIntBits(value);
        }
    }

    private final IndexSearcher searcher;
    private final List<String> features = new ArrayList<>();
    private final Worth[] byDocument;
    private final float[] most;
    private final float[] sum;
    private final int[] touched;
    private int touching;

    /**
     * Works it out.
     *
     * @param counted the documents of {@link SearchDocuments}, in one segment
     */
    Impacts(IndexReader counted, Words words) throws IOException {
        this(new IndexSearcher(counted), words);
    }

    /**
     * Works it out for a few that changed.
     *
     * @param among how rare words and ids are among all
     */
    Impacts(IndexReader counted, Words words, Rarity among) throws IOException {
        this(among.searcher(counted), words);
    }

    private Impacts(IndexSearcher searcher, Words words) throws IOException {
        this.searcher = searcher;
        var counted = searcher.getIndexReader();
        byDocument = new Worth[counted.maxDoc()];
        Arrays.setAll(byDocument, at -> new Worth());
        most = new float[counted.maxDoc()];
        sum = new float[counted.maxDoc()];
        touched = new int[counted.maxDoc()];
        for (var leaf : counted.leaves()) {
            work(leaf.reader(), words);
        }
    }

    private void work(LeafReader reader, Words words) throws IOException {
        for (var stem : terms(PLACES_OF_WORDS.keySet())) {
            for (var place : PLACES_OF_WORDS.entrySet()) {
                add(reader, new Term(place.getKey(), stem), place.getValue());
            }
            keep(word(stem), ALSO_ELSEWHERE);
        }
        for (var kind : List.of(Kind.SERVICE, Kind.GROUP)) {
            var part = kind == Kind.SERVICE ? Part.SERVICE : Part.GROUP;
            for (var id : terms(Set.of(kind.name()))) {
                add(reader, new Term(kind.name(), id), part);
                keep(id(kind, id), 0);
            }
        }
        for (var event : words.terms(Kind.EVENT)) {
            for (var other : words.terms(Kind.EVENT)) {
                var wider = words.upward(Kind.EVENT, event.id()).contains(other.id());
                var narrower = words.upward(Kind.EVENT, other.id()).contains(event.id());
                if (wider || narrower) {
                    var part =
                            event.equals(other)
                                    ? Part.EVENT
                                    : wider ? Part.WIDER_EVENT : Part.NARROWER_EVENT;
                    add(reader, new Term(Kind.EVENT.name(), other.id()), part);
                }
            }
            keep(id(Kind.EVENT, event.id()), 0);
        }
    }

    private Set<String> terms(Set<String> fields) throws IOException {
        var all = new TreeSet<String>();
        for (var field : fields) {
            var terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
            if (terms != null) {
                var each = terms.iterator();
                for (var term = each.next(); term != null; term = each.next()) {
                    all.add(term.utf8ToString());
                }
            }
        }
        return all;
    }

    /** Adds what a term is worth to each document it is in: BM25, times the weight of the part. */
    private void add(LeafReader reader, Term term, Part part) throws IOException {
        var postings = reader.postings(term, PostingsEnum.FREQS);
        if (postings == null) {
            return;
        }
        var states = TermStates.build(searcher, term, true);
        var statistics = searcher.termStatistics(term, states.docFreq(), states.totalTermFreq());
        CollectionStatistics field = searcher.collectionStatistics(term.field());
        var scorer = new BM25Similarity().scorer(part.weight, field, statistics);
        var norms = reader.getNormValues(term.field());
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            var at = postings.docID();
            var norm = norms.advanceExact(at) ? norms.longValue() : 1;
            var score = scorer.score(postings.freq(), norm);
            if (sum[at] == 0 && score > 0) {
                touched[touching++] = at;
            }
            most[at] = Math.max(most[at], score);
            sum[at] += score;
        }
    }

    /** Keeps what was added up: the most, and a share of the rest. */
    private void keep(String feature, float share) {
        var number = features.size();
        features.add(feature);
        for (; touching > 0; touching--) {
            var at = touched[touching - 1];
            var value = most[at] + share * Math.max(0, sum[at] - most[at]);
            if (value > LEAST) {
                byDocument[at].add(number, value);
            }
            most[at] = 0;
            sum[at] = 0;
        }
    }

    /** What is worth something to this document. */
    List<FeatureField> of(int document) {
        var worth = byDocument[document];
        var all = new ArrayList<FeatureField>(worth.length / 2);
        for (int at = 0; at < worth.length; at += 2) {
            var name = features.get(worth.pairs[at]);
            all.add(new FeatureField(FIELD, name, Float.intBitsToFloat(worth.pairs[at + 1])));
        }
        return all;
    }

    /** How rare words and ids are here. */
    Rarity rarity() throws IOException {
        var fields = new HashMap<String, CollectionStatistics>();
        var documents = new HashMap<String, Map<String, Integer>>();
        var names = new HashSet<>(PLACES_OF_WORDS.keySet());
        List.of(Kind.EVENT, Kind.SERVICE, Kind.GROUP).forEach(kind -> names.add(kind.name()));
        for (var name : names) {
            CollectionStatistics field = searcher.collectionStatistics(name);
            if (field != null) {
                fields.put(name, field);
                documents.put(name, documents(name));
            }
        }
        return new Rarity(fields, documents);
    }

    private Map<String, Integer> documents(String field) throws IOException {
        var counts = new HashMap<String, Integer>();
        var reader = searcher.getIndexReader();
        for (var term : new HashSet<>(terms(Set.of(field)))) {
            counts.put(term, reader.docFreq(new Term(field, term)));
        }
        return Map.copyOf(counts);
    }

    /** Looks for a word. */
    static Query of(Token word, double sure) {
        return FeatureField.newLinearQuery(FIELD, word(word.stem()), (float) sure);
    }

    /** Looks for what is there for something. */
    static Query of(Concept concept, double sure) {
        return FeatureField.newLinearQuery(
                FIELD, id(concept.kind(), concept.term().id()), (float) sure);
    }

    private static String word(String stem) {
        return "word " + stem;
    }

    private static String id(Kind kind, String id) {
        return kind.name() + " " + id;
    }
}

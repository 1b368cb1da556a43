package nl.houvast.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import nl.houvast.directory.Entry;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.Words;
import nl.houvast.search.QueryReader.Reading;
import nl.houvast.search.Tokens.Token;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
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

    private static final Term EVERYWHERE = new Term("area", SearchDocuments.EVERYWHERE);

    private final List<Entry> entries;
    private final Map<String, Integer> names;
    private final IndexSearcher searcher;
    private final long[] numbers;

    SearchIndex(Collection<Entry> entries, Words words, Spelling spelling) {
        this.entries = nationalFirst(entries);
        try (var counted = DirectoryReader.open(counted(words, spelling))) {
            var impacts = new Impacts(counted, words);
            names = impacts.documents("name");
            var reader = DirectoryReader.open(weighed(impacts, stored(counted)));
            searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null); // it would keep what people asked
            numbers = stored(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Side by side they are passed over together. */
    private static List<Entry> nationalFirst(Collection<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(entry -> !entry.offer().area().national()))
                .toList();
    }

    /** The words and ids of each entry, of which Lucene counts how rare they are. */
    private ByteBuffersDirectory counted(Words words, Spelling spelling) throws IOException {
        var documents = new SearchDocuments(entries, words, spelling);
        return written(entries.size(), documents::of);
    }

    /** What a query looks through: what each word and id adds to the score, and where. */
    private ByteBuffersDirectory weighed(Impacts impacts, long[] counted) throws IOException {
        return written(
                entries.size(),
                at -> {
                    var number = (int) counted[at];
                    var document = SearchDocuments.found(entries.get(number), number);
                    impacts.of(at).forEach(document::add);
                    return document;
                });
    }

    private static ByteBuffersDirectory written(int many, IntFunction<Document> documents)
            throws IOException {
        var directory = new ByteBuffersDirectory();
        var config = new IndexWriterConfig(new WhitespaceAnalyzer());
        config.setMergeScheduler(new SerialMergeScheduler());
        try (var writer = new IndexWriter(directory, config)) {
            for (int at = 0; at < many; at++) {
                writer.addDocument(documents.apply(at));
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    /** The number of the entry of each document. */
    private static long[] stored(IndexReader reader) throws IOException {
        var numbers = new long[reader.maxDoc()];
        var stored = MultiDocValues.getNumericValues(reader, SearchDocuments.NUMBER);
        for (int at = 0; stored != null && at < numbers.length; at++) {
            stored.advance(at);
            numbers[at] = stored.longValue();
        }
        return numbers;
    }

    static Query national() {
        return new TermQuery(EVERYWHERE);
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
        for (var word : reading.words()) {
            any.add(Impacts.of(word.token(), word.weight()), Occur.SHOULD);
        }
        reading.concepts()
                .forEach((concept, sure) -> any.add(Impacts.of(concept, sure), Occur.SHOULD));
        reading.names().forEach((id, share) -> any.add(named(id, share), Occur.SHOULD));
        var query =
                new BooleanQuery.Builder()
                        .add(any.build(), Occur.MUST)
                        .add(filter, Occur.FILTER)
                        .add(Impacts.ofItself(), Occur.SHOULD)
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

    private static Query named(OfferId id, double share) {
        var one = new ConstantScoreQuery(new TermQuery(new Term("id", id.value())));
        return new BoostQuery(one, (float) (Part.WHOLE_NAME.weight * share));
    }

    /** In so many names this word is. */
    int names(Token word) {
        return names.getOrDefault(word.stem(), 0);
    }
}

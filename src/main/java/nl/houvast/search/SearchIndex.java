package nl.houvast.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.houvast.directory.Entry;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.Words;
import nl.houvast.search.QueryReader.Reading;
import nl.houvast.search.Tokens.Token;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/**
 * The entries as Lucene looks through them. It lives in memory only, so nothing on a disk can be
 * damaged or missing. What changed since it was made stands in a small index beside it.
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

    /** Among equals, the first are taken; so many more are asked for before their own is added. */
    private static final int TIMES = 2;

    /** All as it was when the index was made, and what changed since. */
    private final List<Half> national;

    private final List<Half> regional;
    private final Rarity rarity;

    SearchIndex(Collection<Entry> entries, Words words, Spelling spelling) {
        var documents = new SearchDocuments(entries, List.copyOf(entries), words, spelling);
        try (var counted = DirectoryReader.open(counted(documents, entries.size()))) {
            var impacts = new Impacts(counted, words);
            rarity = impacts.rarity();
            national = List.of(half(documents, impacts, true));
            regional = List.of(half(documents, impacts, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SearchIndex(List<Half> national, List<Half> regional, Rarity rarity) {
        this.national = national;
        this.regional = regional;
        this.rarity = rarity;
    }

    /** The same index with what changed since it was made beside it, weighed as the others were. */
    SearchIndex with(Changes changes, Words words, Spelling spelling) {
        var anew = changes.anew();
        var documents = new SearchDocuments(changes.all(), anew, words, spelling);
        try (var counted = DirectoryReader.open(counted(documents, anew.size()))) {
            var impacts = new Impacts(counted, words, rarity);
            return new SearchIndex(
                    List.of(
                            national.getFirst().without(ids(changes.gone())),
                            half(documents, impacts, true)),
                    List.of(
                            regional.getFirst().without(ids(changes.gone())),
                            half(documents, impacts, false)),
                    rarity);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words and ids of each entry, of which Lucene counts how rare they are. */
    private static Directory counted(SearchDocuments documents, int many) throws IOException {
        return written(IntStream.range(0, many).mapToObj(documents::of));
    }

    /** What a query looks through: what each word and id adds to the score, and where. */
    private static Half half(SearchDocuments documents, Impacts impacts, boolean national)
            throws IOException {
        var these =
                documents
                        .numbers()
                        .filter(at -> documents.entry(at).offer().area().national() == national)
                        .boxed()
                        .sorted(Comparator.comparingDouble(documents::prior).reversed())
                        .toList();
        var written =
                written(
                        these.stream()
                                .map(
                                        at -> {
                                            var document =
                                                    SearchDocuments.found(documents.entry(at));
                                            impacts.of(at).forEach(document::add);
                                            return document;
                                        }));
        return new Half(
                written,
                these.stream().map(documents::entry).toList(),
                these.stream().map(documents::prior).toList());
    }

    private static Directory written(Stream<Document> documents) throws IOException {
        var directory = new ByteBuffersDirectory();
        var config = new IndexWriterConfig(new WhitespaceAnalyzer());
        config.setMergePolicy(new LogDocMergePolicy()); // it keeps the order
        config.setMergeScheduler(new SerialMergeScheduler());
        try (var writer = new IndexWriter(directory, config)) {
            for (var document : (Iterable<Document>) documents::iterator) {
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    /** The best of those that work in the whole country. */
    List<Scored> national(Reading reading, int most) {
        return best(national, reading, Optional.empty(), most);
    }

    /** The best of those that do not. */
    List<Scored> regional(Reading reading, int most) {
        return best(regional, reading, Optional.empty(), most);
    }

    /** The best of those that work in one of these municipalities (CBS codes), not everywhere. */
    List<Scored> in(Set<String> municipalities, Reading reading, int most) {
        var codes = municipalities.stream().map(BytesRef::new).toList();
        return best(regional, reading, Optional.of(new TermInSetQuery("area", codes)), most);
    }

    /** The best of these that do not work everywhere. */
    List<Scored> these(Collection<OfferId> ids, Reading reading, int most) {
        return best(regional, reading, Optional.of(ids(ids)), most);
    }

    private static Query ids(Collection<OfferId> ids) {
        return new TermInSetQuery("id", ids.stream().map(id -> new BytesRef(id.value())).toList());
    }

    private static List<Scored> best(
            List<Half> halves, Reading reading, Optional<Query> filter, int most) {
        var query = query(reading, filter);
        return halves.stream()
                .flatMap(half -> half.best(query, TIMES * most))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(most)
                .toList();
    }

    private static BooleanQuery query(Reading reading, Optional<Query> filter) {
        var query = new BooleanQuery.Builder();
        for (var word : reading.words()) {
            query.add(Impacts.of(word.token(), word.weight()), Occur.SHOULD);
        }
        reading.concepts()
                .forEach((concept, sure) -> query.add(Impacts.of(concept, sure), Occur.SHOULD));
        reading.names().forEach((id, share) -> query.add(named(id, share), Occur.SHOULD));
        filter.ifPresent(only -> query.add(only, Occur.FILTER).setMinimumNumberShouldMatch(1));
        return query.build();
    }

    private static Query named(OfferId id, double share) {
        var one = new ConstantScoreQuery(new TermQuery(new Term("id", id.value())));
        return new BoostQuery(one, (float) (Part.WHOLE_NAME.weight * share));
    }

    /** In so many names this word is. */
    int names(Token word) {
        return rarity.documents().getOrDefault("name", Map.of()).getOrDefault(word.stem(), 0);
    }
}

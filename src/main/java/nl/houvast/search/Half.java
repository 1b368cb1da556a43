package nl.houvast.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.houvast.directory.Entry;
import nl.houvast.search.SearchIndex.Scored;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;

/**
 * An index of those that work in the whole country, or of those that do not.
 *
 * @param entries by the number of their document
 * @param priors what the score of each begins with
 * @param without those that no longer are as they stand here
 */
record Half(
        IndexSearcher searcher, List<Entry> entries, List<Double> priors, Optional<Query> without) {

    Half(Directory written, List<Entry> entries, List<Double> priors) throws IOException {
        this(new IndexSearcher(DirectoryReader.open(written)), entries, priors, Optional.empty());
        searcher.setQueryCache(null); // it would keep what people asked
    }

    /** The same, but for these. */
    Half without(Query gone) {
        return new Half(searcher, entries, priors, Optional.of(gone));
    }

    /** The best of them: so many by what was asked, each with its own beginning added. */
    Stream<Scored> best(BooleanQuery asked, int many) {
        var collectors = new TopScoreDocCollectorManager(many, many);
        try {
            return Stream.of(searcher.search(asked(asked), collectors).scoreDocs).map(this::scored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query asked(BooleanQuery asked) {
        if (without.isEmpty()) {
            return asked;
        }
        var query = new BooleanQuery.Builder();
        query.setMinimumNumberShouldMatch(asked.getMinimumNumberShouldMatch());
        asked.forEach(query::add);
        return query.add(without.get(), Occur.MUST_NOT).build();
    }

    private Scored scored(ScoreDoc hit) {
        return new Scored(entries.get(hit.doc), hit.score + priors.get(hit.doc));
    }
}

package nl.houvast.search;

import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * How rare the words and ids are among all entries, as it was when the index was made: what one
 * that changes later is weighed with, so that its score can be compared with that of the others.
 *
 * @param fields how much stands in each field
 * @param documents in how many documents each term of a field is
 */
record Rarity(
        Map<String, CollectionStatistics> fields, Map<String, Map<String, Integer>> documents) {

    /** Looks through these few documents as if they stood among all. */
    IndexSearcher searcher(IndexReader few) {
        return new IndexSearcher(few) {
            @Override
            public TermStatistics termStatistics(Term term, int here, long times) {
                var known =
                        documents.getOrDefault(term.field(), Map.of()).getOrDefault(term.text(), 1);
                return new TermStatistics(new BytesRef(term.text()), known, known);
            }

            @Override
            public @Nullable CollectionStatistics collectionStatistics(String field)
                    throws java.io.IOException {
                var known = fields.get(field);
                return known == null ? super.collectionStatistics(field) : known;
            }
        };
    }
}

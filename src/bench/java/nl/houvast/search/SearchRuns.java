package nl.houvast.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.houvast.directory.BundledDirectory;
import nl.houvast.directory.Entry;
import nl.houvast.directory.ManyEntries;
import nl.houvast.directory.Place;
import nl.houvast.kernel.Postcode;
import nl.houvast.search.RelevanceTests.Asked;
import nl.houvast.search.Search.Query;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The same questions to the same many entries in three ways: the search of the directory,
 * PostgreSQL full text with a filter, and the plainest Lucene query that takes the same words. The
 * entries are invented after those that come with Houvast; the questions are those of the relevance
 * file, every second one with a place.
 */
public final class SearchRuns {

    private static final int BEST = 5;
    private static final int AT_ONCE = 1000;

    private record Question(Asked asked, Optional<Place> place) {}

    private final BundledDirectory bundled = new BundledDirectory();
    private final List<Place> places = List.copyOf(bundled.places.byPostcode().values());
    private final Random random;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private Search search = RelevanceTests.search(bundled);
    private IndexSearcher plain = new IndexSearcher(new org.apache.lucene.index.MultiReader());

    /** So many entries, the same for the same chance. */
    public SearchRuns(int many, Random random) throws IOException {
        this.random = random;
        entries.addAll(new ManyEntries(bundled, random).of(many));
        for (var asked : RelevanceTests.asked()) {
            var given =
                    Postcode.parse(asked.postcode())
                            .map(postcode -> bundled.places.byPostcode().get(postcode.value()));
            var by = questions.size() % 2 == 0 ? Optional.of(somewhere()) : given;
            questions.add(new Question(asked, by));
        }
    }

    private Place somewhere() {
        return places.get(random.nextInt(places.size()));
    }

    /** How many there are to ask. */
    public int questions() {
        return questions.size();
    }

    /** Builds the index of the directory. */
    public void build() {
        search = Search.over(entries, bundled.words, new PlaceNames(bundled.places));
    }

    /** Asks the search of the directory; so many were found. */
    public int ours(int number) {
        var question = questions.get(number % questions.size());
        var language = Optional.of(question.asked().language()).filter(code -> !code.isEmpty());
        return search.find(new Query(question.asked().words(), question.place(), language, BEST))
                .size();
    }

    /** Builds the plainest index: names and descriptions in one field, and where. */
    public void buildPlain() throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(new DutchAnalyzer()))) {
            for (var entry : entries) {
                var document = new Document();
                document.add(new TextField("text", text(entry), Field.Store.NO));
                for (var where : where(entry)) {
                    document.add(new StringField("area", where, Field.Store.NO));
                }
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        plain = new IndexSearcher(DirectoryReader.open(directory));
        plain.setQueryCache(null);
    }

    private static String text(Entry entry) {
        return String.join(" ", entry.names()) + " " + SearchDocuments.description(entry.offer());
    }

    private static Set<String> where(Entry entry) {
        var area = entry.offer().area();
        return area.national() ? Set.of("national") : area.municipalities();
    }

    /** Asks the plainest index. */
    public int plain(int number) throws IOException {
        var question = questions.get(number % questions.size());
        var words =
                new QueryBuilder(new DutchAnalyzer())
                        .createBooleanQuery("text", question.asked().words());
        if (words == null) {
            return 0;
        }
        var query = new BooleanQuery.Builder().add(words, Occur.MUST);
        question.place()
                .ifPresent(
                        here ->
                                query.add(
                                        new BooleanQuery.Builder()
                                                .add(area("national"), Occur.SHOULD)
                                                .add(area(here.municipality()), Occur.SHOULD)
                                                .build(),
                                        Occur.FILTER));
        return plain.search(query.build(), BEST).scoreDocs.length;
    }

    private static TermQuery area(String code) {
        return new TermQuery(new Term("area", code));
    }

    /** Writes the entries into a table of PostgreSQL, with indexes on the words and on where. */
    public void buildPostgres(JdbcClient db) {
        db.sql("create schema bench").update();
        db.sql(
                        """
                        create table bench.offer (id text primary key, area text[] not null,
                            words tsvector not null)
                        """)
                .update();
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            var some = entries.subList(from, Math.min(entries.size(), from + AT_ONCE));
            db.sql(
                            """
                            insert into bench.offer (id, area, words)
                            select id, string_to_array(area, ' '),
                                   setweight(to_tsvector('dutch', name), 'A')
                                       || setweight(to_tsvector('dutch', description), 'B')
                              from unnest(cast(:ids as text[]), cast(:areas as text[]),
                                          cast(:names as text[]), cast(:texts as text[]))
                                   as row (id, area, name, description)
                            """)
                    .param("ids", array(some.stream().map(one -> one.id().value()).toList()))
                    .param(
                            "areas",
                            array(some.stream().map(one -> String.join(" ", where(one))).toList()))
                    .param("names", array(some.stream().map(one -> one.offer().name()).toList()))
                    .param("texts", array(some.stream().map(SearchRuns::text).toList()))
                    .update();
        }
        db.sql("create index on bench.offer using gin (words)").update();
        db.sql("create index on bench.offer using gin (area)").update();
        db.sql("analyze bench.offer").update();
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }

    /** Asks PostgreSQL: any of the words, where it was asked for, the best first. */
    public int postgres(JdbcClient db, int number) {
        var question = questions.get(number % questions.size());
        var words =
                String.join(
                        " | ",
                        Tokens.of(question.asked().words()).stream()
                                .filter(token -> !token.small())
                                .map(Tokens.Token::word)
                                .toList());
        var where =
                question.place()
                        .map(here -> " and area && array['national', cast(:here as text)]")
                        .orElse("");
        var statement =
                db.sql(
                                """
                                select id from bench.offer, to_tsquery('dutch', :words) as query
                                 where words @@ query
                                """
                                        + where
                                        + " order by ts_rank(words, query) desc limit 5")
                        .param("words", words);
        return question.place()
                .map(here -> statement.param("here", here.municipality()))
                .orElse(statement)
                .query(String.class)
                .list()
                .size();
    }
}

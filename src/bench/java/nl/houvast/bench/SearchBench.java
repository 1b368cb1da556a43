package nl.houvast.bench;

import java.nio.file.Path;
import java.util.Random;
import nl.houvast.search.SearchRuns;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A search among 50,000 organisations: ours, PostgreSQL full text, and plain Lucene. */
final class SearchBench {

    private static final int MANY = 50_000;
    private static final int WARM = 1_500;
    private static final int ASKED = 2_000;

    private interface Search {
        int ask(int number) throws Exception;
    }

    private interface Build {
        void run() throws Exception;
    }

    private SearchBench() {}

    static Outcome measure(Path folder) {
        return VaultBench.inAHouse(folder, SearchBench::within);
    }

    private static Outcome within(ApplicationContext house) {
        try {
            return measure(house.getBean(JdbcClient.class));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Outcome measure(JdbcClient db) throws Exception {
        var runs = new SearchRuns(MANY, new Random(20261127));
        var before = used();
        var ours = seconds(runs::build);
        var held = used() - before;
        var beforePlain = used();
        var plain = seconds(runs::buildPlain);
        var heldPlain = used() - beforePlain;
        var postgres = seconds(() -> runs.buildPostgres(db));
        var outcome =
                new Outcome()
                        .note(
                                ("In process, one thread, %,d entries invented after the bundled ones, the %d"
                                                + " questions of the relevance file in turn, every second with a"
                                                + " place; %,d of each after %,d to warm up, the three in turn."
                                                + " PostgreSQL: any of the words in a tsvector with weights (GIN),"
                                                + " municipality or national (GIN), ordered by ts_rank, first five;"
                                                + " over JDBC on the same machine. Plain: one field, DutchAnalyzer,"
                                                + " any of the words, the same filter, first five.")
                                        .formatted(MANY, runs.questions(), ASKED, WARM));
        var all = run(runs::ours, runs::plain, number -> runs.postgres(db, number));
        return outcome.figure("ours, p50", all[0].p50(), "ms")
                .atMost("ours, p99", all[0].p99(), "ms", 5)
                .figure("ours, max", all[0].max(), "ms")
                .figure("plain Lucene, p50", all[1].p50(), "ms")
                .figure("plain Lucene, p99", all[1].p99(), "ms")
                .figure("PostgreSQL, p50", all[2].p50(), "ms")
                .figure("PostgreSQL, p99", all[2].p99(), "ms")
                .figure("ours, index built in", ours, "s")
                .figure("ours, index and words in memory", held / 1e6, "MB")
                .figure("plain Lucene, index built in", plain, "s")
                .figure("plain Lucene, index in memory", heldPlain / 1e6, "MB")
                .figure("PostgreSQL, table and indexes made in", postgres, "s")
                .figure(
                        "PostgreSQL, table and indexes on disk",
                        db.sql("select pg_total_relation_size('bench.offer')")
                                        .query(Long.class)
                                        .single()
                                / 1e6,
                        "MB");
    }

    private static Load.Figures[] run(Search... searches) throws Exception {
        var nanos = new long[searches.length][ASKED];
        var found = 0L;
        for (int round = -WARM; round < ASKED; round++) {
            for (int which = 0; which < searches.length; which++) {
                var start = System.nanoTime();
                found += searches[which].ask(round + WARM);
                if (round >= 0) {
                    nanos[which][round] = System.nanoTime() - start;
                }
            }
        }
        if (found == 0) {
            throw new IllegalStateException("nothing was found");
        }
        var figures = new Load.Figures[searches.length];
        for (int which = 0; which < searches.length; which++) {
            figures[which] = Load.Figures.of(nanos[which], 0, 1);
        }
        return figures;
    }

    private static double seconds(Build build) throws Exception {
        var start = System.nanoTime();
        build.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** What is held after the garbage is gone. */
    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

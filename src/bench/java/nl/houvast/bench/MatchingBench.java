package nl.houvast.bench;

import java.nio.file.Path;
import java.util.Random;
import nl.houvast.advice.MatchingRuns;
import nl.houvast.directory.BundledDirectory;
import nl.houvast.directory.ManyEntries;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The advice over 5,000 and 50,000 organisations, and the filters of it in PostgreSQL. */
final class MatchingBench {

    private static final int WARM = 3;

    private MatchingBench() {}

    static Outcome measure(Path folder) {
        return VaultBench.inAHouse(folder, MatchingBench::within);
    }

    private static Outcome within(ApplicationContext house) {
        var outcome =
                new Outcome()
                        .note(
                                "In process, one thread: every event with every relation, four ages,"
                                        + " every second with a postcode, every third with a need; after"
                                        + " three rounds. Ours is the whole advice: rules, reasons,"
                                        + " questions, order; why others are not listed is put into"
                                        + " words when somebody reads it, and has its own figure. PostgreSQL: event with those above and"
                                        + " below it, relation, age, area and need as arrays (GIN), the"
                                        + " first twenty by how exactly the event is named; no reasons.");
        var bundled = new BundledDirectory();
        var db = house.getBean(JdbcClient.class);
        measure(5_000, 2, bundled, db, outcome);
        measure(50_000, 15, bundled, db, outcome);
        return outcome;
    }

    private static void measure(
            int many, double bar, BundledDirectory bundled, JdbcClient db, Outcome outcome) {
        var snapshot = new ManyEntries(bundled, new Random(20261127)).snapshot(many);
        var runs = new MatchingRuns(snapshot);
        var first = System.nanoTime();
        runs.ask(0);
        var answered = (System.nanoTime() - first) / 1e6;
        runs.store(db);
        for (int round = 0; round < WARM * runs.questions(); round++) {
            runs.ask(round);
        }
        for (int round = 0; round < runs.questions(); round++) {
            runs.askPostgres(db, round);
        }
        var ours = new long[2 * runs.questions()];
        var inWords = new long[runs.questions()];
        var theirs = new long[runs.questions()];
        for (int round = 0; round < ours.length; round++) {
            var at = System.nanoTime();
            runs.ask(round);
            ours[round] = System.nanoTime() - at;
        }
        for (int round = 0; round < inWords.length; round++) {
            var at = System.nanoTime();
            runs.askWhyNot(round);
            inWords[round] = System.nanoTime() - at;
        }
        for (int round = 0; round < theirs.length; round++) {
            var at = System.nanoTime();
            runs.askPostgres(db, round);
            theirs[round] = System.nanoTime() - at;
        }
        if (runs.found() == 0) {
            throw new IllegalStateException("nothing was found");
        }
        var our = Load.Figures.of(ours, 0, 1);
        var words = Load.Figures.of(inWords, 0, 1);
        var their = Load.Figures.of(theirs, 0, 1);
        var name = "%,d organisations, ".formatted(many);
        outcome.figure(name + "first answer after a change", answered, "ms")
                .figure(name + "p50", our.p50(), "ms")
                .atMost(name + "p99", our.p99(), "ms", bar)
                .figure(name + "max", our.max(), "ms")
                .figure(name + "with why the others are not listed, p99", words.p99(), "ms")
                .figure(name + "PostgreSQL, p50", their.p50(), "ms")
                .figure(name + "PostgreSQL, p99", their.p99(), "ms");
    }
}

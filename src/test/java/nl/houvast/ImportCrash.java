package nl.houvast;

import static nl.houvast.SignedIn.expect;
import static nl.houvast.SignedIn.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is killed while an import is taken or undone, and when: afterwards it is there whole, or
 * nothing of it is, and it can be taken or undone again.
 */
class ImportCrash {

    private static final int ROWS = 1_000;
    private static final String SOURCE = "proefbron";
    private static final String OF_IT =
            "select count(*) from directory.%s where id like 'proef-%%'";

    @TempDir Path data;

    @Test
    void anImportIsThereWholeOrNotAtAll() throws Exception {
        String preview;
        try (var first = Installation.start(data);
                var sem = new Editor(first)) {
            preview = sem.preview(SOURCE, rows());
            var page = sem.get(preview).body();
            killInTheMiddle(first, "directory.offer", () -> sem.take(preview, page));
        }
        String taken;
        try (var second = Installation.start(data);
                var sem = new Editor(second)) {
            nothingOfItIsThere(second);
            assertThat(count(second, "select count(*) from directory.import where kind = 'IMPORT'"))
                    .isZero();
            taken = killWhenItIsThere(second, sem, preview);
        }
        try (var third = Installation.start(data);
                var sem = new Editor(third)) {
            allOfItIsThere(third);
            assertThat(sem.get(preview).statusCode()).as("taken once").isEqualTo(404);
            assertThat(third.get("/organisaties/proef-0").statusCode()).isEqualTo(200);
            killInTheMiddle(third, "directory.offer", () -> sem.undo(taken));
        }
        try (var fourth = Installation.start(data);
                var sem = new Editor(fourth)) {
            allOfItIsThere(fourth);
            expect(302, sem.undo(taken));
            nothingOfItIsThere(fourth);
            assertThat(fourth.get("/organisaties/proef-0").statusCode()).isEqualTo(404);
        }
    }

    private static String rows() {
        return IntStream.range(0, ROWS).mapToObj(ImportCrash::row).collect(Collectors.joining(","));
    }

    private static String row(int number) {
        return """
            {"id":"proef-%d","name":"Proef %d","kind":"organisation","audience":"victim",
             "description":{"nl":"Praten.","en":"Talking."},"cost":{"type":"free"},
             "target":{"events":["violence"],"relations":["victim"],"gender":"any"},
             "services":["emotional"],"languages":["nl"],
             "area":{"national":true,"label":"Nederland","exact":true},
             "access":{"self":true,"professional":true,"gpLetter":false},
             "urgency":"regular","aroundTheClock":false,
             "verification":{"certainty":"knowledge","checkedOn":"2026-11-01"}}"""
                .formatted(number, number);
    }

    private interface Doing {
        void run() throws IOException;
    }

    /** Kills it when its rows are written and the entries are not: they wait for us. */
    private static void killInTheMiddle(Installation houvast, String table, Doing doing)
            throws Exception {
        try (var ours = houvast.database()) {
            ours.setAutoCommit(false);
            execute(ours, "lock table " + table + " in share mode");
            var asked = CompletableFuture.runAsync(() -> unanswered(doing));
            ReferralLoad.await(
                    () ->
                            count(
                                            houvast,
                                            "select count(*) from pg_locks where not granted and"
                                                    + " relation = '"
                                                    + table
                                                    + "'::regclass")
                                    > 0);
            houvast.kill();
            asked.join();
            ours.rollback();
        }
    }

    private static void unanswered(Doing doing) {
        try {
            doing.run();
        } catch (IOException killed) {
            return;
        }
        throw new IllegalStateException("it answered");
    }

    /** Kills it the moment others can see the import; nobody may have heard that it is there. */
    private static String killWhenItIsThere(Installation houvast, Editor sem, String preview)
            throws Exception {
        var page = expect(200, sem.get(preview)).body();
        var taking = CompletableFuture.supplyAsync(() -> taken(sem, preview, page));
        var number = new long[1];
        ReferralLoad.await(
                () -> {
                    number[0] =
                            count(
                                    houvast,
                                    "select coalesce(max(number), 0) from directory.import"
                                            + " where kind = 'IMPORT'");
                    return number[0] > 0;
                });
        houvast.kill();
        var address = Editor.IMPORTS + "/" + number[0];
        assertThat(taking.join()).isIn("", address + "?gedaan=ja");
        return address;
    }

    private static String taken(Editor sem, String preview, String page) {
        try {
            return location(sem.take(preview, page));
        } catch (IOException killed) {
            return "";
        }
    }

    private static void nothingOfItIsThere(Installation houvast) throws IOException, SQLException {
        for (var table : new String[] {"offer", "source_row"}) {
            assertThat(count(houvast, OF_IT.formatted(table))).as(table).isZero();
        }
    }

    private static void allOfItIsThere(Installation houvast) throws IOException, SQLException {
        for (var table : new String[] {"offer", "source_row", "source_change"}) {
            assertThat(count(houvast, OF_IT.formatted(table))).as(table).isEqualTo(ROWS);
        }
        assertThat(count(houvast, "select added from directory.import where kind = 'IMPORT'"))
                .isEqualTo(ROWS);
        assertThat(count(houvast, "select count(*) from directory.import where kind = 'UNDO'"))
                .isZero();
        assertThat(count(houvast, "select count(*) from exchange.preview")).isZero();
    }

    private static void execute(Connection database, String statement) throws SQLException {
        try (var one = database.createStatement()) {
            one.execute(statement);
        }
    }

    private static long count(Installation houvast, String query) throws IOException, SQLException {
        try (var database = houvast.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

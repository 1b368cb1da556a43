package nl.houvast.bench;

import static nl.houvast.SignedIn.expect;
import static nl.houvast.SignedIn.location;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.houvast.Editor;
import nl.houvast.Installation;

/** Large files with the directory, good and bad, sent to a running Houvast: time and memory. */
final class ImportsBench {

    private static final String IMPORT = "/beheer/kaart/import";

    private ImportsBench() {}

    private interface Asking {
        String ask() throws IOException;
    }

    static Outcome measure(Path folder) throws Exception {
        var outcome =
                new Outcome()
                        .note(
                                "Real files over HTTP, as a browser sends them, to the jar with its own"
                                        + " PostgreSQL. Memory is the most that was ever resident"
                                        + " (VmHWM) so far, without PostgreSQL. What is refused must be"
                                        + " refused in words, and the directory must be as it was.");
        var large = LargeFiles.write(folder.resolve("large.json"), 50_000, 3_450);
        var half = cut(large, folder.resolve("half.json"));
        var less = LargeFiles.write(folder.resolve("less.json"), 25_000, 3_450);
        var wide = wide(less, folder.resolve("wide.json"));
        var over = longer(large, folder.resolve("over.json"));
        var fits = LargeFiles.write(folder.resolve("fits.json"), 8_500, 3_450);
        try (var houvast = start(folder.resolve("small"), "-Xmx512m");
                var sem = new Editor(houvast)) {
            var runs = new Runs(houvast, sem, "-Xmx512m", outcome);
            for (var file : List.of(large, half, wide)) {
                runs.refused(file, "te groot voor het geheugen");
            }
            runs.refused(over, "hooguit 200 megabyte");
            runs.taken(fits);
        }
        try (var houvast = start(folder.resolve("big"), "-Xmx6g");
                var sem = new Editor(houvast)) {
            var runs = new Runs(houvast, sem, "-Xmx6g", outcome);
            runs.refused(half, "niet heel");
            runs.refused(wide, "UTF-8");
            runs.taken(large);
            runs.taken(LargeFiles.write(folder.resolve("other.json"), 50_000, 3_440));
            runs.timed("conflicts page, first", () -> sem.get(IMPORT + "/conflicten").body());
            runs.timed("conflicts page, again", () -> sem.get(IMPORT + "/conflicten").body());
        }
        return outcome;
    }

    private static Installation start(Path data, String memory) throws IOException {
        var arguments = new ArrayList<>(List.of("-XX:+UseSerialGC", memory, "-jar"));
        arguments.add(Installation.jar().toString());
        return Installation.launch(data, arguments).ready();
    }

    private static Path cut(Path whole, Path to) throws IOException {
        Files.copy(whole, to);
        try (var file = new RandomAccessFile(to.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        return to;
    }

    /** The same in UTF-16, so twice as large. */
    private static Path wide(Path from, Path to) throws IOException {
        try (var in = Files.newBufferedReader(from);
                var out = Files.newBufferedWriter(to, StandardCharsets.UTF_16)) {
            in.transferTo(out);
        }
        return to;
    }

    private static Path longer(Path whole, Path to) throws IOException {
        Files.copy(whole, to);
        try (var file = new RandomAccessFile(to.toFile(), "rw")) {
            file.setLength(205L * 1024 * 1024);
        }
        return to;
    }

    /** What is done with one installation. */
    private record Runs(Installation houvast, Editor sem, String memory, Outcome outcome) {

        void refused(Path file, String sentence) throws IOException {
            var before = entries();
            var answer =
                    timed(
                            "%s refused".formatted(name(file)),
                            () -> {
                                var sent = sem.offer("groot", BodyPublishers.ofFile(file));
                                return sent.statusCode() == 302
                                        ? sem.get(location(sent)).body()
                                        : sent.body();
                            });
            if (!answer.contains(sentence)) {
                throw new IllegalStateException(file + " was not refused as it should be");
            }
            if (entries() != before || !houvast.isHealthy()) {
                throw new IllegalStateException(file + " left something behind");
            }
        }

        void taken(Path file) throws IOException {
            var source = name(file).replaceAll("[^a-z]", "");
            var preview =
                    timed(
                            name(file) + " read",
                            () ->
                                    location(
                                            expect(
                                                    302,
                                                    sem.offer(
                                                            source, BodyPublishers.ofFile(file)))));
            var page = timed(name(file) + " shown", () -> expect(200, sem.get(preview)).body());
            timed(name(file) + " taken", () -> location(expect(302, sem.take(preview, page))));
            outcome.figure(memory + ", entries afterwards", (double) entries(), "");
        }

        String timed(String what, Asking asking) throws IOException {
            var start = System.nanoTime();
            var answer = asking.ask();
            outcome.figure(memory + ", " + what, (System.nanoTime() - start) / 1e9, "s");
            var status = Path.of("/proc", Long.toString(houvast.pid()), "status");
            outcome.figure(
                    memory + ", most memory then",
                    Machine.kilobytes(status, "VmHWM") / 1024.0,
                    "MB");
            return answer;
        }

        private static String name(Path file) throws IOException {
            return "%s, %d MB".formatted(file.getFileName(), Files.size(file) / 1_000_000);
        }

        private long entries() throws IOException {
            try (var database = houvast.database();
                    var statement = database.createStatement();
                    var rows = statement.executeQuery("select count(*) from directory.offer")) {
                rows.next();
                return rows.getLong(1);
            } catch (java.sql.SQLException e) {
                throw new IOException(e);
            }
        }
    }
}

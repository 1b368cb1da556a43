package nl.houvast.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long until it is ready, and how much memory it then holds while nobody asks anything. */
final class StartBench {

    private static final int TIMES = 3;
    private static final double MEMORY_BAR = 400;

    private StartBench() {}

    static Outcome measure(Path folder) throws Exception {
        var outcome =
                new Outcome()
                        .note(
                                "From the start of the process until readiness answers 200, its"
                                        + " PostgreSQL included, on a database that exists; the"
                                        + " median of three. Memory is the resident set of the"
                                        + " application after ten idle seconds, without its"
                                        + " PostgreSQL; -XX:+UseSerialGC -Xmx512m.");
        var data = folder.resolve("data");
        var jar = nl.houvast.Installation.jar();
        var first = System.nanoTime();
        Running.start(data).close();
        outcome.figure("very first start and stop, database made", seconds(first), "s");

        times("jar", data, List.of(), jar, outcome);
        var extracted = folder.resolve("extracted");
        run(
                folder,
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                extracted.toString());
        var small = extracted.resolve("houvast.jar");
        times("extracted", data, List.of(), small, outcome);
        var cache = extracted.resolve("houvast.aot");
        try (var training =
                Running.launch(
                        data,
                        List.of("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh"),
                        small)) {
            training.awaitEnd(Duration.ofMinutes(3));
        }
        times("extracted, with a cache", data, List.of("-XX:AOTCache=" + cache), small, outcome);
        return outcome;
    }

    private static void times(
            String name, Path data, List<String> options, Path jar, Outcome outcome)
            throws IOException, InterruptedException {
        var took = new double[TIMES];
        double memory = 0;
        for (int i = 0; i < TIMES; i++) {
            var start = System.nanoTime();
            try (var houvast = Running.launch(data, options, jar).ready()) {
                took[i] = seconds(start);
                if (i == TIMES - 1) {
                    Thread.sleep(Duration.ofSeconds(10));
                    memory = resident(houvast.pid());
                }
            }
        }
        Arrays.sort(took);
        outcome.figure(name + ": start to ready", took[TIMES / 2], "s");
        outcome.atMost(name + ": idle memory", memory, "MB", MEMORY_BAR);
    }

    private static double resident(long pid) throws IOException {
        return Math.rint(
                Machine.kilobytes(Path.of("/proc", Long.toString(pid), "status"), "VmRSS")
                        / 1024.0);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void run(Path folder, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        var process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("extract.log").toFile())
                        .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("could not extract " + command);
        }
    }
}

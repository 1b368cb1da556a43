package nl.houvast.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The conditions of a measurement.
 *
 * @param load of the machine in the last minute, so that a busy machine shows
 */
record Machine(
        int cores,
        long memoryMb,
        String system,
        String jdk,
        String at,
        String commit,
        double load) {

    static Machine here() throws IOException {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                memory(),
                system.getName() + " " + system.getArch(),
                System.getProperty("java.vendor.version", "")
                        + " "
                        + System.getProperty("java.version"),
                Instant.now().truncatedTo(ChronoUnit.MINUTES).toString(),
                headCommit(),
                system.getSystemLoadAverage());
    }

    /** Total memory where Linux tells it, otherwise 0. */
    private static long memory() throws IOException {
        var info = Path.of("/proc/meminfo");
        return Files.exists(info) ? kilobytes(info, "MemTotal") / 1024 : 0;
    }

    /** A line of a file in /proc, in kB. */
    static long kilobytes(Path file, String name) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static String headCommit() throws IOException {
        var git =
                new ProcessBuilder("git", "rev-parse", "--short", "HEAD")
                        .redirectErrorStream(true)
                        .start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    }

    String inWords() {
        return String.format(
                Locale.ROOT,
                "%d cores, %,d MB, %s, JDK %s, %s, commit %s; load of the machine at the end %.1f.",
                cores,
                memoryMb,
                system,
                jdk.strip(),
                at,
                commit,
                load);
    }
}

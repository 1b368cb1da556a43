package nl.houvast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Lets Jazzer look for inputs on which a target does not hold its promise: each target in a process
 * of its own, for so many seconds. What was learnt stays in {@code target/fuzz} and goes on from
 * there. Ends badly when something was found; the input is then a file to keep in {@code
 * src/test/fuzz}.
 */
public final class Fuzzing {

    private static final Path FOLDER = Path.of("target/fuzz");
    private static final Pattern DONE = Pattern.compile("Done ([0-9]+) runs in ([0-9]+) second");
    private static final Pattern PULSE = Pattern.compile("#([0-9]+)\\s.*");

    private Fuzzing() {}

    /** How a search went. */
    private record Outcome(long inputs, int exit, Path log) {}

    static void main(String[] arguments) throws IOException, InterruptedException {
        var seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        var wanted = arguments.length > 1 ? List.of(arguments[1].split(",")) : List.of("all");
        var names =
                Fuzz.TARGETS.keySet().stream()
                        .filter(name -> wanted.contains("all") || wanted.contains(name))
                        .toList();
        if (names.isEmpty()) {
            throw new IllegalArgumentException("there is no target " + wanted);
        }
        var all = 0L;
        var found = new ArrayList<String>();
        for (var name : names) {
            var outcome = search(name, seconds);
            all += outcome.inputs();
            if (outcome.exit() != 0) {
                found.add(name);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %,12d inputs  %s%n",
                    name,
                    outcome.inputs(),
                    outcome.exit() == 0 ? "nothing found" : "FOUND, see " + outcome.log());
        }
        System.out.printf(
                Locale.ROOT,
                "%d targets, %d seconds each, %,d inputs, %d with a finding %s%n",
                names.size(),
                seconds,
                all,
                found.size(),
                found);
        System.exit(found.isEmpty() ? 0 : 1);
    }

    private static Outcome search(String name, int seconds)
            throws IOException, InterruptedException {
        var folder = Files.createDirectories(FOLDER.resolve(name));
        var learnt = Files.createDirectories(folder.resolve("learnt"));
        var log = folder.resolve("log.txt");
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx1g",
                                "-XX:+UseSerialGC",
                                "-XX:+EnableDynamicAgentLoading",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Duser.language=nl",
                                "-Duser.country=NL",
                                "-Dhouvast.fuzz=" + name,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "com.code_intelligence.jazzer.Jazzer",
                                "--target_class=nl.houvast.Fuzz",
                                "--instrumentation_includes=nl.houvast.**",
                                "--custom_hook_includes=nl.houvast.**",
                                "-artifact_prefix=" + folder + "/found-",
                                "-max_total_time=" + seconds,
                                "-max_len=4096",
                                "-timeout=20",
                                "-rss_limit_mb=4096",
                                learnt.toString(),
                                FuzzTests.KEPT.resolve(name).toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (!process.waitFor(seconds + 120L, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return new Outcome(inputs(log), 1, log);
        }
        return new Outcome(inputs(log), process.exitValue(), log);
    }

    /** As libFuzzer counted them: at the end, or at its last sign of life. */
    private static long inputs(Path log) throws IOException {
        var last = 0L;
        for (var line : Files.readAllLines(log, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            var done = DONE.matcher(line);
            var pulse = PULSE.matcher(line);
            if (done.find()) {
                return Long.parseLong(done.group(1));
            } else if (pulse.matches()) {
                last = Long.parseLong(pulse.group(1));
            }
        }
        return last;
    }
}

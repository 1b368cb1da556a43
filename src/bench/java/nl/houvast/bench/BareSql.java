package nl.houvast.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.houvast.Installation;
import nl.houvast.bench.Heard.Said;
import nl.houvast.bench.Loops.Times;
import org.jspecify.annotations.Nullable;

/**
 * What was said for a request, said again by pgbench: the same statements with the same values, the
 * rows of the log of processing with keys of their own.
 */
final class BareSql {

    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final Pattern NUMBERS = Pattern.compile("\\{(-?\\d+(,-?\\d+)*)?}");

    private static final int PLANNING = 5;

    /** What tells that a statement writes in the log of processing. */
    static final String LOGGED = "person.processing";

    private BareSql() {}

    /** A transaction script for what was said. */
    static String script(List<Said> all) {
        var fresh = new StringBuilder();
        var script = new StringBuilder();
        int numbers = 0;
        for (var said : all) {
            var logs = said.sql().contains(LOGGED);
            var text = new StringBuilder();
            var place = PLACE.matcher(said.sql());
            while (place.find()) {
                var value = said.values().get(Integer.parseInt(place.group(1)));
                var after = said.sql().substring(place.end());
                var before = said.sql().substring(0, place.start());
                String instead;
                if (logs && value != null && isSpan(value, after)) {
                    int many = value.startsWith("{") ? value.split(",", -1).length : 1;
                    var names = new ArrayList<String>();
                    for (int i = 0; i < many; i++) {
                        names.add(":s" + ++numbers);
                        fresh.append("\\set s")
                                .append(numbers)
                                .append(" random(1, 9000000000000000000)\n");
                    }
                    instead =
                            value.startsWith("{")
                                    ? "array[" + String.join(", ", names) + "]"
                                    : names.getFirst();
                } else {
                    instead = literal(value, before, after);
                }
                place.appendReplacement(text, Matcher.quoteReplacement(instead));
            }
            place.appendTail(text);
            script.append(text).append(";\n");
        }
        return fresh.append(script).toString();
    }

    /** The number of somebody's part in the log, or the numbers of some. */
    private static boolean isSpan(String value, String after) {
        var some = after.startsWith(" as bigint[])") && value.length() > 2;
        return after.startsWith(" as bigint) as span")
                || (some && NUMBERS.matcher(value).matches());
    }

    private static String literal(@Nullable String value, String before, String after) {
        if (value == null) {
            return "null";
        }
        // a colon would start a variable of pgbench
        var text =
                "E'" + value.replace("\\", "\\\\").replace("'", "''").replace(":", "\\x3a") + "'";
        var typed = before.endsWith("cast(") || after.startsWith("::");
        return value.startsWith("{") && !typed ? text + "::text[]" : text;
    }

    /**
     * Runs these scripts by chance with so many clients for so many seconds, after a few in which
     * each of them plans each script: the house has done that too.
     */
    static Times run(Installation houvast, List<Path> scripts, Path folder, int clients, int time)
            throws IOException, InterruptedException {
        var logs = Files.createTempDirectory(folder, "pgbench");
        var command =
                new ArrayList<>(
                        List.of(
                                "pgbench",
                                "--host=127.0.0.1",
                                "--port=" + houvast.databasePort(),
                                "--username=houvast",
                                "--no-vacuum",
                                "--protocol=prepared",
                                "--client=" + clients,
                                "--jobs=2",
                                "--time=" + (PLANNING + time),
                                "--log",
                                "--log-prefix=" + logs.resolve("times")));
        scripts.forEach(script -> command.add("--file=" + script));
        command.add("houvast");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", houvast.databasePassword());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || output.contains("aborted")) {
            throw new IllegalStateException("pgbench: " + output);
        }
        var lines = new ArrayList<Line>();
        try (var files = Files.list(logs)) {
            for (var file : files.toList()) {
                Files.readAllLines(file).stream().map(Line::of).forEach(lines::add);
            }
        }
        var from =
                lines.stream().mapToLong(Line::ended).min().orElseThrow() + PLANNING * 1_000_000L;
        var nanos =
                lines.stream()
                        .filter(line -> line.ended() >= from)
                        .mapToLong(line -> line.took() * 1_000)
                        .toArray();
        return Times.of(nanos, 0, time);
    }

    /** What pgbench tells of one run of a script, in microseconds. */
    private record Line(long took, long ended) {

        static Line of(String text) {
            var words = text.split(" ", -1);
            return new Line(
                    Long.parseLong(words[2]),
                    Long.parseLong(words[4]) * 1_000_000 + Long.parseLong(words[5]));
        }
    }
}

package nl.houvast.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Measures one thing, prints what came out and writes the same to {@code target/bench}. */
public final class Bench {

    private interface Measurement {
        Outcome measure(Path folder) throws Exception;
    }

    private Bench() {}

    static void main(String[] names) throws Exception {
        var name = names.length == 1 ? names[0] : "";
        settings(System.getenv("BENCH_SETTINGS"));
        Measurement measurement =
                switch (name) {
                    case "advice" -> AdviceBench::measure;
                    case "referral" -> ReferralBench::measure;
                    case "pages" -> PagesBench::measure;
                    case "start" -> StartBench::measure;
                    case "vault" -> VaultBench::measure;
                    case "lists" -> ListsBench::measure;
                    case "hsds" -> HsdsBench::measure;
                    case "matching" -> MatchingBench::measure;
                    case "search" -> SearchBench::measure;
                    case "nodes" -> NodesBench::measure;
                    case "imports" -> ImportsBench::measure;
                    case "cases" -> CasesBench::measure;
                    case "incident" -> IncidentBench::measure;
                    default ->
                            throw new IllegalArgumentException(
                                    "say which: advice, referral, pages, start, vault, lists, hsds, matching, search,"
                                            + " nodes, imports, cases, incident");
                };
        var folder = Files.createTempDirectory("houvast-bench");
        try {
            var outcome = measurement.measure(folder);
            var machine = Machine.here();
            System.out.println(outcome.markdown(name, machine));
            var file = Path.of("target", "bench", name + ".json");
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    JsonMapper.shared()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(outcome.asMap(name, machine)));
            System.exit(outcome.missed() ? 1 : 0); // the application inside has threads of its own
        } finally {
            delete(folder);
        }
    }

    /** Takes what stands behind the name in {@code ./houvast bench NAME -Dbench.x=y}. */
    private static void settings(@Nullable String typed) {
        var setting =
                Pattern.compile("-D(bench\\.[a-z]+)=(\\S+)").matcher(typed == null ? "" : typed);
        while (setting.find()) {
            System.setProperty(setting.group(1), setting.group(2));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}

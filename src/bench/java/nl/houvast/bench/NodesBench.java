package nl.houvast.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.houvast.Installation;
import tools.jackson.databind.node.ObjectNode;

/** How long it takes until a change of the directory is seen on both of two nodes. */
final class NodesBench {

    private static final int BAR = 1_000;

    private NodesBench() {}

    /** Two processes with one database. */
    private record Nodes(Installation one, Installation other) implements AutoCloseable {

        static Nodes start(Path folder, String memory, List<String> settings) throws IOException {
            var one = launch(folder.resolve("one"), memory, settings).ready();
            var key = folder.resolve("other").resolve("vault.key");
            Files.createDirectories(key.getParent());
            Files.copy(folder.resolve("one").resolve("vault.key"), key);
            var database = new ArrayList<>(settings);
            database.add(
                    "--spring.datasource.url=jdbc:postgresql://127.0.0.1:%d/houvast"
                            .formatted(one.databasePort()));
            database.add("--spring.datasource.username=houvast");
            database.add("--spring.datasource.password=" + one.databasePassword());
            try {
                return new Nodes(one, launch(folder.resolve("other"), memory, database).ready());
            } catch (IOException | RuntimeException e) {
                one.close();
                throw e;
            }
        }

        private static Installation launch(Path data, String memory, List<String> settings)
                throws IOException {
            var arguments = new ArrayList<>(List.of("-XX:+UseSerialGC", memory, "-jar"));
            arguments.add(Installation.jar().toString());
            arguments.add("--houvast.limits.forms=0"); // the bench asks from one address
            arguments.addAll(settings);
            return Installation.launch(data, arguments);
        }

        @Override
        public void close() throws IOException {
            other.close();
            one.close();
        }
    }

    static Outcome measure(Path folder) throws Exception {
        var outcome =
                new Outcome()
                        .note(
                                "Two processes with one PostgreSQL. From the moment an editor sends"
                                        + " the form on one of them, in turn, until every view shows"
                                        + " it, asked over HTTP every ten milliseconds on both nodes at once;"
                                        + " of each change the node that saw it last. First 5 times to"
                                        + " warm up. An import changes name, website and description;"
                                        + " a correction that an organisation sent and an editor takes"
                                        + " over changes the website. Load and both nodes share the"
                                        + " cores; -Xmx512m, with 50,000 entries -Xmx2g.");
        measure(folder.resolve("ours"), 0, 50, outcome);
        measure(folder.resolve("five"), 5_000, 50, outcome);
        measure(folder.resolve("fifty"), 50_000, 10, outcome);
        return outcome;
    }

    private static void measure(Path folder, int many, int times, Outcome outcome)
            throws Exception {
        var rows = rows();
        var settings = new ArrayList<String>();
        var source = "offers.json";
        if (many > 0) {
            source = "many.json";
            Files.createDirectories(folder);
            var file = Files.writeString(folder.resolve(source), many(rows, many));
            settings.add("--houvast.directory.source=file:" + file);
        }
        var name = many == 0 ? "as delivered" : "%,d entries".formatted(many);
        var started = System.nanoTime();
        try (var nodes = Nodes.start(folder, many > 10_000 ? "-Xmx2g" : "-Xmx512m", settings)) {
            outcome.figure(
                    name + ", both nodes started in", (System.nanoTime() - started) / 1e9, "s");
            new NodesRuns(nodes.one(), nodes.other(), source, rows)
                    .measure(times, many <= 10_000 ? BAR : 0, name, outcome);
        }
    }

    /** The rows that come with Houvast, by id. */
    private static Map<String, ObjectNode> rows() throws IOException {
        var rows = new LinkedHashMap<String, ObjectNode>();
        LargeFiles.rows().forEach(row -> rows.put(row.path("id").asString(), row));
        return rows;
    }

    /** So many of them, each under names of its own, short enough for a file of the settings. */
    private static String many(Map<String, ObjectNode> rows, int many) {
        var real = List.copyOf(rows.values());
        var text = new StringBuilder("{\"format\":\"houvast-directory/1\",\"offers\":[");
        for (int at = 0; at < many; at++) {
            var row = real.get(at % real.size());
            if (at >= real.size()) {
                var round = at / real.size();
                var id = row.path("id").asString() + "-x" + round;
                row = LargeFiles.copy(row, id, row.path("name").asString() + " " + round);
                row.remove(List.of("phones", "chat", "locations"));
            }
            text.append(at == 0 ? "" : ",").append(row);
        }
        return text.append("]}").toString();
    }
}

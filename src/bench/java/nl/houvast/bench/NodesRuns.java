package nl.houvast.bench;

import static java.util.Objects.requireNonNull;
import static nl.houvast.SignedIn.expect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import nl.houvast.Editor;
import nl.houvast.Installation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes one entry over and over, and looks on two nodes when it is seen. */
final class NodesRuns {

    private static final int WARM = 5;
    private static final long GIVE_UP = 120_000_000_000L;
    private static final String VICTIM =
            """
            {"event":"violence.assault","relation":"victim","age":24}""";
    private static final Pattern LINK = Pattern.compile("(/vermelding/[A-Za-z0-9_-]+)");
    private static final Pattern WANTED = Pattern.compile("(/beheer/kaart/wijziging/[a-f0-9-]+)");

    private interface View {
        String ask(Installation node) throws IOException;
    }

    private interface Change {
        void make() throws IOException;
    }

    private final List<Installation> nodes;
    private final String source;
    private final ObjectNode row;
    private final String id;
    private final String service;
    private int word;

    /** Takes the entry that the advice names first. */
    NodesRuns(Installation one, Installation other, String source, Map<String, ObjectNode> rows)
            throws IOException {
        this.nodes = List.of(one, other);
        this.source = source;
        var advice = JsonMapper.shared().readTree(advice(one));
        this.id = advice.at("/organisations/0/id").asString();
        this.row = requireNonNull(rows.get(id.replaceAll("-x[0-9]+$", ""))).deepCopy();
        row.put("id", id);
        var name = advice.at("/organisations/0/name").asString();
        row.put("name", name);
        this.service = service(one, name);
    }

    /** Many names begin alike: all pages are looked through. */
    private static String service(Installation node, String name) throws IOException {
        for (int page = 1; ; page++) {
            var search = "&search=" + name.replace(" ", "%20");
            var answer = node.get("/hsds/v3/services?per_page=100&page=" + page + search);
            var found = JsonMapper.shared().readTree(expect(200, answer).body());
            for (var each : found.path("contents")) {
                if (each.path("name").asString().equals(name)) {
                    return each.path("id").asString();
                }
            }
            if (page >= found.path("total_pages").asInt()) {
                throw new IllegalStateException("HSDS has no service with this name");
            }
        }
    }

    private static String advice(Installation node) throws IOException {
        return answered(node, "/api/v1/advice", VICTIM);
    }

    private static String answered(Installation node, String path, String body) throws IOException {
        return expect(200, node.send(path, body, "Content-Type", "application/json")).body();
    }

    private static String sent(Installation node, String path, String form) throws IOException {
        return node.send(path, form, "Content-Type", "application/x-www-form-urlencoded").body();
    }

    /** What was typed stands on the page as well: only the name counts. */
    private String listed(Installation node, String looked) throws IOException {
        var name = row.path("name").asString();
        var named = name.substring(name.lastIndexOf(' ') + 1) + " " + looked;
        var page = sent(node, "/organisaties", "q=" + looked);
        return page.contains(named) ? looked : "";
    }

    private Map<String, View> views(String looked) {
        var views = new LinkedHashMap<String, View>();
        views.put("page", node -> node.get("/organisaties/" + id).body());
        views.put(
                "search",
                node ->
                        answered(
                                node,
                                "/api/v1/organisations/_search",
                                "{\"limit\":20,\"q\":\"" + looked + "\"}"));
        views.put("advice", NodesRuns::advice);
        views.put("HSDS", node -> node.get("/hsds/v3/services/" + service).body());
        return views;
    }

    /**
     * Measures both kinds of change.
     *
     * @param bar in milliseconds; 0 when there is none
     */
    void measure(int times, int bar, String name, Outcome outcome) throws IOException {
        try (var here = new Editor(nodes.getFirst());
                var there = new Editor(nodes.getLast())) {
            var editors = List.of(here, there);
            run("import", number -> imported(editors.get(number % 2)), times, bar, name, outcome);
            var link = link(here);
            run(
                    "correction",
                    number -> corrected(editors.get(number % 2), nodes.get(number % 2), link),
                    times,
                    bar,
                    name,
                    outcome);
        }
    }

    private interface Making {
        Change prepared(int number) throws IOException;
    }

    private void run(String kind, Making making, int times, int bar, String name, Outcome outcome)
            throws IOException {
        var nanos = new LinkedHashMap<String, long[]>();
        for (int number = -WARM; number < times; number++) {
            word++;
            var change = making.prepared(number + WARM);
            var looked = kind.equals("import") ? marked() : row.path("name").asString();
            var views = views(looked);
            if (kind.equals("import")) { // a line of the list has no website
                views.put("list, searched", node -> listed(node, looked));
            }
            var start = System.nanoTime();
            var watched =
                    nodes.stream()
                            .map(
                                    node ->
                                            CompletableFuture.supplyAsync(
                                                    () -> watch(node, views, start)))
                            .toList();
            change.make();
            for (var seen : watched) {
                for (var view : seen.join().entrySet()) {
                    if (number >= 0) {
                        var all = nanos.computeIfAbsent(view.getKey(), any -> new long[times]);
                        all[number] = Math.max(all[number], view.getValue());
                    }
                }
            }
        }
        nanos.forEach(
                (view, all) -> {
                    var figures = Load.Figures.of(all, 0, 1);
                    var what = name + ", " + kind + ", " + view;
                    outcome.figure(what + ", p50", figures.p50(), "ms");
                    if (bar > 0) {
                        outcome.atMost(what + ", p99", figures.p99(), "ms", bar);
                    } else {
                        outcome.figure(what + ", p99", figures.p99(), "ms");
                    }
                    outcome.figure(what + ", max", figures.max(), "ms");
                });
    }

    /** A word that nothing else has. */
    private String marked() {
        return "zonnebries" + Integer.toString(word + 1000, 26).replaceAll("[0-9]", "q") + word;
    }

    private Map<String, Long> watch(Installation node, Map<String, View> views, long start) {
        var seen = new LinkedHashMap<String, Long>();
        while (seen.size() < views.size()) {
            for (var view : views.entrySet()) {
                if (!seen.containsKey(view.getKey()) && shows(node, view.getValue())) {
                    seen.put(view.getKey(), System.nanoTime() - start);
                }
            }
            if (System.nanoTime() - start > GIVE_UP) {
                throw new IllegalStateException("never seen but in " + seen.keySet());
            }
            LockSupport.parkNanos(10_000_000);
        }
        return seen;
    }

    private boolean shows(Installation node, View view) {
        try {
            return view.ask(node).contains(marked());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything is sent and shown already but for the last button. */
    private Change imported(Editor sem) throws IOException {
        var changed = row.deepCopy();
        changed.put("name", row.path("name").asString() + " " + marked());
        changed.put("url", "https://" + marked() + ".example.org");
        ((ObjectNode) changed.path("description")).put("nl", "Helpt. " + marked());
        var preview = sem.preview(source, changed.toString());
        var page = expect(200, sem.get(preview)).body();
        return () -> expect(302, sem.take(preview, page));
    }

    private String link(Editor sem) throws IOException {
        var page = sem.get("/beheer/kaart").body();
        return found(LINK, expect(200, sem.post("/beheer/kaart/" + id + "/link", page)).body());
    }

    private Change corrected(Editor sem, Installation node, String link) throws IOException {
        sent(node, link + "/wijzigingen", "website=https://" + marked() + ".example.org");
        var wanted = found(WANTED, expect(200, sem.get("/beheer/kaart")).body());
        var page = expect(200, sem.get(wanted)).body();
        return () -> expect(302, sem.post(wanted + "/overnemen", page));
    }

    private static String found(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("not on this page: " + pattern);
        }
        return found.group(1);
    }
}

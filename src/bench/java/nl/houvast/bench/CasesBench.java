package nl.houvast.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.houvast.bench.CaseUsers.Kind;
import nl.houvast.bench.CasesRuns.Cell;
import nl.houvast.bench.Loops.Times;

/**
 * What a team asks all day, with few and with many case files, over HTTP: beside it the same
 * statements without us. Settings: {@code bench.sizes}, {@code bench.minutes} of the open loop,
 * {@code bench.seconds} of each closed one, {@code bench.data} for data folders that stay.
 */
final class CasesBench {

    private static final int MANY = 4;

    private CasesBench() {}

    static Outcome measure(Path folder) throws Exception {
        var sizes =
                Arrays.stream(System.getProperty("bench.sizes", "25000,250000,2500000").split(","))
                        .map(Integer::valueOf)
                        .toList();
        var minutes = Double.parseDouble(System.getProperty("bench.minutes", "10"));
        var seconds = Integer.getInteger("bench.seconds", 5);
        var warm = Integer.getInteger("bench.warm", 150);
        var outcome = new Outcome();
        note(outcome, sizes, minutes, seconds, warm);
        var houses = new ArrayList<CasesHouse>();
        try {
            for (var size : sizes) {
                houses.add(CasesHouse.open(data(folder, size), size));
            }
            var runs = new CasesRuns(houses, Duration.ofSeconds(seconds));
            runs.measure(
                    Duration.ofSeconds(warm),
                    Duration.ofMillis((long) (minutes * 60_000)),
                    outcome);
            table(outcome, runs.figures(), runs.bare());
            bars(outcome, sizes, runs.figures(), runs.bare());
        } finally {
            for (var house : houses) {
                house.close();
            }
        }
        return outcome;
    }

    private static Path data(Path folder, int size) throws IOException {
        var kept = System.getProperty("bench.data", "");
        var data = (kept.isEmpty() ? folder : Path.of(kept)).resolve("cases-" + size);
        return Files.createDirectories(data).toAbsolutePath();
    }

    private static void note(
            Outcome outcome, List<Integer> sizes, double minutes, int seconds, int warm) {
        outcome.note(
                ("The jar with its own PostgreSQL (fsync and synchronous_commit on), rights, consent"
                                + " and log of processing on; %s case files, a house for each that"
                                + " all run at once, each with ten lines"
                                + " of what happened (two of them notes), a plan of two goals and six"
                                + " actions, a task, a first contact and a referral; for each ten of"
                                + " them one person who is still to be called, at most %,d (a week"
                                + " of 300,000 registrations a year); 25 regions, a"
                                + " worker for each 60 case files. Everybody is sealed with a key"
                                + " of their own and really opened. Narrow: 16 workers of one"
                                + " region; wide: 16 of the whole country. Over HTTP, kept-alive, %d s"
                                + " for each line, after %d s for each house in which all was asked by"
                                + " 16, and then each line by 4 for as long as it is measured; the houses"
                                + " and the two reaches in turns of a tenth of that, there and back"
                                + " again; load, servers and databases share the cores; the limit of forms for each"
                                + " address is off. Bare: what PostgreSQL heard for ten such requests"
                                + " each, said again by pgbench, prepared, 4 clients, with the rows"
                                + " of the log, by chance which of the ten, all planned before, half of"
                                + " it before and half after what it is compared with. Open loop %s minutes.")
                        .formatted(sizes, CasesData.WEEK, seconds, warm, minutes));
    }

    private static void table(Outcome outcome, Map<Cell, Times> figures, Map<Cell, Times> bare) {
        var table = new StringBuilder();
        table.append(
                "\n| case files | who | what | users | a second | p50 ms | p95 ms | p99 ms | errors |"
                        + " bare p95 ms |\n| ---: | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |"
                        + " ---: |");
        var lines = new ArrayList<>(figures.entrySet());
        lines.sort(Comparator.comparingInt(line -> line.getKey().cases())); // keeps their order
        lines.forEach(
                line -> {
                    var cell = line.getKey();
                    var times = line.getValue();
                    var beside = cell.users() == MANY ? bare.get(cell) : null;
                    table.append(
                            "\n| %,d | %s | %s | %d | %,.0f | %.1f | %.1f | %.1f | %d | %s |"
                                    .formatted(
                                            cell.cases(),
                                            cell.reach(),
                                            cell.kind().words(),
                                            cell.users(),
                                            times.perSecond(),
                                            times.p50(),
                                            times.p95(),
                                            times.p99(),
                                            times.errors(),
                                            beside == null ? "" : "%.1f".formatted(beside.p95())));
                });
        outcome.note(table.toString());
    }

    private static void bars(
            Outcome outcome, List<Integer> sizes, Map<Cell, Times> figures, Map<Cell, Times> bare) {
        int errors = figures.values().stream().mapToInt(Times::errors).sum();
        outcome.atMost("closed loops, errors", errors, "", 0);
        var reads = Arrays.stream(Kind.values()).filter(Kind::read).toList();
        var reaches = new ArrayList<>(List.of(CasesHouse.NARROW, CasesHouse.WIDE));
        for (var size : sizes) {
            for (var kind : reads) {
                for (var reach : reaches) {
                    var cell = new Cell(size, reach, kind, MANY);
                    var beside = bare.get(cell);
                    if (beside != null) {
                        outcome.atMost(
                                "%,d, %s, %s: against bare SQL, p95"
                                        .formatted(size, kind.words(), reach),
                                p95(figures, cell) / beside.p95(),
                                "times",
                                3);
                    }
                }
                outcome.atMost(
                        "%,d, %s: narrow against wide, p95".formatted(size, kind.words()),
                        p95(figures, new Cell(size, CasesHouse.NARROW, kind, MANY))
                                / p95(figures, new Cell(size, CasesHouse.WIDE, kind, MANY)),
                        "times",
                        1.2);
            }
        }
        if (sizes.size() > 1) {
            for (var kind : Kind.values()) {
                for (var reach : reaches) {
                    outcome.atMost(
                            "%,d against %,d, %s, %s, p95"
                                    .formatted(
                                            sizes.getLast(), sizes.getFirst(), kind.words(), reach),
                            p95(figures, new Cell(sizes.getLast(), reach, kind, MANY))
                                    / p95(figures, new Cell(sizes.getFirst(), reach, kind, MANY)),
                            "times",
                            1.5);
                }
            }
        }
    }

    private static double p95(Map<Cell, Times> figures, Cell cell) {
        var times = figures.get(cell);
        return times == null ? Double.NaN : times.p95();
    }
}

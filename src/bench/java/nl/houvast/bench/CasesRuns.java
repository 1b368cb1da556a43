package nl.houvast.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.houvast.bench.CaseUsers.Kind;
import nl.houvast.bench.Loops.Request;
import nl.houvast.bench.Loops.Times;

/**
 * Everything that is measured of some houses, each with its number of case files. They run beside
 * each other and are asked in turns of half a second, there and back again: how fast a machine is
 * that others use too changes by the minute, and what is compared must have been asked in the same
 * minute.
 */
final class CasesRuns {

    private static final int[] USERS = {1, 4, 16};
    private static final int MANY = 4;
    private static final int TURNS = 10;
    private static final int A_SECOND = 200;

    /** Once in so many samples, which is five minutes. */
    private static final int STAY = 600;

    /** One line of the table. */
    record Cell(int cases, String reach, Kind kind, int users) {}

    /** Whom is asked, and as whom. */
    private record Seat(CasesHouse house, String reach) {

        Cell cell(Kind kind, int users) {
            return new Cell(house.cases(), reach, kind, users);
        }
    }

    private final List<CasesHouse> houses;
    private final List<Seat> seats = new ArrayList<>();
    private final Duration each;
    private final Map<Cell, Times> figures = new LinkedHashMap<>();
    private final Map<Cell, Times> bare = new LinkedHashMap<>();

    /**
     * @param each how long each line is asked
     */
    CasesRuns(List<CasesHouse> houses, Duration each) {
        this.houses = houses;
        this.each = each;
        for (var house : houses) {
            seats.add(new Seat(house, CasesHouse.NARROW));
            seats.add(new Seat(house, CasesHouse.WIDE));
        }
    }

    Map<Cell, Times> figures() {
        return figures;
    }

    /** What was said again without us, of the lines with four users. */
    Map<Cell, Times> bare() {
        return bare;
    }

    /**
     * Measures all of it.
     *
     * @param open how long the open loop is; zero for none
     */
    void measure(Duration warm, Duration open, Outcome outcome) throws Exception {
        var said = new LinkedHashMap<Cell, List<Path>>();
        for (var house : houses) {
            house.warm(warm);
            said.putAll(house.listen(MANY));
        }
        for (var kind : Kind.values()) {
            if (kind.read()) {
                say("reading " + kind);
                turns(kind, MANY, new LinkedHashMap<>()); // warm, each by itself
                bare(kind, said);
                for (var users : USERS) {
                    turns(kind, users, figures);
                }
                bare(kind, said);
            }
        }
        for (var house : houses) {
            house.renew();
        }
        if (open.isPositive()) {
            var last = houses.getLast();
            ReferralBench.awaitQuiet(last.houvast());
            open(last, open, outcome);
        }
        // last: what follows from so many referrals goes on for minutes
        for (var house : houses) {
            ReferralBench.awaitQuiet(house.houvast());
            house.renew();
        }
        for (var kind : Kind.values()) {
            if (!kind.read()) {
                say("writing " + kind);
                for (var users : USERS) {
                    turns(kind, users, figures);
                }
            }
        }
    }

    /** There and back again, so that none of them comes always after another. */
    private void turns(Kind kind, int users, Map<Cell, Times> times) throws InterruptedException {
        for (int turn = 0; turn < TURNS; turn++) {
            for (var seat : turn % 2 == 0 ? seats : seats.reversed()) {
                var who = seat.house().who(seat.reach());
                var part =
                        Loops.closed(
                                seat.house().houvast().port(),
                                users,
                                each.dividedBy(TURNS),
                                user -> new Request(who.ask(kind, user), kind.expected()));
                times.merge(seat.cell(kind, users), part, Times::and);
            }
        }
    }

    /** Half of it: the other half comes after the lines that it is compared with. */
    private void bare(Kind kind, Map<Cell, List<Path>> said) throws Exception {
        for (var seat : seats) {
            var house = seat.house();
            var cell = seat.cell(kind, MANY);
            var scripts = Objects.requireNonNull(said.get(cell));
            var half = Math.max(1, (int) each.toSeconds() / 2);
            var times = BareSql.run(house.houvast(), scripts, house.folder(), MANY, half);
            bare.merge(cell, times, Times::and);
        }
    }

    private void open(CasesHouse house, Duration time, Outcome outcome) throws Exception {
        say("open loop");
        var before = house.heap();
        var sizes = new ArrayList<Long>();
        var ended = new AtomicBoolean();
        var status = Path.of("/proc/" + house.houvast().pid() + "/status");
        var sampling =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    while (!ended.get()) {
                                        sample(status, sizes);
                                        if (sizes.size() % STAY == 0) {
                                            stay();
                                        }
                                    }
                                });
        var times = Loops.open(house.houvast().port(), A_SECOND, time, house.day());
        ended.set(true);
        sampling.join();
        var after = house.heap();
        int quarter = sizes.size() / 4;
        var what = "%,d, %d requests/s: ".formatted(house.cases(), A_SECOND);
        outcome.figure(what + "answered", times.answered(), "")
                .figure(what + "a second", times.perSecond(), "requests/s")
                .figure(what + "p50", times.p50(), "ms")
                .figure(what + "p95", times.p95(), "ms")
                .figure(what + "p99", times.p99(), "ms")
                .atMost(what + "errors", times.errors(), "", 0)
                .figure(what + "heap after GC, before", before, "MB")
                .figure(what + "heap after GC, after", after, "MB")
                .atMost(
                        what + "memory, last quarter against first",
                        mean(sizes.subList(sizes.size() - quarter, sizes.size()))
                                / mean(sizes.subList(0, quarter)),
                        "times",
                        1.1);
    }

    private static void say(String what) {
        System.err.printf("%s: %s%n", Instant.now(), what);
    }

    /** Who looks at the other houses waits, and stays signed in. */
    private void stay() {
        try {
            for (var house : houses) {
                house.renew();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sample(Path status, List<Long> sizes) {
        try {
            sizes.add(Machine.kilobytes(status, "VmRSS"));
            Thread.sleep(500);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double mean(List<Long> all) {
        return all.stream().mapToLong(Long::longValue).average().orElse(Double.NaN);
    }
}

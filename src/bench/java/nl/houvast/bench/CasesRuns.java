package nl.houvast.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import nl.houvast.Installation;
import nl.houvast.bench.CaseUsers.Kind;
import nl.houvast.bench.Loops.Request;
import nl.houvast.bench.Loops.Times;

/** Everything that is measured with so many case files. */
final class CasesRuns {

    static final String NARROW = "narrow";
    static final String WIDE = "wide";

    private static final int[] USERS = {1, 4, 16};
    private static final int MANY = 4;
    private static final int HEARD = 10;
    private static final int A_SECOND = 200;
    private static final Duration CATCH_UP = Duration.ofMinutes(20);
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    /** What people ask in a day: mostly they look. */
    private static final List<Kind> DAY =
            List.of(
                    Kind.TO_CALL,
                    Kind.TO_CALL,
                    Kind.TO_CALL,
                    Kind.TO_CALL,
                    Kind.MY_CASES,
                    Kind.MY_CASES,
                    Kind.MY_CASES,
                    Kind.TASKS,
                    Kind.TASKS,
                    Kind.TASKS,
                    Kind.CASE,
                    Kind.CASE,
                    Kind.CASE,
                    Kind.CASE,
                    Kind.CASE,
                    Kind.SEARCH,
                    Kind.SEARCH,
                    Kind.REFERRAL,
                    Kind.NOTE,
                    Kind.NOTE);

    /** One line of the table. */
    record Cell(int cases, String reach, Kind kind, int users) {}

    private final Path folder;
    private final int cases;
    private final Duration each;

    CasesRuns(Path folder, int cases, Duration each) {
        this.folder = folder;
        this.cases = cases;
        this.each = each;
    }

    /**
     * Measures all of it.
     *
     * @param open how long the open loop is; zero for none
     */
    void measure(
            Duration warm,
            Duration open,
            Map<Cell, Times> figures,
            Map<Cell, Times> bare,
            Outcome outcome)
            throws Exception {
        var data = new CasesData(folder, cases);
        say("preparing");
        var sessions = data.prepare();
        try (var houvast =
                Running.launch(folder, List.of("-Dhouvast.limits.forms=0"), Installation.jar())
                        .ready()) {
            var narrow = new CaseUsers(houvast, data, sessions.narrow(), false);
            var wide = new CaseUsers(houvast, data, sessions.wide(), true);
            narrow.check();
            wide.check();
            say("waiting for calls that are planned anew"); // of a data set that is hours old
            ReferralBench.awaitQuiet(houvast, CATCH_UP);
            say("warming up");
            Loops.closed(houvast.port(), 16, warm, day(narrow, wide));
            ReferralBench.awaitQuiet(houvast);
            say("warming up, each by itself"); // under many at once the compiler falls behind
            closedBoth(houvast, narrow, wide, true, new int[] {MANY}, new LinkedHashMap<>());
            say("reading");
            closedBoth(houvast, narrow, wide, true, USERS, figures);
            say("listening");
            var scripts = listen(houvast, narrow, wide);
            for (var script : scripts.entrySet()) {
                bare.put(
                        script.getKey(),
                        BareSql.run(
                                houvast, script.getValue(), folder, MANY, (int) each.toSeconds()));
            }
            if (open.isPositive()) {
                ReferralBench.awaitQuiet(houvast);
                narrow.renew();
                wide.renew();
                open(houvast, day(narrow, wide), open, outcome);
            }
            say("writing"); // last: what follows from so many referrals goes on for minutes
            narrow.renew();
            wide.renew();
            closedBoth(houvast, narrow, wide, false, USERS, figures);
        }
    }

    private void say(String what) {
        System.err.printf("%s: %,d case files, %s%n", Instant.now(), cases, what);
    }

    private static Loops.Requests day(CaseUsers narrow, CaseUsers wide) {
        return user -> {
            var kind = DAY.get(ThreadLocalRandom.current().nextInt(DAY.size()));
            var who = user % 2 == 0 ? narrow : wide;
            return new Request(who.ask(kind, user / 2), kind.expected());
        };
    }

    private void closedBoth(
            Installation houvast,
            CaseUsers narrow,
            CaseUsers wide,
            boolean reading,
            int[] usersAtOnce,
            Map<Cell, Times> figures)
            throws InterruptedException {
        for (var kind : Kind.values()) {
            if (kind.read() == reading) {
                for (var users : usersAtOnce) {
                    closed(houvast, NARROW, narrow, kind, users, figures);
                    closed(houvast, WIDE, wide, kind, users, figures);
                    closed(houvast, WIDE, wide, kind, users, figures);
                    closed(houvast, NARROW, narrow, kind, users, figures);
                }
            }
        }
    }

    /** Half of a line, the other half at another moment: none finds the house warmer. */
    private void closed(
            Installation houvast,
            String reach,
            CaseUsers who,
            Kind kind,
            int users,
            Map<Cell, Times> figures)
            throws InterruptedException {
        var half =
                Loops.closed(
                        houvast.port(),
                        users,
                        each.dividedBy(2),
                        user -> new Request(who.ask(kind, user), kind.expected()));
        figures.merge(new Cell(cases, reach, kind, users), half, Times::and);
    }

    /** Scripts of what is said for some requests of each kind that reads. */
    private Map<Cell, List<Path>> listen(Installation houvast, CaseUsers narrow, CaseUsers wide)
            throws Exception {
        var scripts = new LinkedHashMap<Cell, List<Path>>();
        try (var heard = new Heard(folder);
                var wire = new Wire(houvast.port())) {
            for (int i = 0; i < 40; i++) { // the house makes its connections anew
                wire.send(narrow.ask(i % 2 == 0 ? Kind.TO_CALL : Kind.TASKS, i));
            }
            heard.learn();
            for (var kind : Kind.values()) {
                if (kind.read()) {
                    scripts.put(
                            new Cell(cases, NARROW, kind, MANY),
                            scripts(heard, wire, narrow, kind, NARROW));
                    scripts.put(
                            new Cell(cases, WIDE, kind, MANY),
                            scripts(heard, wire, wide, kind, WIDE));
                }
            }
        }
        return scripts;
    }

    private List<Path> scripts(Heard heard, Wire wire, CaseUsers who, Kind kind, String reach)
            throws IOException, InterruptedException {
        var scripts = new ArrayList<Path>();
        for (int i = 0; i < HEARD; i++) {
            var user = i;
            var said = heard.during(() -> wire.send(who.ask(kind, user)));
            var script = folder.resolve("said-%s-%s-%d.sql".formatted(kind, reach, i));
            Files.writeString(script, BareSql.script(said));
            scripts.add(script);
        }
        return scripts;
    }

    private void open(Installation houvast, Loops.Requests requests, Duration time, Outcome outcome)
            throws Exception {
        say("open loop");
        var before = heap(houvast);
        var sizes = new ArrayList<Long>();
        var ended = new AtomicBoolean();
        var status = Path.of("/proc/" + houvast.pid() + "/status");
        var sampling =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    while (!ended.get()) {
                                        sample(status, sizes);
                                    }
                                });
        var times = Loops.open(houvast.port(), A_SECOND, time, requests);
        ended.set(true);
        sampling.join();
        var after = heap(houvast);
        int quarter = sizes.size() / 4;
        var what = "%,d, %d requests/s: ".formatted(cases, A_SECOND);
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

    /** What is alive in it, in MB. */
    private static double heap(Installation houvast) throws IOException, InterruptedException {
        jcmd(houvast, "GC.run");
        var used = USED.matcher(jcmd(houvast, "GC.heap_info"));
        long all = 0;
        for (int generation = 0; generation < 2 && used.find(); generation++) {
            all += Long.parseLong(used.group(1));
        }
        return all / 1024.0;
    }

    private static String jcmd(Installation houvast, String command)
            throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process =
                new ProcessBuilder(jcmd, Long.toString(houvast.pid()), command)
                        .redirectErrorStream(true)
                        .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}

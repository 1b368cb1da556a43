package nl.houvast.bench;

import java.io.IOException;
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
import java.util.regex.Pattern;
import nl.houvast.Installation;
import nl.houvast.bench.CaseUsers.Kind;
import nl.houvast.bench.CasesRuns.Cell;
import nl.houvast.bench.Loops.Request;
import nl.houvast.bench.Loops.Requests;

/** A Houvast that runs, with so many case files, and who asks it. */
final class CasesHouse implements AutoCloseable {

    static final String NARROW = "narrow";
    static final String WIDE = "wide";

    private static final int HEARD = 10;
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

    private final Path folder;
    private final int cases;
    private final Installation houvast;
    private final CaseUsers narrow;
    private final CaseUsers wide;

    private CasesHouse(
            Path folder, int cases, Installation houvast, CaseUsers narrow, CaseUsers wide) {
        this.folder = folder;
        this.cases = cases;
        this.houvast = houvast;
        this.narrow = narrow;
        this.wide = wide;
    }

    /** Fills the folder unless that was done before, and starts it. */
    static CasesHouse open(Path folder, int cases) throws Exception {
        say(cases, "preparing");
        var data = new CasesData(folder, cases);
        var sessions = data.prepare();
        var houvast =
                Running.launch(folder, List.of("-Dhouvast.limits.forms=0"), Installation.jar())
                        .ready();
        var narrow = new CaseUsers(houvast, data, sessions.narrow(), false);
        var wide = new CaseUsers(houvast, data, sessions.wide(), true);
        narrow.check();
        wide.check();
        say(cases, "waiting for calls that are planned anew"); // of a data set that is hours old
        ReferralBench.awaitQuiet(houvast, CATCH_UP);
        return new CasesHouse(folder, cases, houvast, narrow, wide);
    }

    int cases() {
        return cases;
    }

    Path folder() {
        return folder;
    }

    Installation houvast() {
        return houvast;
    }

    CaseUsers who(String reach) {
        return reach.equals(WIDE) ? wide : narrow;
    }

    /** Asks all there is to ask for so long, sixteen at once. */
    void warm(Duration time) throws Exception {
        say(cases, "warming up");
        Loops.closed(houvast.port(), 16, time, day());
        ReferralBench.awaitQuiet(houvast);
        renew();
    }

    /** Neither tokens nor sessions of who asks come to their end soon after this. */
    void renew() throws IOException {
        narrow.renew();
        wide.renew();
    }

    Requests day() {
        return user -> {
            var kind = DAY.get(ThreadLocalRandom.current().nextInt(DAY.size()));
            var who = user % 2 == 0 ? narrow : wide;
            return new Request(who.ask(kind, user / 2), kind.expected());
        };
    }

    /** Scripts of what is said for some requests of each line; the house connects anew. */
    Map<Cell, List<Path>> listen(int users) throws Exception {
        say(cases, "listening");
        var scripts = new LinkedHashMap<Cell, List<Path>>();
        try (var heard = new Heard(folder);
                var wire = new Wire(houvast.port())) {
            for (int i = 0; i < 40; i++) { // now, and not while it is heard
                wire.send(narrow.ask(i % 2 == 0 ? Kind.TO_CALL : Kind.TASKS, i));
            }
            heard.learn();
            for (var kind : Kind.values()) {
                if (kind.read()) {
                    for (var reach : List.of(NARROW, WIDE)) {
                        scripts.put(
                                new Cell(cases, reach, kind, users),
                                scripts(heard, wire, kind, reach));
                    }
                }
            }
        }
        return scripts;
    }

    private List<Path> scripts(Heard heard, Wire wire, Kind kind, String reach)
            throws IOException, InterruptedException {
        var scripts = new ArrayList<Path>();
        for (int i = 0; i < HEARD; i++) {
            var user = i;
            var said = heard.during(() -> wire.send(who(reach).ask(kind, user)));
            var script = folder.resolve("said-%s-%s-%d.sql".formatted(kind, reach, i));
            Files.writeString(script, BareSql.script(said));
            scripts.add(script);
        }
        return scripts;
    }

    /** What is alive in it, in MB. */
    double heap() throws IOException, InterruptedException {
        jcmd("GC.run");
        var used = USED.matcher(jcmd("GC.heap_info"));
        long all = 0;
        for (int generation = 0; generation < 2 && used.find(); generation++) {
            all += Long.parseLong(used.group(1));
        }
        return all / 1024.0;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process =
                new ProcessBuilder(jcmd, Long.toString(houvast.pid()), command)
                        .redirectErrorStream(true)
                        .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static void say(int cases, String what) {
        System.err.printf("%s: %,d case files, %s%n", Instant.now(), cases, what);
    }

    @Override
    public void close() throws IOException {
        houvast.close();
    }
}

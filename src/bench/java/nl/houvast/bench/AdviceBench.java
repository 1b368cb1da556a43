package nl.houvast.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.houvast.Houvast;
import nl.houvast.Installation;
import nl.houvast.advice.Advisor;
import nl.houvast.advice.Situation;
import nl.houvast.advice.Taxonomy;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** One question of the referral tool: inside the process, and over the wire. */
final class AdviceBench {

    private static final int ROUNDS = 20;
    private static final Integer[] AGES = {null, 9, 14, 24, 71};

    private AdviceBench() {}

    static Outcome measure(Path folder) throws Exception {
        var outcome =
                new Outcome()
                        .note(
                                "Every event with every relation, with five ages in turn."
                                        + " In process: one thread, after 20 rounds."
                                        + " Over HTTP: 16 kept-alive connections for 15 s after"
                                        + " 15 s, server and load on the same cores;"
                                        + " -XX:+UseSerialGC -Xmx512m.");
        var situations = inside(folder.resolve("inside"), outcome);
        overTheWire(folder.resolve("outside"), situations, outcome);
        return outcome;
    }

    private static List<Situation> inside(Path data, Outcome outcome) {
        try (var application =
                new SpringApplicationBuilder(Houvast.class)
                        .properties(
                                "houvast.data=" + data,
                                "houvast.demo=true",
                                "server.port=0",
                                "management.server.port=0",
                                "logging.level.root=warn")
                        .run()) {
            var advisor = application.getBean(Advisor.class);
            var situations = situations(application.getBean(Taxonomy.class));
            ask(advisor, situations);
            var figures = Load.Figures.of(ask(advisor, situations), 0, 1);
            outcome.figure("advice in process, calls measured", figures.answered(), "")
                    .figure("advice in process, p50", figures.p50(), "ms")
                    .atMost("advice in process, p99", figures.p99(), "ms", 1)
                    .figure("advice in process, max", figures.max(), "ms");
            return situations;
        }
    }

    private static List<Situation> situations(Taxonomy taxonomy) {
        var all = new ArrayList<Situation>();
        for (var event : taxonomy.events()) {
            for (var relation : taxonomy.relations()) {
                all.add(
                        Situation.of(event.id(), relation.id())
                                .withAge(AGES[all.size() % AGES.length]));
            }
        }
        return all;
    }

    private static long[] ask(Advisor advisor, List<Situation> situations) {
        var nanos = new long[ROUNDS * situations.size()];
        var asked = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (var situation : situations) {
                var start = System.nanoTime();
                var advice = advisor.advise(situation);
                nanos[asked++] = System.nanoTime() - start;
                if (advice.organisations().isEmpty()) {
                    throw new IllegalStateException("no organisation for " + situation.event());
                }
            }
        }
        return nanos;
    }

    private static void overTheWire(Path data, List<Situation> situations, Outcome outcome)
            throws Exception {
        var requests =
                situations.stream()
                        .map(it -> Wire.post("/api/v1/advice", "", body(it)))
                        .toArray(byte[][]::new);
        var next = new AtomicInteger();
        try (var houvast = Running.start(data)) {
            run(houvast, requests, next); // to warm up
            var figures = run(houvast, requests, next);
            outcome.atLeast("advice over HTTP", figures.perSecond(), "requests/s", 2_000)
                    .figure("advice over HTTP, p50", figures.p50(), "ms")
                    .figure("advice over HTTP, p99", figures.p99(), "ms")
                    .figure("advice over HTTP, max", figures.max(), "ms")
                    .atMost("advice over HTTP, errors", figures.errors(), "", 0);
        }
    }

    private static Load.Figures run(Installation houvast, byte[][] requests, AtomicInteger next)
            throws InterruptedException {
        return Load.run(
                houvast.port(),
                Duration.ofSeconds(15),
                200,
                () -> requests[Math.floorMod(next.getAndIncrement(), requests.length)]);
    }

    private static String body(Situation situation) {
        return """
                {"event":"%s","relation":"%s","age":%s}"""
                .formatted(situation.event(), situation.relation(), situation.age());
    }
}

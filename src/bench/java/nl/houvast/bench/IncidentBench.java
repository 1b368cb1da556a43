package nl.houvast.bench;

import static nl.houvast.SignedIn.expect;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.houvast.Calamity;
import nl.houvast.Installation;
import nl.houvast.SignedIn;
import nl.houvast.bench.Loops.Request;

/**
 * A calamity: thousands of people come in by themselves, and thousands more on a list, while who
 * leads looks at who is to be called. Setting {@code bench.minutes}: how long people come in at the
 * pace of ten thousand an hour.
 */
final class IncidentBench {

    private static final int LISTED = 2_500;
    private static final int A_SECOND = 3; // 10,800 people an hour
    private static final int BAR = 10_000;
    private static final int HOUR = 3_600;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration WARM_UP = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final Pattern PUBLIC = Pattern.compile("href=\"(/incident/[^\"]+)\"");

    private IncidentBench() {}

    static Outcome measure(Path folder) throws Exception {
        var minutes = Integer.getInteger("bench.minutes", 10);
        var outcome =
                new Outcome()
                        .note(
                                "The jar with its own PostgreSQL; load, server and database share the"
                                        + " cores. People come in over HTTP by the form of the public"
                                        + " page, each alone: first as many as 16 telephones can send,"
                                        + " then %d a second on a schedule that nothing holds up, for %d"
                                                .formatted(A_SECOND, minutes)
                                        + " minutes, while a list of %,d people is taken in the"
                                                .formatted(LISTED)
                                        + " background. Then who leads reads the list of the incident.");
        try (var houvast =
                        Running.launch(
                                        folder.resolve("data"),
                                        List.of("-Dhouvast.limits.forms=0"),
                                        Installation.jar())
                                .ready();
                var fatma = new SignedIn(houvast, "demo-leidinggevende")) {
            var incident = Calamity.opened(fatma);
            var page = publicPage(fatma, incident);
            var number = new AtomicInteger();
            Loops.Requests entries = user -> new Request(entry(page, number), 302);
            Loops.closed(houvast.port(), 16, WARM_UP, entries);
            var most = Loops.closed(houvast.port(), 16, MOST, entries);
            outcome.atLeast(
                            "people an hour, as fast as they come in by themselves",
                            most.perSecond() * HOUR,
                            "",
                            BAR)
                    .figure("the same, p95", most.p95(), "ms")
                    .atMost("the same, errors", most.errors(), "", 0);
            var list = Calamity.bring(fatma, incident, LISTED);
            var start = System.nanoTime();
            Calamity.take(fatma, list);
            var taking = CompletableFuture.supplyAsync(() -> await(fatma, list, start));
            var steady = Loops.open(houvast.port(), A_SECOND, Duration.ofMinutes(minutes), entries);
            outcome.figure("%d a second by themselves, p50".formatted(A_SECOND), steady.p50(), "ms")
                    .figure("the same, p95", steady.p95(), "ms")
                    .atMost("the same, errors", steady.errors(), "", 0)
                    .figure("a list of %,d people beside it".formatted(LISTED), taking.join(), "s");
            reading(fatma, incident, outcome);
        }
        return outcome;
    }

    private static void reading(SignedIn fatma, String incident, Outcome outcome)
            throws IOException {
        var times = new long[200];
        for (int i = 0; i < times.length; i++) {
            var begin = System.nanoTime();
            expect(200, fatma.get(incident));
            times[i] = System.nanoTime() - begin;
        }
        var read = Loops.Times.of(times, 0, 1);
        outcome.figure("the list of the incident, p50", read.p50(), "ms")
                .figure("the list of the incident, p95", read.p95(), "ms");
    }

    private static String publicPage(SignedIn fatma, String incident) throws IOException {
        var found = PUBLIC.matcher(fatma.get(incident).body());
        if (!found.find()) {
            throw new IllegalStateException("no public page");
        }
        return found.group(1);
    }

    /** After how many seconds all of the list is taken: its page says so. */
    private static double await(SignedIn fatma, String list, long start) {
        try {
            while (!Calamity.isTaken(fatma, list)) {
                Thread.sleep(LOOK_EVERY);
            }
            return (System.nanoTime() - start) / 1e9;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] entry(String page, AtomicInteger number) {
        var n = number.getAndIncrement();
        var body =
                "given1=Sam&family1=Eigen%s&born1=14-5-1990&phone1=%s&impact1=THERE&agree1=true&channels=call&language=nl"
                        .formatted(
                                Calamity.letters(n),
                                URLEncoder.encode(
                                        "06%08d".formatted(10_000_000 + n),
                                        StandardCharsets.UTF_8));
        var request =
                "POST %s/aanmelden HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(page, body.length(), body);
        return request.getBytes(StandardCharsets.US_ASCII);
    }
}

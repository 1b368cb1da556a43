package nl.houvast.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.houvast.Installation;

/**
 * A referral by a program, everything on, durable; and beside it what the database itself makes of
 * the same rows.
 */
final class ReferralBench {

    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Duration WARM_UP = Duration.ofMinutes(2);
    private static final Duration ONE_MOMENT = Duration.ofMillis(100);
    private static final int ROUNDS = 2;
    private static final double BAR = 0.4;
    private static final String STILL_TO_DO =
            """
            select (select count(*) from event_publication where completion_date is null)
                 + (select count(*) from casework.first_contact
                     where next_kind = 'CALL' and next_until <= now()
                       and status in ('WAITING', 'TAKEN'))
            """;
    private static final List<String> PLACES =
            List.of(
                    "1012 AB", "1211 AB", "1811 AB", "2011 AB", "2311 AB", "2511 AB", "3011 AB",
                    "3311 AB", "3511 AB", "3811 AB", "4331 AB", "4811 AB", "5211 AB", "5611 AB",
                    "5911 AB", "6211 AB", "6511 AB", "6811 AB", "7311 AB", "7511 AB", "8011 AB",
                    "8232 AB", "8911 AB", "9401 AB", "9711 AB");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private ReferralBench() {}

    static Outcome measure(Path folder) throws Exception {
        var outcome =
                new Outcome()
                        .note(
                                "The jar with its own PostgreSQL (fsync and synchronous_commit on)."
                                        + " First one referral, and when the server is quiet again"
                                        + " pgbench with 16 clients, prepared, 15 s: one transaction"
                                        + " with the same eleven tables and the same column sizes."
                                        + " Then 16 kept-alive connections for 20 s after 120 s."
                                        + " Each twice, the best counts; load, server and database"
                                        + " share the cores. What Houvast does after its answer"
                                        + " (looking for the same person, planning at most 50 calls"
                                        + " a second, log of both) goes on meanwhile and is not in the"
                                        + " pgbench transaction.");
        try (var houvast = Running.start(folder.resolve("data"))) {
            var requests = requests(houvast.token());
            var script = folder.resolve("referral.sql");
            Load.run(houvast.port(), ONE_MOMENT, 201, requests);
            awaitQuiet(houvast);
            try (var database = houvast.database()) {
                Files.writeString(script, SameRows.script(database));
            }
            double bare = 0;
            for (int round = 0; round < ROUNDS; round++) {
                bare = Math.max(bare, pgbench(houvast, script));
            }
            Load.run(houvast.port(), WARM_UP, 201, requests);
            var best = new Load.Figures(0, 0, 0, 0, 0, 0);
            int errors = 0;
            for (int round = 0; round < ROUNDS; round++) {
                var figures = Load.run(houvast.port(), TIME, 201, requests);
                best = figures.perSecond() > best.perSecond() ? figures : best;
                errors += figures.errors();
            }
            outcome.figure("referrals", best.perSecond(), "requests/s")
                    .figure("referrals, p50", best.p50(), "ms")
                    .figure("referrals, p99", best.p99(), "ms")
                    .figure("referrals, max", best.max(), "ms")
                    .atMost("referrals, errors", errors, "", 0)
                    .figure("pgbench, the same rows", bare, "transactions/s")
                    .atLeast("ratio", best.perSecond() / bare, "", BAR);
        }
        return outcome;
    }

    private static Supplier<byte[]> requests(String token) {
        var number = new AtomicInteger();
        return () ->
                Wire.post(
                        "/api/v1/referrals",
                        "Authorization: Bearer %s\r\nIdempotency-Key: %s\r\n"
                                .formatted(token, UUID.randomUUID()),
                        body(number.getAndIncrement()));
    }

    /** All over the country: who is of no region is on the list of each. */
    static String body(int number) {
        return """
        {"situation":{"event":"violence.assault","relation":"victim","age":24,"daysAgo":2,
                      "postcode":"%s"},
         "person":{"givenName":"Sam","familyName":"Voorbeeld","birthDate":"2002-05-14",
                   "phone":"+316%08d","language":"nl","interpreter":false},
         "safeContact":{"call":true,"voicemail":true,
                        "times":[{"days":["MO","TU"],"from":"09:00","to":"12:00"}]},
         "consent":{"basis":"EXPLICIT","givenBy":"SELF","how":"ORAL","at":"2026-11-23T10:00:00Z"},
         "referrer":{"organisation":"Politie Voorbeeldstad","profession":"POLICE",
                     "name":"A. de Graaf","reference":"PL0900-%d"},
         "help":["EMOTIONAL"],"note":"Schrikt van onbekende nummers. Begin rustig."}
        """
                .replace("Voorbeeld\",\"birth", "Voorbeeld" + letters(number) + "\",\"birth")
                .formatted(PLACES.get(number % PLACES.size()), 10_000_000 + number, number);
    }

    /** So that nobody has the same name: a match would be looked at by the house. */
    private static String letters(int number) {
        return Integer.toString(number, 36)
                .chars()
                .map(c -> Character.isDigit(c) ? c - '0' + 'a' : c - 'a' + 'A')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Until everything that follows an answer was done. */
    static void awaitQuiet(Installation houvast) throws Exception {
        awaitQuiet(houvast, Duration.ofMinutes(2));
    }

    /** The same, for when thousands of calls passed at once. */
    static void awaitQuiet(Installation houvast, Duration atMost) throws Exception {
        try (var database = houvast.database();
                var statement = database.createStatement()) {
            var end = Instant.now().plus(atMost);
            while (Instant.now().isBefore(end)) {
                try (var rows = statement.executeQuery(STILL_TO_DO)) {
                    rows.next();
                    if (rows.getLong(1) == 0) {
                        return;
                    }
                }
                Thread.sleep(100);
            }
            throw new IllegalStateException(atMost + " later there is still work to do");
        }
    }

    private static double pgbench(Installation houvast, Path script)
            throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(
                                "pgbench",
                                "--host=127.0.0.1",
                                "--port=" + houvast.databasePort(),
                                "--username=houvast",
                                "--no-vacuum",
                                "--protocol=prepared",
                                "--client=" + Load.CONNECTIONS,
                                "--jobs=2",
                                "--time=15",
                                "--file=" + script,
                                "houvast")
                        .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", houvast.databasePassword());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = RATE.matcher(output);
        if (process.waitFor() != 0 || !rate.find() || output.contains("aborted")) {
            throw new IllegalStateException("pgbench: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }
}

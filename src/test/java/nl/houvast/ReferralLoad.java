package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Referrals from several sides at once, and what must be true of them afterwards. */
final class ReferralLoad {

    private static final int THREADS = 8;
    static final int REQUESTS = 300;
    static final int KILL_AFTER = 80;
    private static final Pattern REFERENCE = Pattern.compile("HV-[0-9A-Z]{4}-[0-9A-Z]{4}");

    /** One line for each referral that was acknowledged: how many there are of everything. */
    private static final String WHOLE =
            """
            select r.reference,
                   (select count(*) from referral.answered a where a.reference = r.reference) = 1
               and (select count(*) from person.person p
                     where p.id = r.person and p.identity is not null) = 1
               and (select count(*) from person.lookup l
                     where l.person = r.person and l.kind = 'PHONE') = 1
               and (select count(*) from privacy.consent c
                     where c.person = r.person and c.withdrawn_at is null) = 1
               and (select count(*) from person.person p
                      join person.person_key k on k.person = p.id
                      join person.processing g on g.subject = p.subject
                      join person.processing_actor a
                        on a.at = g.start_time and a.span_id = g.span_id
                     where p.id = r.person and g.name = 'REGISTERED') = 1
               and (select count(*) from casework.first_contact f
                     where f.referral = r.id and f.person = r.person) = 1
               and (select count(*) from event_publication e
                     where e.serialized_event like '%' || r.id || '%') = 1
              from referral.referral r
            """;

    /** Nothing that belongs to no referral, and no invented person twice. */
    private static final List<String> EACH_ONCE =
            List.of(
                    "select count(*) from person.person",
                    "select count(*) from person.processing where name = 'REGISTERED'",
                    "select count(*) from privacy.consent",
                    "select count(*) from casework.first_contact",
                    "select count(distinct person) from referral.referral",
                    "select count(distinct digest) from person.lookup where kind = 'PHONE'",
                    "select count(*) from person.lookup where kind = 'PHONE'",
                    "select count(*) from event_publication"
                            + " where event_type like '%.ReferralReceived'");

    /** What was sent, by number: everybody in it is invented, and each is somebody else. */
    private final List<UUID> keys = IntStream.range(0, REQUESTS).mapToObj(it -> key()).toList();

    final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
    final Queue<HttpResponse<String>> refused = new ConcurrentLinkedQueue<>();

    private static UUID key() {
        return UUID.randomUUID();
    }

    static void saysTryAgain(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    /** Sends from several sides at once; in the middle of it this happens. */
    void underLoad(Installation installation, Runnable disaster) throws Exception {
        var token = installation.token();
        var next = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < THREADS; i++) {
            threads.add(
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        int number = next.getAndIncrement();
                                        while (number < REQUESTS
                                                && send(installation, token, number)) {
                                            number = next.getAndIncrement();
                                        }
                                    }));
        }
        await(
                () ->
                        acknowledged.size() >= KILL_AFTER
                                || threads.stream().noneMatch(Thread::isAlive));
        disaster.run();
        for (var thread : threads) {
            thread.join();
        }
    }

    /** Sends one; false when nothing more can be expected from this side. */
    private boolean send(Installation installation, String token, int number) {
        try {
            var answer = post(installation, token, number);
            if (answer.statusCode() == 201) {
                acknowledged.put(number, reference(answer));
                return true;
            }
            refused.add(answer);
            return false;
        } catch (IOException e) {
            return false; // no answer: nobody knows whether it was kept
        }
    }

    HttpResponse<String> post(Installation installation, String token, int number)
            throws IOException {
        return installation.send(
                "/api/v1/referrals",
                """
                {"situation":{"event":"violence.assault","relation":"victim","age":24},
                 "person":{"givenName":"Sam","familyName":"Voorbeeld","phone":"+31612%06d"},
                 "safeContact":{"call":true},
                 "consent":{"basis":"EXPLICIT","givenBy":"SELF","how":"ORAL",
                            "at":"2026-11-23T10:00:00Z"},
                 "referrer":{"organisation":"Politie Voorbeeldstad","profession":"POLICE"}}
                """
                        .formatted(500_000 + number),
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                keys.get(number).toString());
    }

    private static String reference(HttpResponse<String> answer) {
        var found = REFERENCE.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group();
    }

    void awaitReferralsAgain(Installation installation) throws IOException {
        var token = installation.token();
        var unknown = firstUnacknowledged().orElseThrow();
        await(
                () -> {
                    var answer = post(installation, token, unknown);
                    if (answer.statusCode() == 201) {
                        acknowledged.put(unknown, reference(answer));
                        return true;
                    }
                    saysTryAgain(answer);
                    return false;
                });
        await(installation::isHealthy);
    }

    private Optional<Integer> firstUnacknowledged() {
        return IntStream.range(0, REQUESTS)
                .filter(number -> !acknowledged.containsKey(number))
                .boxed()
                .findFirst();
    }

    void everyReferralIsThereOnce(Installation installation) throws Exception {
        var token = installation.token();
        for (int number = 0; number < REQUESTS; number++) {
            var answer = post(installation, token, number);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            var before = acknowledged.putIfAbsent(number, reference(answer));
            assertThat(before).isIn(null, reference(answer));
        }
        assertThat(acknowledged.values()).doesNotHaveDuplicates().hasSize(REQUESTS);
        try (var database = installation.database()) {
            var whole = whole(database);
            assertThat(whole.keySet()).containsAll(acknowledged.values());
            assertThat(acknowledged.values()).allMatch(whole::get);

            var referrals = count(database, "select count(*) from referral.referral");
            assertThat(referrals).isEqualTo(REQUESTS + 13); // and the people of the demo
            for (var query : EACH_ONCE) {
                assertThat(count(database, query)).as(query).isEqualTo(referrals);
            }
        }
    }

    /** After a start at once; without one the next round of {@link UnheardNews} would do it. */
    static void allNewsIsHeard(Installation installation) throws IOException, SQLException {
        try (var database = installation.database()) {
            await(() -> allNewsWasHeard(database));
        }
    }

    private static Map<String, Boolean> whole(Connection database) throws SQLException {
        var whole = new ConcurrentHashMap<String, Boolean>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(WHOLE)) {
            while (rows.next()) {
                assertThat(whole.put(rows.getString(1), rows.getBoolean(2))).isNull();
            }
        }
        return whole;
    }

    private static boolean allNewsWasHeard(Connection database) throws SQLException {
        return count(
                        database,
                        "select count(*) from event_publication where completion_date is null")
                == 0;
    }

    private static int count(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    interface Question {
        boolean isSo() throws IOException, SQLException;
    }

    static void await(Question question) throws IOException {
        var end = Instant.now().plus(Duration.ofMinutes(2));
        try {
            while (!question.isSo()) {
                assertThat(Instant.now()).as("waiting for too long").isBefore(end);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}

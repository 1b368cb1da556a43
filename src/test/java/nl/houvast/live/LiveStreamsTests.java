package nl.houvast.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.houvast.MovingClock;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.live.LiveList.Row;
import nl.houvast.live.LiveStream.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What a window hears of a list, when it does, and until when. */
class LiveStreamsTests {

    private static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");

    private static final LiveSettings SETTINGS =
            new LiveSettings(
                    Duration.ofSeconds(10), Duration.ofSeconds(2), Duration.ofMinutes(5), 2);

    private final MovingClock clock = new MovingClock();
    private final LiveBell bell = new LiveBell();
    private final MapSessionRepository sessions =
            new MapSessionRepository(new ConcurrentHashMap<>());
    private final LiveStreams streams = new LiveStreams(bell, sessions, SETTINGS, clock);
    private final Tasks list = new Tasks();

    /** A list of tasks of nobody. */
    private static final class Tasks implements LiveList {

        private final List<Row> rows = new CopyOnWriteArrayList<>();
        private volatile boolean theirs = true;
        private final AtomicInteger looks = new AtomicInteger();

        @Override
        public String word() {
            return "taken";
        }

        @Override
        public List<Row> look(Map<String, String> query, Actor by) {
            looks.incrementAndGet();
            if (!theirs) {
                throw new Missing();
            }
            return List.copyOf(rows);
        }
    }

    /** Remembers what was sent. */
    private static final class Heard extends SseEmitter {

        private final List<String> all = new ArrayList<>();

        @Override
        public void send(SseEventBuilder event) {
            all.add(
                    event.build().stream()
                            .map(DataWithMediaType::getData)
                            .map(String::valueOf)
                            .collect(Collectors.joining()));
        }
    }

    @AfterEach
    void close() {
        streams.close();
    }

    @Test
    void saysHowManyAreNewAndNothingElse() throws Exception {
        clock.set(NOON);
        var before = row(1, 1, NOON.minusSeconds(60));
        var heard = new Heard();
        var stream = new LiveStream(asked("a", ""), heard, NOON);

        stream.compare(List.of(before), SETTINGS, NOON);
        assertThat(heard.all).singleElement().asString().contains("event:here");

        stream.compare(List.of(before), SETTINGS, NOON.plusSeconds(1));
        assertThat(heard.all).as("nothing changed").hasSize(1);

        var fresh = row(2, 1, NOON.plusSeconds(2));
        stream.compare(List.of(before, fresh), SETTINGS, NOON.plusSeconds(2));
        assertThat(heard.all.getLast()).contains("event:change", "data:1");

        stream.compare(List.of(row(1, 2, NOON), fresh), SETTINGS, NOON.plusSeconds(3));
        assertThat(heard.all.getLast()).as("still one").contains("event:change", "data:1");

        stream.compare(List.of(fresh), SETTINGS, NOON.plusSeconds(4));
        assertThat(heard.all.getLast()).contains("event:change", "data:1");
        assertThat(heard.all).hasSize(4).noneMatch(said -> said.contains(before.id().toString()));
        assertThat(heard.all.getLast()).matches("(?s)event:change\nid:[0-9a-f]{1,8}\ndata:1\n\n");

        stream.compare(List.of(fresh), SETTINGS, NOON.plusSeconds(40));
        assertThat(heard.all.getLast()).as("a line that is dead is found").startsWith(":");
    }

    @Test
    void whatCameBetweenThePageAndTheStreamIsToldToo() throws Exception {
        var heard = new Heard();
        new LiveStream(asked("a", ""), heard, NOON)
                .compare(List.of(row(1, 1, NOON.plusSeconds(1))), SETTINGS, NOON.plusSeconds(2));
        assertThat(heard.all.getLast()).contains("data:1");

        var again = new Heard();
        new LiveStream(asked("a", "0badf00d"), again, NOON)
                .compare(List.of(row(1, 1, NOON.minusSeconds(9))), SETTINGS, NOON.plusSeconds(2));
        assertThat(again.all.getLast())
                .as("something else than they heard of last")
                .contains("event:change", "data:0");
    }

    @Test
    void looksWhenItRingsAndOtherwiseNowAndThen() {
        clock.set(NOON);
        streams.open(asked(session(), ""));
        streams.look();
        await().until(() -> list.looks.get() == 1);
        streams.look();
        clock.set(NOON.plusSeconds(3));
        streams.look();
        assertThat(list.looks.get()).as("nothing rang").isEqualTo(1);

        bell.ring("taken");
        await().until(
                        () -> {
                            streams.look();
                            return list.looks.get() == 2;
                        });
        clock.set(NOON.plusSeconds(4));
        bell.ring("taken");
        streams.look();
        assertThat(list.looks.get()).as("not twice in two seconds").isEqualTo(2);
        clock.set(NOON.plusSeconds(14));
        await().until(
                        () -> {
                            streams.look();
                            return list.looks.get() == 3;
                        });
    }

    @Test
    void theBellRingsWhenTheTransactionIsKept() {
        TransactionSynchronizationManager.initSynchronization();
        try {
            bell.ring("taken");
            bell.ring("taken");
            assertThat(bell.heard("taken")).isZero();
            var kept = TransactionSynchronizationManager.getSynchronizations();
            assertThat(kept).as("once for each transaction").hasSize(1);
            kept.forEach(TransactionSynchronization::afterCommit);
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
        assertThat(bell.heard("taken")).isOne();
    }

    @Test
    void endsWithTheSessionAndWithTheRightAndAfterAWhile() {
        clock.set(NOON);
        var session = session();
        streams.open(asked(session, ""));
        streams.look();
        await().until(() -> list.looks.get() == 1);
        assertThat(streams.count()).isOne();
        sessions.deleteById(session);
        later(11);
        await().until(this::nobodyLooks);
        assertThat(list.looks.get()).as("nothing is looked up for who went").isEqualTo(1);

        streams.open(asked(session(), ""));
        list.theirs = false;
        await().until(this::nobodyLooks);
        list.theirs = true;

        streams.open(asked(session(), ""));
        later(301);
        await().until(this::nobodyLooks);
    }

    private boolean nobodyLooks() {
        streams.look();
        return streams.count() == 0;
    }

    @Test
    void theOldestWindowOfASessionMakesRoom() {
        clock.set(NOON);
        var session = session();
        for (int i = 0; i < 5; i++) {
            streams.open(asked(session, ""));
        }
        streams.open(asked(session(), ""));

        assertThat(streams.count()).isEqualTo(3);
        streams.close();
        assertThat(streams.count()).isZero();
        assertThat(streams.open(asked(session, ""))).as("the house shuts").isEmpty();
    }

    @Test
    void windowsThatComeAtOnceDoNotAllFindTheLastPlaceFree() throws Exception {
        clock.set(NOON);
        for (int round = 0; round < 50; round++) {
            var session = session();
            var gate = new CyclicBarrier(8);
            Callable<Optional<SseEmitter>> window =
                    () -> {
                        gate.await();
                        return streams.open(asked(session, ""));
                    };
            try (var windows = Executors.newFixedThreadPool(8)) {
                assertThat(windows.invokeAll(Collections.nCopies(8, window))).hasSize(8);
            }
            assertThat(streams.count()).isEqualTo(2 * (round + 1));
        }
    }

    private void later(int seconds) {
        clock.set(clock.instant().plusSeconds(seconds));
        streams.look();
    }

    private String session() {
        MapSession session = sessions.createSession();
        sessions.save(session);
        return session.getId();
    }

    private Asked asked(String session, String mark) {
        return new Asked(session, list, Map.of(), Actor.worker("worker-noor"), NOON, mark);
    }

    private static Row row(long id, int version, Instant added) {
        return new Row(new UUID(0x7700, id), version, added);
    }
}

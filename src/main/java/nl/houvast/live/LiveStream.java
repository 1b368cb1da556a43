package nl.houvast.live;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.houvast.access.Actor;
import nl.houvast.live.LiveList.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One window that looks at a list. What it says is how many rows it did not have yet, or that
 * something of it is different; never which.
 */
final class LiveStream {

    /** What is said when a list changed; its data is a number. */
    static final String CHANGED = "change";

    /** What is said when the browser should not come back. */
    static final String STOP = "stop";

    private static final long BACK_AFTER = 5000;

    /**
     * Who looks, and at what.
     *
     * @param session in which they signed in
     * @param since when their page was drawn
     * @param mark of what the window heard of last, as it says itself; empty when nothing
     */
    record Asked(
            String session,
            LiveList list,
            Map<String, String> query,
            Actor by,
            Instant since,
            String mark) {}

    private final Asked asked;
    private final SseEmitter emitter;
    private final Instant opened;
    private final AtomicBoolean busy = new AtomicBoolean();

    private Instant lookedAt = Instant.EPOCH;
    private Instant saidAt;
    private long heard = -1;
    private @Nullable Set<UUID> seen;
    private String mark;

    LiveStream(Asked asked, SseEmitter emitter, Instant now) {
        this.asked = asked;
        this.emitter = emitter;
        this.opened = now;
        this.saidAt = now;
        this.mark = asked.mark();
    }

    Asked asked() {
        return asked;
    }

    SseEmitter emitter() {
        return emitter;
    }

    Instant opened() {
        return opened;
    }

    /** Whether it is time to look: something rang, or nobody looked for a while. */
    boolean due(long rung, LiveSettings settings, Instant now) {
        var wait = rung != heard ? settings.atLeast() : settings.lookEvery();
        return !lookedAt.plus(wait).isAfter(now);
    }

    /** Only one at a time is at it. */
    boolean begin(long rung, Instant now) {
        if (!busy.compareAndSet(false, true)) {
            return false;
        }
        heard = rung;
        lookedAt = now;
        return true;
    }

    void done() {
        busy.set(false);
    }

    /** Opens it, so that the browser knows that it is there. */
    void greet() throws IOException {
        emitter.send(SseEmitter.event().reconnectTime(BACK_AFTER).comment(""));
    }

    /** Says what is different since the last time, or now and then nothing. */
    void compare(List<Row> rows, LiveSettings settings, Instant now) throws IOException {
        var known = seen;
        if (known == null) {
            known = new HashSet<>();
            for (var row : rows) {
                if (!row.added().isAfter(asked.since())) {
                    known.add(row.id());
                }
            }
            seen = known;
        }
        long fresh = 0;
        for (var row : rows) {
            fresh += known.contains(row.id()) ? 0 : 1;
        }
        var state = mark(rows);
        var first = mark.isEmpty();
        if (first ? fresh > 0 : !state.equals(mark)) {
            emitter.send(SseEmitter.event().name(CHANGED).id(state).data(String.valueOf(fresh)));
            saidAt = now;
        } else if (first) {
            emitter.send(SseEmitter.event().name("here").id(state).data(""));
            saidAt = now;
        } else if (!saidAt.plus(settings.lookEvery().multipliedBy(2)).isAfter(now)) {
            emitter.send(SseEmitter.event().comment(""));
            saidAt = now;
        }
        mark = state;
    }

    /** The window needs no more than it has: another took its place. */
    void stop() throws IOException {
        emitter.send(SseEmitter.event().name(STOP).data(""));
    }

    /** Tells one state of a list from another, and nothing about what is in it. */
    private static String mark(List<Row> rows) {
        return Integer.toHexString(rows.hashCode());
    }
}

package nl.houvast.live;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import nl.houvast.kernel.Missing;
import nl.houvast.live.LiveStream.Asked;
import nl.houvast.web.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The windows that look at a list on this node. A stream holds no thread and no connection to the
 * database: it is looked for on a virtual thread, two at a time, and what it says is so little that
 * nobody waits for a slow line. It ends when the session does, and keeps none alive.
 */
@Component
@EnableConfigurationProperties(LiveSettings.class)
class LiveStreams {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);

    /** So that looking takes no more of the connections than this. */
    private static final int TOGETHER = 2;

    private final LiveBell bell;
    private final SessionRepository<? extends Session> sessions;
    private final LiveSettings settings;
    private final Clock clock;

    private final List<LiveStream> open = new CopyOnWriteArrayList<>();
    private final Semaphore looks = new Semaphore(TOGETHER);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private boolean closed;

    LiveStreams(
            LiveBell bell,
            SessionRepository<? extends Session> sessions,
            LiveSettings settings,
            Clock clock) {
        this.bell = bell;
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    /** A stream for this window; empty when this node is about to stop. */
    Optional<SseEmitter> open(Asked asked) {
        // it ends by itself before this
        var emitter = new SseEmitter(settings.longest().plusMinutes(1).toMillis());
        var stream = new LiveStream(asked, emitter, clock.instant());
        emitter.onCompletion(() -> open.remove(stream));
        emitter.onTimeout(() -> end(stream));
        emitter.onError(gone -> open.remove(stream));
        try {
            stream.greet();
        } catch (IOException e) {
            return Optional.empty();
        }
        List<LiveStream> leaving;
        synchronized (open) { // two that come at once do not both find the last place free
            if (closed) {
                return Optional.empty();
            }
            leaving = tooMany(asked.session());
            open.removeAll(leaving);
            open.add(stream);
        }
        leaving.forEach(this::makesRoom); // its line may be slow
        return Optional.of(emitter);
    }

    /** The oldest of this session, so many that one more may come. */
    private List<LiveStream> tooMany(String session) {
        var theirs =
                open.stream()
                        .filter(it -> it.asked().session().equals(session))
                        .sorted(Comparator.comparing(LiveStream::opened))
                        .toList();
        return theirs.subList(0, Math.max(0, theirs.size() + 1 - settings.perSession()));
    }

    private void makesRoom(LiveStream oldest) {
        try {
            oldest.stop();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("the window was closed meanwhile");
        }
        end(oldest);
    }

    /** Looks for those whose turn it is. */
    @Scheduled(fixedDelayString = "PT1S")
    void look() {
        var now = clock.instant();
        for (var stream : open) {
            var rung = bell.heard(stream.asked().list().word());
            if (stream.due(rung, settings, now) && stream.begin(rung, now)) {
                threads.execute(() -> turn(stream));
            }
        }
    }

    /** How many windows look now. */
    int count() {
        return open.size();
    }

    private void turn(LiveStream stream) {
        try {
            look(stream, clock.instant());
        } catch (Missing | IOException | IllegalStateException e) {
            end(stream); // it is not theirs any more, or the window was closed
        } catch (RuntimeException e) {
            if (!Outage.passes(e)) {
                // its words may quote what somebody typed
                LOG.error("a list is not looked at any more: {}", e.getClass().getName());
                end(stream);
            }
        } finally {
            stream.done();
        }
    }

    private void look(LiveStream stream, Instant now) throws IOException {
        var asked = stream.asked();
        looks.acquireUninterruptibly();
        List<LiveList.Row> rows;
        try {
            if (!stream.opened().plus(settings.longest()).isAfter(now)
                    || sessions.findById(asked.session()) == null) {
                end(stream);
                return;
            }
            rows = asked.list().look(asked.query(), asked.by());
        } finally {
            looks.release();
        }
        stream.compare(rows, settings, now);
    }

    private void end(LiveStream stream) {
        open.remove(stream);
        stream.emitter().complete();
    }

    /** Before the web server waits for requests that go on: these would go on for minutes. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        synchronized (open) {
            closed = true;
        }
        open.forEach(this::end);
        threads.shutdown();
    }
}

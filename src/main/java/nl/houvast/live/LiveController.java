package nl.houvast.live;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.live.LiveStream.Asked;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Opens a stream for a window that shows a list. Where there is nothing to tell the answer is empty
 * (204), by which a browser knows that it need not come back.
 */
@Controller
class LiveController {

    private static final int LONGEST_MARK = 8;

    private final LiveStreams streams;
    private final List<LiveList> lists;
    private final Clock clock;

    LiveController(LiveStreams streams, ObjectProvider<LiveList> lists, Clock clock) {
        this.streams = streams;
        this.lists = lists.stream().toList();
        this.clock = clock;
    }

    @GetMapping("/werk/live")
    ResponseEntity<SseEmitter> live(
            @RequestParam Map<String, String> query,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last,
            HttpServletRequest request,
            Actor by) {
        var session = request.getRequestedSessionId();
        var mark = last.isEmpty() ? query.getOrDefault("laatst", "") : last;
        return list(query, by)
                .filter(list -> session != null)
                .flatMap(
                        list ->
                                streams.open(
                                        new Asked(
                                                String.valueOf(session),
                                                list,
                                                Map.copyOf(query),
                                                by,
                                                since(query.getOrDefault("sinds", "")),
                                                mark.length() > LONGEST_MARK ? "" : mark)))
                // a proxy that keeps what is sent until there is more of it would tell nothing
                .map(emitter -> ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** The list that is asked for, if it is there for this actor. */
    private Optional<LiveList> list(Map<String, String> query, Actor by) {
        return lists.stream()
                .filter(it -> it.word().equals(query.get("wat")))
                .filter(it -> isThere(it, query, by))
                .findFirst();
    }

    private static boolean isThere(LiveList list, Map<String, String> query, Actor by) {
        try {
            list.look(query, by);
            return true;
        } catch (Missing no) {
            return false;
        }
    }

    /** When the page was drawn; now, when it does not say so, or says nonsense. */
    private Instant since(String millis) {
        var now = clock.instant();
        try {
            var said = Instant.ofEpochMilli(Long.parseLong(millis));
            return said.isAfter(now) ? now : said;
        } catch (NumberFormatException | DateTimeException e) {
            return now;
        }
    }
}

package nl.houvast.appointment;

import java.nio.charset.StandardCharsets;
import nl.houvast.kernel.LinkSecret;
import nl.houvast.kernel.Missing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * For the calendar program of a worker, which signs in nowhere: the address is the secret. It says
 * when they have an appointment and where, and nothing of anybody.
 */
@Controller
class FeedController {

    /** Where it is; the link and ".ics" come after it. */
    static final String PATH = "/agenda/";

    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarLinks links;
    private final Feed feed;

    FeedController(CalendarLinks links, Feed feed) {
        this.links = links;
        this.feed = feed;
    }

    @GetMapping(PATH + "{link}.ics")
    ResponseEntity<byte[]> read(@PathVariable String link) {
        var worker = links.worker(new LinkSecret(link)).orElseThrow(Missing::new);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"agenda.ics\"")
                .body(feed.of(worker).getBytes(StandardCharsets.UTF_8));
    }
}

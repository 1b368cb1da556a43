package nl.houvast.reach;

import static nl.houvast.web.Texts.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import nl.houvast.web.Page;

/**
 * Each time that somebody opened a file in an emergency.
 *
 * @param names by account
 */
record BrokenGlassPage(List<Glass.Break> breaks, Map<String, String> names) implements Page {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d-M-yyyy H.mm").withZone(ZoneId.of("Europe/Amsterdam"));

    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    String name(Glass.Break one) {
        return names.getOrDefault(one.by(), one.by());
    }

    /** The reason, or that it is gone. */
    static String reason(Glass.Break one) {
        return one.reason().isEmpty() ? text("reach.broken.forgotten") : one.reason();
    }
}

package nl.houvast.reach;

import static nl.houvast.web.Texts.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import nl.houvast.web.Page;
import nl.houvast.web.Texts;

/**
 * Each time that somebody opened a file in an emergency.
 *
 * @param names by account
 */
record BrokenGlassPage(List<Glass.Break> breaks, Map<String, String> names) implements Page {

    /** "24 november 2026, 15.12". */
    static String moment(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, H.mm", Texts.locale())
                .format(at.atZone(ZoneId.of("Europe/Amsterdam")));
    }

    String name(Glass.Break one) {
        return names.getOrDefault(one.by(), one.by());
    }

    /** The reason, or that it is gone. */
    static String reason(Glass.Break one) {
        return one.reason().isEmpty() ? text("reach.broken.forgotten") : one.reason();
    }
}

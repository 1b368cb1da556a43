package nl.houvast.appointment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** Writes a calendar (RFC 5545) of which every entry says when and where, and not with whom. */
final class Ics {

    /** So many bytes fit in a line, its end not counted. */
    static final int LINE = 75;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** A calendar has something in it, also when nothing was agreed. */
    private static final List<String> ZONE =
            List.of(
                    "BEGIN:VTIMEZONE",
                    "TZID:UTC",
                    "BEGIN:STANDARD",
                    "DTSTART:19700101T000000",
                    "TZOFFSETFROM:+0000",
                    "TZOFFSETTO:+0000",
                    "END:STANDARD",
                    "END:VTIMEZONE");

    private final StringBuilder text = new StringBuilder();

    private Ics() {}

    /**
     * One entry.
     *
     * @param id by which a calendar knows it again
     * @param changes how often it changed
     * @param what in a few words
     * @param where in a few words
     */
    record Entry(UUID id, int changes, Instant from, Instant until, String what, String where) {}

    /** All of them, as they are at this moment. */
    static String write(List<Entry> entries, Instant now) {
        var ics = new Ics();
        ics.line("BEGIN:VCALENDAR");
        ics.line("VERSION:2.0");
        ics.line("PRODID:-//Houvast//Agenda//NL");
        ics.line("METHOD:PUBLISH");
        ZONE.forEach(ics::line);
        entries.forEach(entry -> ics.event(entry, now));
        ics.line("END:VCALENDAR");
        return ics.text.toString();
    }

    private void event(Entry entry, Instant now) {
        line("BEGIN:VEVENT");
        line("UID:" + entry.id() + "@houvast");
        line("DTSTAMP:" + MOMENT.format(now));
        line("DTSTART:" + MOMENT.format(entry.from()));
        line("DTEND:" + MOMENT.format(entry.until()));
        line("SEQUENCE:" + entry.changes());
        line("SUMMARY:" + escaped(entry.what()));
        line("LOCATION:" + escaped(entry.where()));
        line("CLASS:PRIVATE");
        line("END:VEVENT");
    }

    /** A text as a value: what has a meaning in this form loses it, and other controls go. */
    static String escaped(String text) {
        var safe = new StringBuilder();
        text.replace("\r\n", "\n")
                .codePoints()
                .forEach(
                        point -> {
                            switch (point) {
                                case '\\', ';', ',' -> safe.append('\\').appendCodePoint(point);
                                case '\n', '\r' -> safe.append("\\n");
                                default -> {
                                    if (!Character.isISOControl(point)) {
                                        safe.appendCodePoint(point);
                                    }
                                }
                            }
                        });
        return safe.toString();
    }

    /** Folds what is too long, never within a letter. */
    private void line(String content) {
        var room = LINE;
        for (var point : content.codePoints().toArray()) {
            var letter = Character.toString(point);
            var size = letter.getBytes(UTF_8).length;
            if (size > room) {
                text.append("\r\n ");
                room = LINE - 1;
            }
            text.append(letter);
            room -= size;
        }
        text.append("\r\n");
    }
}

package nl.houvast.task;

import static nl.houvast.contact.SafeContact.ZONE;
import static nl.houvast.web.Texts.locale;
import static nl.houvast.web.Texts.text;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import nl.houvast.access.Actor;
import org.jspecify.annotations.Nullable;

/** Moments in words, in the language of the request. */
final class TaskWords {

    private TaskWords() {}

    /** "di 24 november, 17.00 uur". */
    static String moment(Instant moment) {
        var time = locale().getLanguage().equals("en") ? "H:mm" : "H.mm";
        var local = moment.atZone(ZONE);
        return text(
                "task.moment",
                local.format(DateTimeFormatter.ofPattern("EEE d MMMM", locale())),
                local.format(DateTimeFormatter.ofPattern(time, locale())));
    }

    /** What sort of work it is; of what follows from something else also from what. */
    static String kind(TaskKind kind, @Nullable TaskTopic topic) {
        return topic == null || (kind != TaskKind.TODO && kind != TaskKind.REVIEW)
                ? text("task.kind." + kind)
                : text("task.about." + kind, text("task.topic." + topic));
    }

    /** Who has it, in words. */
    static String owner(@Nullable String owner, Map<String, String> names, Actor by) {
        if (owner == null) {
            return text("task.nobodys");
        }
        return owner.equals(by.id()) ? text("task.yours") : names.getOrDefault(owner, owner);
    }

    /** "3 dagen". */
    static String days(Duration late) {
        var days = late.toDays();
        return switch ((int) Math.min(days, 2)) {
            case 0 -> text("task.days.0");
            case 1 -> text("task.days.1");
            default -> text("task.days.many", days);
        };
    }
}

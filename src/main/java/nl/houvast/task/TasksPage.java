package nl.houvast.task;

import static nl.houvast.web.Texts.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.houvast.task.TaskList.Part;
import nl.houvast.task.TaskList.Row;
import nl.houvast.task.TaskList.Rows;
import nl.houvast.web.Page;

/** What waits, one part of it at a time. */
record TasksPage(Part part, Map<Part, Integer> counts, Rows rows, Instant now) implements Page {

    static String address(Part part) {
        return "/werk/taken?lijst=" + part.word();
    }

    /** How many there are in this part, in figures. */
    String count(Part of) {
        int count = counts.getOrDefault(of, 0);
        return count > TaskList.MOST ? TaskList.MOST + "+" : String.valueOf(count);
    }

    /** Before when, or since how long it is late. */
    String due(Row row) {
        return row.late()
                ? text("task.wasDue", TaskWords.moment(row.dueAt()), TaskWords.days(late(row)))
                : text("task.due", TaskWords.moment(row.dueAt()));
    }

    private Duration late(Row row) {
        return Duration.between(row.dueAt(), now);
    }

    /** Who has it, in words. */
    String who(Row row) {
        if (row.mine()) {
            return text("task.yours");
        }
        return row.owner() == null ? text("task.nobodys") : text("task.with", row.owner());
    }
}

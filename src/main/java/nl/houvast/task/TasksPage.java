package nl.houvast.task;

import static nl.houvast.web.Texts.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.houvast.task.SavedLists.Saved;
import nl.houvast.task.TaskFilter.Part;
import nl.houvast.task.TaskFilter.Whose;
import nl.houvast.task.TaskList.Counts;
import nl.houvast.task.TaskList.Row;
import nl.houvast.task.TaskList.Rows;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/**
 * What waits, one list of it at a time.
 *
 * @param after the last task of the page before this one
 * @param saved the lists that this worker opens often
 */
record TasksPage(
        TaskFilter filter,
        Optional<TaskId> after,
        Counts counts,
        Rows rows,
        List<Saved> saved,
        Said said,
        Instant now)
        implements Page {

    /** The address of this page. */
    String address() {
        return filter.address() + after.map(id -> "&na=" + id).orElse("");
    }

    /** What was typed, and what is wrong with it. */
    record Said(String name, Problems problems) {

        static final Said NOTHING = new Said("", Problems.none());
    }

    @Override
    public int status() {
        return said.problems().any() ? 422 : 200;
    }

    /** How many there are of these, in figures. */
    String count(Whose of) {
        return figures(counts.whose().getOrDefault(of, 0));
    }

    /** How many there are in this part, in figures. */
    String count(Part of) {
        return figures(counts.parts().getOrDefault(of, 0));
    }

    private static String figures(int count) {
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

    /** Where a window hears that this list changed since it was drawn. */
    String live() {
        return "/werk/live?wat="
                + TaskLive.WORD
                + "&"
                + filter.query()
                + "&sinds="
                + now.toEpochMilli();
    }

    /** What stands above the list. */
    String heading() {
        var whose = text("task.whose." + filter.whose());
        var part = text("task.part." + filter.part());
        var kind = filter.kind();
        return filter.part() == Part.ALL && kind == null
                ? whose
                : whose + ": " + part + (kind == null ? "" : ", " + text("task.kind." + kind));
    }

    /** What is said when there is nothing. */
    String empty() {
        var all = filter.part() == Part.ALL;
        return text("task.empty." + (all ? filter.whose() : filter.part()));
    }

    static List<Choice> kinds() {
        return Arrays.stream(TaskKind.values())
                .map(kind -> Choice.of(TaskFilter.word(kind), text("task.kind." + kind)))
                .toList();
    }
}

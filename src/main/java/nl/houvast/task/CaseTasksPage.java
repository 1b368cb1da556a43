package nl.houvast.task;

import static nl.houvast.web.Texts.text;

import java.util.List;
import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.web.Page;

/**
 * What is to be done in a case file, as a part of its page.
 *
 * @param names the names of who has something, by account
 */
record CaseTasksPage(Known file, List<Tasks.Open> open, Map<String, String> names, Actor by)
        implements Page {

    /** Whether the worker who looks may add something. */
    boolean mayAdd() {
        return file.helps(by) || (file.state().open() && by.role() == Role.SUPERVISOR);
    }

    /** Before when, and who does it. */
    String line(Tasks.Open task) {
        return text(
                task.late() ? "task.line.late" : "task.line",
                TaskWords.moment(task.dueAt()),
                TaskWords.owner(task.owner(), names, by));
    }
}

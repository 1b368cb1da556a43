package nl.houvast.incident;

import static nl.houvast.web.Texts.text;

import java.util.List;
import nl.houvast.access.Account;
import nl.houvast.incident.ShiftDesk.Divided;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Where who waits is divided over who calls.
 *
 * @param waiting how many wait, as far as the reader sees them
 * @param divided what came of it, or null when nothing was done yet
 */
record ShiftPage(Incident incident, int waiting, Staff staff, Said said, @Nullable Divided divided)
        implements Page {

    /** Who may be asked. */
    record Staff(List<Account> callers, List<String> teams) {}

    /** What was typed, and what is wrong with it. */
    record Said(ShiftForm form, Problems problems) {}

    @Override
    public int status() {
        return said.problems().any() ? 422 : 200;
    }

    List<Choice> callers() {
        return staff.callers().stream().map(it -> Choice.of(it.id(), it.profile().name())).toList();
    }

    List<Choice> teams() {
        return staff.teams().stream().map(it -> Choice.of(it, it)).toList();
    }

    /** Who got how many. */
    List<String> given() {
        return divided == null
                ? List.of()
                : divided.given().entrySet().stream()
                        .map(it -> text("incident.shift.got", it.getKey(), it.getValue()))
                        .toList();
    }

    int all() {
        return divided == null
                ? 0
                : divided.given().values().stream().mapToInt(Integer::intValue).sum();
    }
}

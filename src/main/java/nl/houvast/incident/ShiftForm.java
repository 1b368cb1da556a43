package nl.houvast.incident;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import java.util.List;
import nl.houvast.web.Form;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Who calls in a shift, as it was typed.
 *
 * @param name of the shift: "vrijdagochtend"
 * @param callers accounts of colleagues
 * @param teams of whom everybody calls
 * @param each how many people for each of them
 */
record ShiftForm(String name, List<String> callers, List<String> teams, String each)
        implements Form {

    /** So many people in one go. */
    static final int MOST = 500;

    private static final int LONGEST = 60;

    ShiftForm(
            @Nullable String name,
            @Nullable List<String> callers,
            @Nullable List<String> teams,
            @Nullable String each) {
        this.name = requireNonNullElse(name, "").strip();
        this.callers = List.copyOf(requireNonNullElse(callers, List.of()));
        this.teams = List.copyOf(requireNonNullElse(teams, List.of()));
        this.each = requireNonNullElse(each, "").strip();
    }

    static ShiftForm empty() {
        return new ShiftForm("", List.of(), List.of(), "10");
    }

    /** Everything that is wrong, at once. */
    Problems problems(List<String> chosen) {
        var wrong = Problems.none();
        if (name.isEmpty() || name.length() > LONGEST || !PlainText.Check.readable(name, false)) {
            wrong = wrong.and("name", text("incident.shift.name.wrong", LONGEST));
        }
        if (chosen.isEmpty()) {
            wrong = wrong.and("callers", text("incident.shift.callers.wrong"));
        }
        if (number() < 1 || number() * Math.max(1, chosen.size()) > MOST) {
            wrong = wrong.and("each", text("incident.shift.each.wrong", MOST));
        }
        return wrong;
    }

    /** How many each; zero when that is no number. */
    int number() {
        return each.matches("[0-9]{1,3}") ? Integer.parseInt(each) : 0;
    }
}

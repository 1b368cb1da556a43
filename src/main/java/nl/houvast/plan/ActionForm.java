package nl.houvast.plan;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import nl.houvast.kernel.TypedDay;
import nl.houvast.plan.PlanAction.Terms;
import nl.houvast.plan.PlanDesk.Deed;
import nl.houvast.web.Form;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does for a goal, as it was typed.
 *
 * @param doer name of a {@link Doer}
 * @param priority name of a {@link Priority}
 * @param day the last day; empty when any day is good
 * @param version of the plan that was read
 */
record ActionForm(String words, String doer, String priority, String day, String version)
        implements Form {

    /** Further ahead nobody promises anything. */
    private static final int YEARS = 2;

    ActionForm {
        words = requireNonNullElse(words, "").strip();
        doer = requireNonNullElse(doer, "");
        priority = requireNonNullElse(priority, "");
        day = requireNonNullElse(day, "").strip();
        version = requireNonNullElse(version, "");
    }

    static ActionForm empty(int version) {
        return new ActionForm(
                "", Doer.CLIENT.name(), Priority.SOON.name(), "", String.valueOf(version));
    }

    static ActionForm of(PlanAction action, String words, int version) {
        var terms = action.terms();
        var due = terms.due();
        return new ActionForm(
                words,
                terms.doer().name(),
                terms.priority().name(),
                due == null ? "" : TypedDay.write(due),
                String.valueOf(version));
    }

    /**
     * Everything that is wrong, at once.
     *
     * @param before the day that it had, which may be past; or null
     */
    Problems problems(LocalDate today, @Nullable LocalDate before) {
        var wrong = Problems.none();
        if (!GoalForm.good(words)) {
            wrong = wrong.and("words", text("plan.action.words.wrong"));
        }
        if (chosenDoer().isEmpty()) {
            wrong = wrong.and("doer", text("plan.doer.wrong"));
        }
        if (chosenPriority().isEmpty()) {
            wrong = wrong.and("priority", text("plan.priority.wrong"));
        }
        if (!day.isEmpty() && due().filter(it -> fits(it, today, before)).isEmpty()) {
            wrong = wrong.and("day", text("plan.day.wrong"));
        } else if (day.isEmpty() && doer.equals(Doer.WORKER.name())) {
            wrong = wrong.and("day", text("plan.refusal.DAY_MISSING"));
        }
        return wrong;
    }

    private static boolean fits(LocalDate day, LocalDate today, @Nullable LocalDate before) {
        return day.equals(before) || (!day.isBefore(today) && !day.isAfter(today.plusYears(YEARS)));
    }

    /** What was typed, when nothing is wrong with it. */
    Deed deed() {
        return new Deed(
                words,
                new Terms(
                        chosenDoer().orElseThrow(),
                        chosenPriority().orElseThrow(),
                        due().orElse(null)));
    }

    private Optional<LocalDate> due() {
        return TypedDay.read(day);
    }

    private Optional<Doer> chosenDoer() {
        return Arrays.stream(Doer.values()).filter(one -> one.name().equals(doer)).findFirst();
    }

    private Optional<Priority> chosenPriority() {
        return Arrays.stream(Priority.values())
                .filter(one -> one.name().equals(priority))
                .findFirst();
    }

    @Override
    public String toString() {
        return "ActionForm[hidden]";
    }
}

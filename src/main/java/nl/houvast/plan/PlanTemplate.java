package nl.houvast.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.houvast.kernel.Wording;
import nl.houvast.plan.PlanAction.Terms;
import nl.houvast.plan.PlanDesk.Deed;
import nl.houvast.plan.PlanDesk.Example;

/**
 * An example of a plan after one kind of event. Its words are copied into the plan of a person and
 * changed there into theirs.
 *
 * @param events kinds of event that it is for, by id of the taxonomy, with all their kinds
 * @param sources where what it says can be read
 * @param checkedOn when somebody read those last
 */
record PlanTemplate(
        String id,
        Wording label,
        Set<String> events,
        Set<String> sources,
        LocalDate checkedOn,
        List<Aim> goals) {

    /** A goal as somebody may say it, and what may be done for it. */
    record Aim(String id, Wording words, List<Step> steps) {

        Example example(Locale language, LocalDate today) {
            return new Example(
                    words.in(language),
                    steps.stream().map(step -> step.deed(language, today)).toList());
        }
    }

    /**
     * What may be done for a goal.
     *
     * @param within days from the day on which it is copied
     */
    record Step(Doer doer, Priority priority, int within, Wording words) {

        Deed deed(Locale language, LocalDate today) {
            return new Deed(words.in(language), new Terms(doer, priority, today.plusDays(within)));
        }
    }
}

package nl.houvast.plan;

import static nl.houvast.web.Texts.moment;
import static nl.houvast.web.Texts.text;

import java.time.LocalDate;
import java.util.List;
import nl.houvast.plan.PlanReader.Reading;
import nl.houvast.web.Page;

/**
 * The plan as the client reads it: the same words in the same order as the worker sees, what the
 * client can do first. Says nobody's name but those that stand in the plan itself.
 *
 * @param plans one for each open case file in which the client agreed to one; the oldest first
 */
record OwnPlanPage(List<Reading> plans, LocalDate today) implements Page {

    /** When the client agreed, and whether it is still what they agreed to. */
    static String state(Plan plan) {
        var agreement = plan.agreement();
        return agreement == null
                ? ""
                : text(
                        "plan.own.state." + plan.state(),
                        moment(agreement.at()),
                        text("plan.agreed." + agreement.how()));
    }

    /** Who does it, how soon it matters, and before when. */
    static String line(PlanAction action) {
        return PlanWords.line(action, "plan.own.doer.");
    }
}

package nl.houvast.advice;

import java.time.LocalDate;
import nl.houvast.kernel.Wording;

/**
 * One row of a decision table.
 *
 * @param id table and name: "route/child-alone"
 * @param source address of the law or page it rests on
 * @param text what it says to people, shown as the reason
 */
record Rule<T>(
        String id, Condition when, T then, String source, LocalDate validFrom, Wording text) {

    Advice.Because because() {
        return new Advice.Because(id, text, source);
    }
}

package nl.houvast.task;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.houvast.task.TaskDesk.NextMoment;
import nl.houvast.web.Choice;
import nl.houvast.web.Form;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What comes after a task that is done, as it was typed. Both empty: nothing.
 *
 * @param next what is to be done
 * @param day before the end of which day
 * @param call "yes" when it is to call the person
 */
record FinishForm(String next, String day, String call) implements Form {

    static final FinishForm EMPTY = new FinishForm("", "", "");

    /** As long as a title may be. */
    static final int LONGEST = 200;

    FinishForm {
        next = requireNonNullElse(next, "").strip();
        day = requireNonNullElse(day, "").strip();
        call = requireNonNullElse(call, "");
    }

    /** Everything that is wrong, at once; nothing is when nothing was typed. */
    Problems problems(Instant now) {
        return nothing() ? Problems.none() : allOf(now);
    }

    /** The same, where something must be typed. */
    Problems allOf(Instant now) {
        var length = next.codePointCount(0, next.length());
        var good = length >= 3 && length <= LONGEST && PlainText.Check.readable(next, false);
        var wrong = good ? Problems.none() : Problems.none().and("next", text("task.next.wrong"));
        return due(now).isPresent() ? wrong : wrong.and("day", text("task.day.wrong"));
    }

    private boolean nothing() {
        return next.isEmpty() && day.isEmpty();
    }

    private Optional<Instant> due(Instant now) {
        return PostponeForm.due(day, now);
    }

    /** What was typed, when nothing is wrong with it; null when nothing comes next. */
    @Nullable NextMoment moment(Instant now) {
        return nothing() ? null : asked(now);
    }

    /** What was typed, when nothing is wrong with it. */
    NextMoment asked(Instant now) {
        return new NextMoment(
                calls().isEmpty() ? TaskKind.TODO : TaskKind.CALL, next, due(now).orElseThrow());
    }

    /** What is ticked. */
    List<String> calls() {
        return call.equals("yes") ? List.of("yes") : List.of();
    }

    static List<Choice> choices() {
        return List.of(new Choice("yes", text("task.call"), text("task.call.hint")));
    }

    @Override
    public String toString() {
        return "FinishForm[hidden]";
    }
}

package nl.houvast.task;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.contact.SafeContact.ZONE;
import static nl.houvast.web.Texts.text;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import nl.houvast.kernel.TypedDay;
import nl.houvast.web.Form;
import nl.houvast.web.Problems;

/**
 * Another day for a task, and whose turn it is until then, as it was typed.
 *
 * @param until before the end of which day
 * @param waitsFor name of a {@link WaitsFor}
 */
record PostponeForm(String until, String waitsFor) implements Form {

    private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

    PostponeForm {
        until = requireNonNullElse(until, "").strip();
        waitsFor = requireNonNullElse(waitsFor, "");
    }

    static PostponeForm of(Task task) {
        return new PostponeForm("", task.waitsFor().name());
    }

    /** The end of a day that is to come, within a year; empty when it is none. */
    static Optional<Instant> due(String typed, Instant now) {
        var year = now.atZone(ZONE).toLocalDate().plusYears(1);
        return TypedDay.read(typed)
                .filter(day -> !day.isAfter(year))
                .map(day -> day.atTime(END_OF_WORK).atZone(ZONE).toInstant())
                .filter(end -> end.isAfter(now));
    }

    /** Everything that is wrong, at once. */
    Problems problems(Instant now) {
        var wrong =
                due(now).isPresent()
                        ? Problems.none()
                        : Problems.none().and("until", text("task.day.wrong"));
        return turn().isPresent() ? wrong : wrong.and("waitsFor", text("task.waitsFor.wrong"));
    }

    Optional<Instant> due(Instant now) {
        return due(until, now);
    }

    Optional<WaitsFor> turn() {
        return Arrays.stream(WaitsFor.values())
                .filter(one -> one.name().equals(waitsFor))
                .findFirst();
    }
}

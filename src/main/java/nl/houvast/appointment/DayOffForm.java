package nl.houvast.appointment;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import java.time.LocalDate;
import java.util.Optional;
import nl.houvast.kernel.TypedDay;
import nl.houvast.web.Form;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a worker does not receive, as they were typed.
 *
 * @param last nothing when it is one day
 */
record DayOffForm(String first, String last) implements Form {

    DayOffForm(@Nullable String first, @Nullable String last) {
        this.first = requireNonNullElse(first, "").strip();
        this.last = requireNonNullElse(last, "").strip();
    }

    static DayOffForm empty() {
        return new DayOffForm("", "");
    }

    /** Everything that is wrong, at once. */
    Problems problems(LocalDate today) {
        var from = TypedDay.read(first).filter(it -> !it.isBefore(today) && near(it, today));
        var wrong =
                from.isEmpty()
                        ? Problems.none().and("first", text("appointment.off.first.wrong"))
                        : Problems.none();
        var until = until().filter(it -> near(it, today));
        return until.isEmpty() || from.map(it -> until.get().isBefore(it)).orElse(false)
                ? wrong.and("last", text("appointment.off.last.wrong"))
                : wrong;
    }

    private static boolean near(LocalDate day, LocalDate today) {
        return day.isBefore(today.plusYears(2));
    }

    private Optional<LocalDate> until() {
        return last.isEmpty()
                ? TypedDay.read(first).or(() -> Optional.of(LocalDate.EPOCH))
                : TypedDay.read(last);
    }

    /** The first day; call when nothing is wrong. */
    LocalDate from() {
        return TypedDay.read(first).orElseThrow();
    }

    /** The last day; call when nothing is wrong. */
    LocalDate to() {
        return until().orElseThrow();
    }
}

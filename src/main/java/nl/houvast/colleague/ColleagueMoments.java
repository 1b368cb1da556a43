package nl.houvast.colleague;

import static nl.houvast.contact.SafeContact.ZONE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import nl.houvast.contact.WorkDays;
import nl.houvast.kernel.TypedDay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What time it is, and before when something follows. */
@Component
@EnableConfigurationProperties(ColleagueNorms.class)
class ColleagueMoments {

    private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

    private final ColleagueNorms norms;
    private final WorkDays days;
    private final Clock clock;

    ColleagueMoments(ColleagueNorms norms, WorkDays days, Clock clock) {
        this.norms = norms;
        this.days = days;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Before when a colleague answers: at the end of this day, or after the norm when empty. */
    Optional<Instant> answer(String typed) {
        return typed.isBlank()
                ? Optional.of(in(norms.answer()))
                : day(typed, norms.answerAtMost())
                        .map(day -> day.atTime(END_OF_WORK).atZone(ZONE).toInstant())
                        .filter(end -> end.isAfter(now()));
    }

    /** Until when somebody reads along: all of this day. */
    Optional<Instant> along(String typed) {
        return day(typed, norms.alongAtMost())
                .map(day -> day.plusDays(1).atStartOfDay(ZONE).toInstant());
    }

    /** A day from today on, so many days later at most. */
    private Optional<LocalDate> day(String typed, int most) {
        var today = LocalDate.ofInstant(now(), ZONE);
        return TypedDay.read(typed)
                .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(most)));
    }

    int answerAtMost() {
        return norms.answerAtMost();
    }

    int alongAtMost() {
        return norms.alongAtMost();
    }

    /** Before when whoever asked thinks of something else. */
    Instant follow() {
        return in(norms.follow());
    }

    /** When whoever leads looks whether they did. */
    Instant supervisor() {
        return in(norms.supervisor());
    }

    private Instant in(int workingDays) {
        return days.afterWorkingDays(workingDays, now());
    }
}

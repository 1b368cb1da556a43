package nl.houvast.contact;

import static nl.houvast.contact.SafeContact.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the rules and the clocks, a stretch holds the moments at which calling is allowed. */
class WindowProperties {

    static final int DAYS = 4;

    /** A rule and a moment to look from, often close to a change of the clocks. */
    record Case(List<SafeTime> safe, List<SafeTime> house, Set<LocalDate> closed, Instant from) {

        SafeContact contact() {
            return new SafeContact(true, false, false, false, false, safe, null, null);
        }

        CallingHours hours() {
            return new CallingHours(house, closed::contains);
        }

        List<Window> windows() {
            return contact().windows(from.atZone(ZONE), DAYS, hours());
        }
    }

    @Property
    void holdsExactlyTheMomentsAtWhichCallingIsAllowed(@ForAll("cases") Case c) {
        var windows = c.windows();
        var end = c.from().plus(Duration.ofDays(DAYS));
        for (var at = c.from(); at.isBefore(end); at = at.plus(Duration.ofMinutes(5))) {
            var moment = at.atZone(ZONE);
            assertThat(windows.stream().anyMatch(window -> window.contains(moment)))
                    .as("%s", moment)
                    .isEqualTo(c.contact().mayCallAt(moment) && c.hours().open(moment));
        }
    }

    @Property
    void areInOrderApartAndWithinWhatWasAsked(@ForAll("cases") Case c) {
        var windows = c.windows();
        for (int i = 0; i < windows.size(); i++) {
            assertThat(windows.get(i).from().toInstant()).isAfterOrEqualTo(c.from());
            assertThat(windows.get(i).to().toInstant())
                    .isBeforeOrEqualTo(c.from().plus(Duration.ofDays(DAYS)));
            if (i > 0) {
                assertThat(windows.get(i).from()).isAfter(windows.get(i - 1).to());
            }
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(times(0), times(1), closed(), from()).as(Case::new);
    }

    private static Arbitrary<List<SafeTime>> times(int atLeast) {
        var minutes =
                Arbitraries.integers().between(0, 287).map(i -> LocalTime.MIN.plusMinutes(5L * i));
        var nights =
                Arbitraries.integers().between(0, 48).map(i -> LocalTime.MIN.plusMinutes(5L * i));
        var clock = Arbitraries.oneOf(minutes, nights);
        return Combinators.combine(
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(7),
                        clock,
                        clock)
                .filter((days, one, other) -> !one.equals(other))
                .as(
                        (days, one, other) ->
                                one.isBefore(other)
                                        ? new SafeTime(days, one, other)
                                        : new SafeTime(days, other, one))
                .list()
                .ofMinSize(atLeast)
                .ofMaxSize(4);
    }

    private static Arbitrary<Set<LocalDate>> closed() {
        return Arbitraries.of(LocalDate.of(2026, 3, 28), LocalDate.of(2026, 10, 25)).set();
    }

    /** Any five minutes in the days before the clocks change, or in an ordinary week. */
    private static Arbitrary<Instant> from() {
        return Combinators.combine(
                        Arbitraries.of("2026-03-26", "2026-10-22", "2026-06-01"),
                        Arbitraries.integers().between(0, 3 * 288))
                .as((day, steps) -> Instant.parse(day + "T22:00:00Z").plusSeconds(300L * steps));
    }
}

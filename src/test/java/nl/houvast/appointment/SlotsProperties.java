package nl.houvast.appointment;

import static nl.houvast.contact.SafeContact.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.houvast.appointment.Slots.Busy;
import nl.houvast.contact.CallingHours;
import nl.houvast.contact.SafeContact;
import nl.houvast.contact.SafeTime;
import nl.houvast.contact.Window;

/** Whatever a worker has and whatever the clocks do: what is shown as free is free, and is all. */
class SlotsProperties {

    private static final int DAYS = 3;
    private static final Duration STEP = Duration.ofMinutes(5);

    /** When Dutch clocks go back, when they go forward, and an ordinary day. */
    private static final List<LocalDate> DAYS_TO_TRY =
            List.of(
                    LocalDate.of(2026, 10, 24),
                    LocalDate.of(2027, 3, 27),
                    LocalDate.of(2026, 11, 24));

    /** A worker, a person, and a day to look from. */
    record Case(
            int minutes,
            List<SafeTime> week,
            List<SafeTime> safe,
            Set<LocalDate> closed,
            List<Busy> busy,
            LocalDate first) {

        Slots slots() {
            return new Slots(new Week(minutes, week), closed::contains, busy);
        }

        boolean receives(Instant moment) {
            return new CallingHours(week, closed::contains).open(moment.atZone(ZONE));
        }

        boolean isBusy(Instant from, Instant until) {
            return busy.stream()
                    .anyMatch(it -> it.from().isBefore(until) && from.isBefore(it.until()));
        }

        List<Window> free() {
            return slots().free(first.atStartOfDay(ZONE), DAYS);
        }
    }

    @Property(tries = 300)
    void whatIsFreeIsWithinTheHoursAndOverNothing(@ForAll("cases") Case c) {
        Instant before = null;
        for (var slot : c.free()) {
            var from = slot.from().toInstant();
            var until = slot.to().toInstant();
            assertThat(Duration.between(from, until)).isEqualTo(Duration.ofMinutes(c.minutes()));
            assertThat(c.isBusy(from, until)).as("%s", slot).isFalse();
            if (before != null) {
                assertThat(from).as("one after another").isAfterOrEqualTo(before);
            }
            before = until;
            for (var at = from; at.isBefore(until); at = at.plus(STEP)) {
                assertThat(c.receives(at)).as("%s in %s", at.atZone(ZONE), slot).isTrue();
            }
        }
    }

    @Property(tries = 200)
    void nothingThatIsFreeIsHidden(@ForAll("cases") Case c) {
        var length = Duration.ofMinutes(c.minutes());
        var start = c.first().atStartOfDay(ZONE).toInstant();
        var end = start.plus(Duration.ofDays(DAYS));
        var free = c.free();
        for (var from = start; !from.plus(length).isAfter(end); from = from.plus(STEP)) {
            var until = from.plus(length);
            if (!c.isBusy(from, until) && receivesAllOf(c, from, until)) {
                assertThat(free).as("%s", from.atZone(ZONE)).anyMatch(meets(from, until));
            }
        }
    }

    private static boolean receivesAllOf(Case c, Instant from, Instant until) {
        for (var at = from; at.isBefore(until); at = at.plus(STEP)) {
            if (!c.receives(at)) {
                return false;
            }
        }
        return true;
    }

    private static Predicate<Window> meets(Instant from, Instant until) {
        return slot ->
                slot.from().toInstant().isBefore(until) && from.isBefore(slot.to().toInstant());
    }

    @Property(tries = 300)
    void aCallIsOnlyWhenItIsSafeAndWeCall(@ForAll("cases") Case c) {
        var safe = new SafeContact(true, false, false, false, false, c.safe(), null, null);
        var house =
                new CallingHours(
                        List.of(
                                new SafeTime(
                                        Set.of(DayOfWeek.values()),
                                        LocalTime.of(8, 0),
                                        LocalTime.of(20, 0))),
                        day -> false);
        for (var slot : c.slots().freeToCall(c.first().atStartOfDay(ZONE), DAYS, safe, house)) {
            var until = slot.to().toInstant();
            assertThat(c.isBusy(slot.from().toInstant(), until)).isFalse();
            for (var at = slot.from().toInstant(); at.isBefore(until); at = at.plus(STEP)) {
                var moment = at.atZone(ZONE);
                assertThat(safe.mayCallAt(moment)).as("safe at %s", moment).isTrue();
                assertThat(house.open(moment)).as("we call at %s", moment).isTrue();
                assertThat(c.receives(at)).as("the worker is there at %s", moment).isTrue();
            }
        }
    }

    @Example
    void whoMayNotBeCalledHasNoMomentForACall() {
        var week = List.of(time(DayOfWeek.TUESDAY, 9, 17));
        var c = new Case(30, week, List.of(), Set.of(), List.of(), LocalDate.of(2026, 11, 24));
        var never = new SafeContact(false, false, false, true, false, List.of(), null, null);
        var house = new CallingHours(week, day -> false);

        assertThat(c.slots().freeToCall(c.first().atStartOfDay(ZONE), DAYS, never, house))
                .isEmpty();
        assertThat(c.free()).hasSize(16);
    }

    /** On the last Sunday of October two o'clock comes twice, and both hours are there. */
    @Example
    void theHourThatComesTwiceHasTwiceAsManySlotsAndTheOneThatIsSkippedNone() {
        var night = List.of(time(DayOfWeek.SUNDAY, 2, 3));
        var back = new Case(30, night, List.of(), Set.of(), List.of(), LocalDate.of(2026, 10, 25));
        var forth = new Case(30, night, List.of(), Set.of(), List.of(), LocalDate.of(2027, 3, 28));

        assertThat(back.free())
                .extracting(slot -> slot.from().toInstant().toString())
                .containsExactly(
                        "2026-10-25T00:00:00Z",
                        "2026-10-25T00:30:00Z",
                        "2026-10-25T01:00:00Z",
                        "2026-10-25T01:30:00Z");
        assertThat(forth.free()).isEmpty();
    }

    @Provide
    Arbitrary<Case> cases() {
        var times = times().list().ofMaxSize(4);
        return Combinators.combine(
                        Arbitraries.of(30, 45, 60),
                        times,
                        times,
                        Arbitraries.of(DAYS_TO_TRY).map(day -> day.plusDays(1)).set().ofMaxSize(1),
                        Arbitraries.of(DAYS_TO_TRY),
                        busy().list().ofMaxSize(6))
                .as(
                        (minutes, week, safe, closed, first, busy) ->
                                new Case(
                                        minutes,
                                        week,
                                        safe,
                                        closed,
                                        busy.stream()
                                                .map(
                                                        it ->
                                                                since(
                                                                        first.atStartOfDay(ZONE)
                                                                                .toInstant(),
                                                                        it))
                                                .toList(),
                                        first));
    }

    private static Busy since(Instant start, Busy epoch) {
        var offset = Duration.between(Instant.EPOCH, start);
        return new Busy(epoch.from().plus(offset), epoch.until().plus(offset));
    }

    private static Arbitrary<Busy> busy() {
        var from = Arbitraries.integers().between(0, DAYS * 24 * 60);
        var length = Arbitraries.integers().between(1, 180);
        return Combinators.combine(from, length)
                .as(
                        (start, minutes) ->
                                new Busy(
                                        Instant.EPOCH.plus(Duration.ofMinutes(start)),
                                        Instant.EPOCH.plus(Duration.ofMinutes(start + minutes))));
    }

    /** From one five minutes of a day to another. */
    private static Arbitrary<SafeTime> times() {
        var days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(7);
        var from = Arbitraries.integers().between(0, 282);
        var length = Arbitraries.integers().between(1, 140);
        return Combinators.combine(days, from, length)
                .as(
                        (on, start, steps) ->
                                new SafeTime(
                                        on,
                                        LocalTime.ofSecondOfDay(start * 300L),
                                        LocalTime.ofSecondOfDay(
                                                Math.min(start + steps, 287) * 300L)));
    }

    private static SafeTime time(DayOfWeek day, int from, int to) {
        return new SafeTime(Set.of(day), LocalTime.of(from, 0), LocalTime.of(to, 0));
    }
}

package nl.houvast.casework;

import static nl.houvast.contact.SafeContact.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.houvast.casework.SlotProposal.PartOfDay;
import nl.houvast.casework.SlotProposal.Slot;
import nl.houvast.contact.Holidays;
import nl.houvast.contact.SafeContact;
import nl.houvast.contact.SafeContactCases;
import nl.houvast.contact.SafeTime;

/** Whatever the rules, the calls before and the season, a proposal is one we can stand for. */
class SlotProposalProperties {

    static final WorkCalendar CALENDAR = new WorkCalendar(CaseworkExamples.SETTINGS);
    static final Holidays HOLIDAYS = new Holidays();

    SlotProposal slots = new SlotProposal(CALENDAR);

    /** Rules, earlier calls in order, and now. */
    record Case(List<SafeTime> times, List<Instant> tried, Instant now, boolean urgent) {

        SafeContact safe() {
            return new SafeContact(true, false, false, false, false, times, null, null);
        }

        Instant earliest() {
            return tried.isEmpty()
                    ? now
                    : Stream.of(now, tried.getLast().plus(SlotProposal.REST))
                            .max(Comparator.naturalOrder())
                            .orElseThrow();
        }

        /** Whether a call at this moment would be right. */
        boolean right(Instant moment) {
            var local = moment.atZone(ZONE);
            return safe().mayCallAt(local)
                    && CALENDAR.open(moment)
                    && !HOLIDAYS.on(local.toLocalDate());
        }
    }

    @Property
    void everyMinuteOfItIsSafeAndWithinOurHoursAndNoHoliday(@ForAll("cases") Case c) {
        slots.next(c.safe(), c.tried(), c.now(), c.urgent())
                .ifPresent(slot -> assertThat(minutes(slot)).allMatch(c::right));
    }

    @Property
    void itComesAfterNowAndAfterARest(@ForAll("cases") Case c) {
        slots.next(c.safe(), c.tried(), c.now(), c.urgent())
                .ifPresent(slot -> assertThat(slot.from()).isAfterOrEqualTo(c.earliest()));
    }

    @Property
    void itStaysWithinOnePartOfTheDay(@ForAll("cases") Case c) {
        slots.next(c.safe(), c.tried(), c.now(), c.urgent())
                .ifPresent(
                        slot ->
                                assertThat(PartOfDay.of(slot.until().minusSeconds(1)))
                                        .isEqualTo(PartOfDay.of(slot.from())));
    }

    @Property
    void neverTheSamePartOfTheDayTwiceInARowWhenAnotherIsPossible(@ForAll("cases") Case c) {
        var slot = slots.next(c.safe(), c.tried(), c.now(), c.urgent());
        if (slot.isEmpty() || c.tried().isEmpty()) {
            return;
        }
        var last = PartOfDay.of(c.tried().getLast());
        if (PartOfDay.of(slot.get().from()) == last) {
            var days = c.urgent() ? SlotProposal.LOOK_AHEAD_URGENT : SlotProposal.LOOK_AHEAD;
            var end = c.earliest().plus(Duration.ofDays(days));
            assertThat(quarters(c.earliest(), end))
                    .noneMatch(moment -> c.right(moment) && PartOfDay.of(moment) != last);
        }
    }

    @Property
    void thereIsOneWheneverACallWouldBeRightWithinAWeek(@ForAll("cases") Case c) {
        var end = c.earliest().plus(Duration.ofDays(7));
        if (quarters(c.earliest(), end).anyMatch(c::right)) {
            assertThat(slots.next(c.safe(), c.tried(), c.now(), c.urgent())).isPresent();
        }
    }

    private static Stream<Instant> minutes(Slot slot) {
        return Stream.iterate(
                slot.from(),
                moment -> moment.isBefore(slot.until()),
                moment -> moment.plus(Duration.ofMinutes(1)));
    }

    private static Stream<Instant> quarters(Instant from, Instant end) {
        return Stream.iterate(
                from,
                moment -> moment.isBefore(end),
                moment -> moment.plus(Duration.ofMinutes(15)));
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(
                        SafeContactCases.times(),
                        now(),
                        ago().list().ofMaxSize(4),
                        Arbitraries.of(true, false))
                .as(
                        (times, now, ago, urgent) ->
                                new Case(
                                        times,
                                        ago.stream().map(now::minus).sorted().toList(),
                                        now,
                                        urgent));
    }

    /** Around both changes of the clocks, Christmas, Easter and Liberation Day, or at any time. */
    private static Arbitrary<Instant> now() {
        var days =
                Arbitraries.of(
                        "2026-03-27",
                        "2026-10-23",
                        "2026-12-23",
                        "2026-04-02",
                        "2030-05-03",
                        "2027-07-07");
        return Combinators.combine(days, Arbitraries.integers().between(0, 4 * 288))
                .as((day, steps) -> Instant.parse(day + "T00:00:00Z").plusSeconds(300L * steps));
    }

    private static Arbitrary<Duration> ago() {
        return Arbitraries.integers().between(0, 7 * 96).map(i -> Duration.ofMinutes(15L * i));
    }
}

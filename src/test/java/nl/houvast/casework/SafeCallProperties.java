package nl.houvast.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.houvast.casework.SlotProposal.Slot;
import nl.houvast.contact.SafeContact;
import nl.houvast.contact.SafeContactCases;
import nl.houvast.contact.SafeContactOracle;
import nl.houvast.contact.SafeContactOracle.Open;

/** No call is proposed, or taken from a worker, at a moment that a plain reading forbids. */
class SafeCallProperties {

    static final SlotProposal SLOTS = new SlotProposal(new WorkCalendar(CaseworkExamples.SETTINGS));

    static final List<Open> HOUSE =
            Arrays.stream(DayOfWeek.values())
                    .filter(day -> day != DayOfWeek.SUNDAY)
                    .map(
                            day ->
                                    day == DayOfWeek.SATURDAY
                                            ? new Open(
                                                    day,
                                                    minute(
                                                            CaseworkExamples.SETTINGS
                                                                    .saturdayFrom()),
                                                    minute(CaseworkExamples.SETTINGS.saturdayTo()))
                                            : new Open(
                                                    day,
                                                    minute(
                                                            CaseworkExamples.SETTINGS
                                                                    .weekdaysFrom()),
                                                    minute(CaseworkExamples.SETTINGS.weekdaysTo())))
                    .toList();

    private static int minute(java.time.LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    @Property(tries = 2000)
    void everyMinuteOfAProposalIsSafe(
            @ForAll("rules") SafeContact safe,
            @ForAll("moments") Instant now,
            @ForAll("before") List<Duration> ago,
            @ForAll boolean urgent) {
        var tried = ago.stream().map(now::minus).sorted().toList();

        var slot = SLOTS.next(safe, tried, now, urgent);

        slot.ifPresent(it -> assertThat(safe(safe, it)).isTrue());
        assertThat(slot.isPresent() && !safe.call()).isFalse();
    }

    @Property(tries = 2000)
    void aMomentThatAWorkerChoosesIsTakenExactlyWhenItIsSafe(
            @ForAll("rules") SafeContact safe, @ForAll("moments") Instant moment) {
        var slot = SLOTS.at(safe, moment);

        assertThat(slot.isPresent())
                .isEqualTo(safe.call() && SafeContactOracle.mayRing(safe.times(), HOUSE, moment));
        slot.ifPresent(it -> assertThat(safe(safe, it)).isTrue());
    }

    private static boolean safe(SafeContact safe, Slot slot) {
        return safe.call()
                && SafeContactOracle.mayRing(safe.times(), HOUSE, slot.from(), slot.until());
    }

    @Provide
    Arbitrary<SafeContact> rules() {
        return SafeContactCases.rules();
    }

    @Provide
    Arbitrary<Instant> moments() {
        return SafeContactCases.moments();
    }

    @Provide
    Arbitrary<List<Duration>> before() {
        return Arbitraries.integers()
                .between(0, 7 * 96)
                .map(i -> Duration.ofMinutes(15L * i))
                .list()
                .ofMaxSize(4);
    }
}

package nl.houvast.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.houvast.contact.Holidays;
import nl.houvast.directory.Schedule.Channel;
import nl.houvast.directory.Schedule.OnHolidays;

/** What holds for all hours and all moments. */
class OpeningTimesProperties {

    /** Hours on some days of every week, which can be reckoned without the rule. */
    record Weekly(Set<DayOfWeek> days, LocalTime opens, LocalTime closes, boolean onHolidays) {

        Schedule schedule() {
            var names =
                    days.stream()
                            .map(day -> day.name().substring(0, 2))
                            .collect(Collectors.joining(","));
            return new Schedule(
                    Channel.PHONE,
                    "FREQ=WEEKLY;BYDAY=" + names,
                    opens,
                    closes,
                    null,
                    null,
                    onHolidays ? OnHolidays.OPEN : OnHolidays.CLOSED);
        }

        /** On a day when the clock does not jump. */
        boolean isOpen(LocalDate day, LocalTime time) {
            return closes.isAfter(opens)
                    ? begins(day) && !time.isBefore(opens) && time.isBefore(closes)
                    : (begins(day) && !time.isBefore(opens))
                            || (begins(day.minusDays(1)) && time.isBefore(closes));
        }

        private boolean begins(LocalDate day) {
            return days.contains(day.getDayOfWeek()) && (onHolidays || !HOLIDAYS.on(day));
        }
    }

    private static final Holidays HOLIDAYS = new Holidays();

    @Provide
    Arbitrary<List<Weekly>> weeks() {
        var times =
                Arbitraries.integers().between(0, 95).map(it -> LocalTime.ofSecondOfDay(it * 900L));
        return Combinators.combine(
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
                        times,
                        times,
                        Arbitraries.of(true, false))
                .as((days, opens, closes, on) -> new Weekly(new TreeSet<>(days), opens, closes, on))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    /** Four years, with every kind of holiday and leap day. */
    @Provide
    Arbitrary<Instant> moments() {
        var first = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond() / 60;
        var last = Instant.parse("2027-12-31T00:00:00Z").getEpochSecond() / 60;
        return Arbitraries.longs().between(first, last).map(it -> Instant.ofEpochSecond(it * 60));
    }

    private static OpeningTimes times(List<Weekly> weeks) {
        return new OpeningTimes(weeks.stream().map(Weekly::schedule).toList(), HOLIDAYS::on);
    }

    private static boolean jumps(Instant moment) {
        var rules = OpeningTimes.HERE.getRules();
        var next = rules.nextTransition(moment.minusSeconds(86_400 * 2));
        return next != null && next.getInstant().isBefore(moment.plusSeconds(86_400 * 2));
    }

    @Property(tries = 400)
    void isOpenWhenAnyOfItsHoursSaysSo(
            @ForAll("weeks") List<Weekly> weeks, @ForAll("moments") Instant moment) {
        if (jumps(moment)) {
            return;
        }
        var local = moment.atZone(OpeningTimes.HERE);

        assertThat(times(weeks).at(moment).orElseThrow().open())
                .isEqualTo(
                        weeks.stream()
                                .anyMatch(
                                        it -> it.isOpen(local.toLocalDate(), local.toLocalTime())));
    }

    @Property(tries = 400)
    void nothingChangesBeforeItSaysSo(
            @ForAll("weeks") List<Weekly> weeks, @ForAll("moments") Instant moment) {
        var times = times(weeks);
        var now = times.at(moment).orElseThrow();
        var changes = now.changes();
        if (changes == null) {
            return;
        }
        var then = changes.toInstant();

        assertThat(then).isAfter(moment);
        assertThat(times.at(then).orElseThrow().open()).isNotEqualTo(now.open());
        for (var part : List.of(0.1, 0.5, 0.9)) {
            var between = (long) ((then.getEpochSecond() - moment.getEpochSecond()) * part);
            assertThat(times.at(moment.plusSeconds(between)).orElseThrow().open())
                    .isEqualTo(now.open());
        }
        assertThat(times.at(then.minusSeconds(1)).orElseThrow().open()).isEqualTo(now.open());
    }

    @Property(tries = 200)
    void theOrderOfHoursDoesNotMatter(
            @ForAll("weeks") List<Weekly> weeks, @ForAll("moments") Instant moment) {
        var turned = weeks.stream().sorted(Comparator.comparingInt(Weekly::hashCode)).toList();

        assertThat(times(turned).at(moment)).isEqualTo(times(weeks).at(moment));
    }
}

package nl.houvast.contact;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Rules and moments at random, often where something changes. */
public final class SafeContactCases {

    private static final int QUARTERS = 96;

    private SafeContactCases() {}

    /** Up to three stretches of the week; none means any reasonable hour. */
    public static Arbitrary<List<SafeTime>> times() {
        var quarter =
                Arbitraries.integers()
                        .between(0, QUARTERS - 1)
                        .map(i -> LocalTime.MIN.plusMinutes(15L * i));
        return Combinators.combine(
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(5),
                        quarter,
                        quarter)
                .filter((days, one, other) -> !one.equals(other))
                .as(
                        (days, one, other) ->
                                one.isBefore(other)
                                        ? new SafeTime(days, one, other)
                                        : new SafeTime(days, other, one))
                .list()
                .ofMaxSize(3);
    }

    /** Every way allowed or not, at these times. */
    public static Arbitrary<SafeContact> rules() {
        var yes = Arbitraries.of(true, true, true, false);
        return Combinators.combine(yes, yes, yes, yes, yes, times())
                .as(
                        (call, voicemail, sms, email, letter, times) ->
                                new SafeContact(
                                        call, voicemail, sms, email, letter, times, null, null));
    }

    /** Around both changes of the clocks, holidays and birthdays, or at any time. */
    public static Arbitrary<Instant> moments() {
        var days =
                Arbitraries.of(
                        "2026-03-27",
                        "2026-10-23",
                        "2027-03-26",
                        "2027-10-29",
                        "2026-12-23",
                        "2026-04-02",
                        "2026-04-25",
                        "2026-05-12",
                        "2026-05-22",
                        "2030-05-03",
                        "2025-04-25",
                        "2027-07-07");
        return Combinators.combine(days, Arbitraries.integers().between(0, 4 * 1440))
                .as((day, minutes) -> Instant.parse(day + "T00:00:00Z").plusSeconds(60L * minutes));
    }
}

package nl.houvast.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.jspecify.annotations.Nullable;

/** The days of a recurrence rule (RFC 5545). Times of day are no part of it. */
final class Recurrence {

    private static final Set<Freq> DAYS =
            Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

    private final RecurrenceRule rule;

    private Recurrence(RecurrenceRule rule) {
        this.rule = rule;
    }

    /** A rule that names whole days; empty for what is none. */
    static Optional<Recurrence> parse(String typed) {
        try {
            var rule = new RecurrenceRule(typed, RfcMode.RFC5545_STRICT);
            var until = rule.getUntil();
            return DAYS.contains(rule.getFreq())
                            && !has(rule, Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND)
                            && (until == null || until.isAllDay())
                            && everComes(rule)
                    ? Optional.of(new Recurrence(rule))
                    : Optional.empty();
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The thirtieth of February is a good rule for no day at all. */
    private static boolean everComes(RecurrenceRule rule) {
        return rule.getUntil() != null || rule.iterator(date(LocalDate.of(2024, 1, 1))).hasNext();
    }

    private static boolean has(RecurrenceRule rule, Part... parts) {
        for (var part : parts) {
            if (rule.hasPart(part)) {
                return true;
            }
        }
        return false;
    }

    /** Whether its days depend on when it began: every second week, or ten times. */
    boolean needsStart() {
        return rule.getInterval() > 1
                || rule.getCount() != null
                || switch (rule.getFreq()) {
                    case DAILY -> false;
                    case WEEKLY, MONTHLY -> !has(rule, Part.BYDAY, Part.BYMONTHDAY);
                    default -> !has(rule, Part.BYDAY, Part.BYMONTHDAY, Part.BYYEARDAY);
                };
    }

    /**
     * Its days in this stretch, both ends included.
     *
     * @param start when it began; null for a rule that needs no start
     */
    List<LocalDate> days(@Nullable LocalDate start, LocalDate from, LocalDate to) {
        var began = start == null ? from.withDayOfYear(1) : start;
        var days = new ArrayList<LocalDate>();
        var dates = rule.iterator(date(began));
        dates.fastForward(date(from));
        while (dates.hasNext()) {
            var next = dates.nextDateTime();
            var day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
            if (day.isAfter(to)) {
                break;
            }
            if (!day.isBefore(from)) {
                days.add(day);
            }
        }
        return List.copyOf(days);
    }

    private static DateTime date(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }
}

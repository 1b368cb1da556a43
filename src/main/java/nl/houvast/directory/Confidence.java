package nl.houvast.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import nl.houvast.directory.Offer.Certainty;

/**
 * How sure we are of an entry, as a number from 0 to 1. It begins lower for what nobody read in a
 * source, halves with each year in which nobody looked, and falls with reports that something is
 * wrong. Reports alone never hide an entry: whoever wants an organisation to disappear cannot tap
 * it away. The constants are ours, not measured; numbers of organisations that change or stop are
 * not known for the Netherlands.
 *
 * @param value from 0 to 1
 * @param checkedOn the day somebody last looked
 * @param reports how many reports stand that something is wrong, one a day for each kind
 */
public record Confidence(double value, LocalDate checkedOn, int reports) {

    private static final double FROM_MEMORY = 0.6;
    private static final double HALF_LIFE_DAYS = 365;
    private static final double EACH_REPORT = 0.85;
    private static final int REPORTS_AT_MOST = 4;
    private static final double OLD = 0.35;
    private static final double FLOOR = 0.12;

    /** What the number means for whoever looks for help. */
    public enum Level {
        /** As it should be. */
        FRESH,
        /** Somebody reported that something is wrong, and nobody looked yet. */
        DOUBTED,
        /** Nobody looked for long. */
        OLD,
        /** Not to be relied on: it is not suggested any more. */
        HIDDEN
    }

    /** How sure we are now that what stands of an entry is still so. */
    public interface Freshness {

        /** How sure we are of this entry at this moment. */
        Confidence of(Offer offer);

        /** From what stands with the entry itself, where nobody keeps reports. */
        static Freshness ofItself(Clock clock) {
            return offer ->
                    Confidence.of(
                            offer.verification().certainty(),
                            offer.verification().checkedOn(),
                            0,
                            LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam")));
        }
    }

    /** The confidence in an entry that was last checked on this day, as it is on another. */
    public static Confidence of(
            Certainty certainty, LocalDate checkedOn, int reports, LocalDate on) {
        var begin = certainty == Certainty.SOURCE ? 1.0 : FROM_MEMORY;
        var days = Math.max(0, ChronoUnit.DAYS.between(checkedOn, on));
        var counted = Math.min(Math.max(reports, 0), REPORTS_AT_MOST);
        var value = begin * Math.pow(0.5, days / HALF_LIFE_DAYS) * Math.pow(EACH_REPORT, counted);
        return new Confidence(value, checkedOn, reports);
    }

    /** What the number means. */
    public Level level() {
        if (value < FLOOR) {
            return Level.HIDDEN;
        }
        if (value < OLD) {
            return Level.OLD;
        }
        return reports > 0 ? Level.DOUBTED : Level.FRESH;
    }

    /** The number as people read it: of a hundred. */
    public int ofHundred() {
        return (int) Math.round(value * 100);
    }
}

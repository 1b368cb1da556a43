package nl.houvast.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.houvast.contact.SafeContact;

/**
 * Three months of which figures are made. Only a quarter that is over is shown: then nothing is
 * added to it any more, and nobody can compute from two days what happened in between.
 *
 * @param start its first day
 */
record Quarter(LocalDate start) implements Comparable<Quarter> {

    private static final int MONTHS = 3;
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})-([1-4])");

    /** The quarter of this day. */
    static Quarter of(LocalDate day) {
        var month = (day.getMonthValue() - 1) / MONTHS * MONTHS + 1;
        return new Quarter(LocalDate.of(day.getYear(), month, 1));
    }

    /** The quarter of this moment in the Netherlands. */
    static Quarter of(Instant moment) {
        return of(LocalDate.ofInstant(moment, SafeContact.ZONE));
    }

    /** As it stands in an address, "2026-3"; empty for what is none. */
    static Optional<Quarter> parse(String written) {
        var found = WRITTEN.matcher(written);
        return found.matches()
                ? Optional.of(
                        new Quarter(
                                LocalDate.of(
                                        Integer.parseInt(found.group(1)),
                                        (Integer.parseInt(found.group(2)) - 1) * MONTHS + 1,
                                        1)))
                : Optional.empty();
    }

    /** So many quarters before this one, the last first. */
    List<Quarter> before(int many) {
        return Stream.iterate(previous(), Quarter::previous).limit(many).toList();
    }

    private Quarter previous() {
        return new Quarter(start.minusMonths(MONTHS));
    }

    int number() {
        return (start.getMonthValue() - 1) / MONTHS + 1;
    }

    @Override
    public int compareTo(Quarter other) {
        return start.compareTo(other.start);
    }

    @Override
    public String toString() {
        return start.getYear() + "-" + number();
    }
}

package nl.houvast.reporting;

import static nl.houvast.web.Texts.text;

import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.houvast.web.Texts;

/**
 * One measure as a table. A cell without a number is not shown.
 *
 * @param name of the measure, under which its texts stand
 * @param drawn which column is drawn beside it
 */
record Sheet(String name, List<Column> columns, List<Line> lines, int drawn) {

    /** What a number counts. */
    enum Unit {
        NUMBER,
        PERCENT,
        HOURS,
        DAYS
    }

    /** What stands below each other. */
    record Column(String name, Unit unit) {

        static Column number(String name) {
            return new Column(name, Unit.NUMBER);
        }

        String words() {
            return text("reporting.column." + name);
        }
    }

    /** What stands beside each other; {@code all} is everything together. */
    record Line(String label, boolean all, List<OptionalInt> cells) {}

    /** Whether it says how it is, and not how it was in a quarter. */
    boolean now() {
        return name.equals("waiting") || name.equals("workload");
    }

    /** Whether it can be of one kind of event; the others would fall apart in small numbers. */
    boolean byKind() {
        return !name.equals("handovers") && !name.equals("workload");
    }

    String title() {
        return text("reporting." + name);
    }

    /** Of what the columns are counts, and from which moment. */
    String what() {
        return text("reporting." + name + ".what");
    }

    /** As people read it. */
    String cell(Line line, int column) {
        var number = line.cells().get(column);
        if (number.isEmpty()) {
            return text("reporting.hidden");
        }
        var written = NumberFormat.getIntegerInstance(Texts.locale()).format(number.getAsInt());
        return switch (columns.get(column).unit()) {
            case NUMBER -> written;
            case PERCENT -> text("reporting.percent", written);
            case HOURS -> text("reporting.hours", written);
            case DAYS -> text("reporting.days", written);
        };
    }

    /** How long the bar of this line is, "0%" to "100%"; empty when it is not shown. */
    Optional<String> bar(Line line) {
        var number = line.cells().get(drawn);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        var whole = columns.get(drawn).unit() == Unit.PERCENT ? 100 : largest();
        return Optional.of(whole == 0 ? "0%" : 100L * number.getAsInt() / whole + "%");
    }

    private int largest() {
        return bars().stream().mapToInt(line -> line.cells().get(drawn).orElse(0)).max().orElse(0);
    }

    /** What is drawn: the lines, and everything together where that can be compared with them. */
    List<Line> bars() {
        return columns.get(drawn).unit() == Unit.PERCENT
                ? lines
                : lines.stream().filter(line -> !line.all()).toList();
    }
}

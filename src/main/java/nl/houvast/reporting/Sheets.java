package nl.houvast.reporting;

import static nl.houvast.reporting.Counts.ALL;
import static nl.houvast.reporting.Counts.NOT_SPOKEN;
import static nl.houvast.reporting.Counts.REACHED;
import static nl.houvast.reporting.Counts.UNKNOWN;
import static nl.houvast.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.houvast.kernel.SmallNumbers;
import nl.houvast.reporting.Asked.Per;
import nl.houvast.reporting.Counts.Waited;
import nl.houvast.reporting.Facts.How;
import nl.houvast.reporting.Facts.What;
import nl.houvast.reporting.Sheet.Column;
import nl.houvast.reporting.Sheet.Line;
import nl.houvast.reporting.Sheet.Unit;
import nl.houvast.reporting.Today.Band;
import nl.houvast.reporting.Today.Open;
import org.jspecify.annotations.Nullable;

/** Makes tables of what was counted, of what was asked. Whatever is hidden stays hidden in them. */
class Sheets {

    /** At a median five or more are on either side, and above the ninetieth of a hundred too. */
    static final int ENOUGH_FOR_HALF = 2 * SmallNumbers.ENOUGH;

    static final int ENOUGH_FOR_NINE_OF_TEN = 10 * SmallNumbers.ENOUGH;

    private static final int ACCEPTED = List.of(What.values()).indexOf(What.ACCEPTED);

    private final Asked asked;
    private final ReportWords words;

    Sheets(Asked asked, ReportWords words) {
        this.asked = asked;
        this.words = words;
    }

    /** How many of those with whom we were done we spoke to. */
    Sheet reach(Map<Quarter, SmallNumbers> settled) {
        return new Sheet(
                "reach",
                List.of(
                        Column.number(REACHED),
                        Column.number(NOT_SPOKEN),
                        Column.number("TOTAL"),
                        new Column("RATE", Unit.PERCENT)),
                lines(
                        settled,
                        key -> {
                            var reached = settled(settled, key, REACHED);
                            var ended = settled(settled, key, ALL);
                            return List.of(
                                    reached,
                                    settled(settled, key, NOT_SPOKEN),
                                    ended,
                                    percent(reached, ended));
                        }),
                3);
    }

    /** How soon. */
    Sheet speed(Map<Quarter, SmallNumbers> settled, Map<String, Waited> waited) {
        return new Sheet(
                "speed",
                List.of(
                        Column.number(How.IN_TIME.name()),
                        Column.number(How.LATE.name()),
                        new Column("SHARE", Unit.PERCENT),
                        new Column("MEDIAN", Unit.HOURS),
                        new Column("NINETIETH", Unit.HOURS)),
                lines(
                        settled,
                        key -> {
                            var inTime = settled(settled, key, How.IN_TIME.name());
                            var reached = settled(settled, key, REACHED);
                            var how = reached.isPresent() ? waited.get(written(key)) : null;
                            return List.of(
                                    inTime,
                                    settled(settled, key, How.LATE.name()),
                                    percent(inTime, reached),
                                    how != null && how.number() >= ENOUGH_FOR_HALF
                                            ? OptionalInt.of(how.median())
                                            : OptionalInt.empty(),
                                    how != null && how.number() >= ENOUGH_FOR_NINE_OF_TEN
                                            ? OptionalInt.of(how.ninetieth())
                                            : OptionalInt.empty());
                        }),
                2);
    }

    private interface Cells {
        List<OptionalInt> of(String key);
    }

    /** A line for each of what was asked, and one of all together where there are more. */
    private List<Line> lines(Map<Quarter, SmallNumbers> settled, Cells cells) {
        var lines = new ArrayList<Line>();
        for (var key : keys()) {
            if (!key.equals(UNKNOWN) || settled(settled, key, ALL).orElse(1) > 0) {
                lines.add(new Line(words.label(asked.per(), key), false, cells.of(key)));
            }
        }
        if (lines.size() > 1) {
            lines.add(new Line(text("reporting.all"), true, cells.of(ALL)));
        }
        return lines;
    }

    private List<String> keys() {
        return switch (asked.per()) {
            case KIND -> only(asked.kind(), words.kinds());
            case REGION -> only(asked.region(), Counts.REGIONS);
            case QUARTER -> asked.quarters().stream().map(Quarter::toString).toList();
        };
    }

    private static List<String> only(String one, List<String> all) {
        return one.equals(ALL) ? all : List.of(one);
    }

    /** As the database writes the key of a line. */
    private String written(String key) {
        return asked.per() == Per.QUARTER && !key.equals(ALL)
                ? Quarter.parse(key).orElseThrow().start().toString()
                : key;
    }

    /** In all quarters that were asked; hidden when it is in one of them. */
    private OptionalInt settled(Map<Quarter, SmallNumbers> tables, String key, String how) {
        var one = !key.equals(ALL);
        var region = one && asked.per() == Per.REGION ? key : asked.region();
        var kind = one && asked.per() == Per.KIND ? key : asked.kind();
        return SmallNumbers.sum(
                tables.entrySet().stream()
                        .filter(
                                it ->
                                        !one
                                                || asked.per() != Per.QUARTER
                                                || it.getKey().toString().equals(key))
                        .map(it -> it.getValue().at(region, kind, how))
                        .toList());
    }

    private static OptionalInt percent(OptionalInt part, OptionalInt whole) {
        return part.isPresent() && whole.isPresent() && whole.getAsInt() > 0
                ? OptionalInt.of((int) Math.round(100.0 * part.getAsInt() / whole.getAsInt()))
                : OptionalInt.empty();
    }

    /** What became of handovers, by the sort of organisation. */
    Sheet handovers(Map<Quarter, SmallNumbers> tables, Map<String, Waited> days) {
        var columns =
                new ArrayList<>(
                        Stream.of(What.values()).map(it -> Column.number(it.name())).toList());
        columns.add(new Column("DAYS", Unit.DAYS));
        var lines = new ArrayList<Line>();
        for (var receiver : Counts.RECEIVERS) {
            var steps = handed(tables, receiver);
            if (steps.stream().anyMatch(it -> it.orElse(1) > 0)) {
                lines.add(handed(words.receiver(receiver), false, steps, days.get(receiver)));
            }
        }
        if (lines.size() > 1) {
            lines.add(handed(text("reporting.all"), true, handed(tables, ALL), days.get(ALL)));
        }
        return new Sheet("handovers", columns, lines, ACCEPTED);
    }

    private List<OptionalInt> handed(Map<Quarter, SmallNumbers> tables, String receiver) {
        return Stream.of(What.values())
                .map(
                        what ->
                                SmallNumbers.sum(
                                        tables.values().stream()
                                                .map(
                                                        it ->
                                                                it.at(
                                                                        asked.region(),
                                                                        receiver,
                                                                        what.name()))
                                                .toList()))
                .toList();
    }

    private static Line handed(
            String label, boolean all, List<OptionalInt> steps, @Nullable Waited days) {
        var cells = new ArrayList<>(steps);
        cells.add(
                steps.get(ACCEPTED).isPresent() && days != null && days.number() >= ENOUGH_FOR_HALF
                        ? OptionalInt.of(days.median())
                        : OptionalInt.empty());
        return new Line(label, all, cells);
    }

    /** Who waits now, by how long. */
    Sheet waiting(SmallNumbers waiting) {
        var lines = new ArrayList<Line>();
        for (var band : Band.values()) {
            lines.add(
                    new Line(
                            text("reporting.band." + band),
                            false,
                            List.of(waiting.at(asked.region(), asked.kind(), band.name()))));
        }
        lines.add(
                new Line(
                        text("reporting.all"),
                        true,
                        List.of(waiting.at(asked.region(), asked.kind(), ALL))));
        return new Sheet("waiting", List.of(Column.number("WAITING")), lines, 0);
    }

    /** How much is open, by where it belongs. */
    Sheet workload(Open open) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < open.places().size(); i++) {
            var place = open.places().get(i);
            if (asked.region().equals(ALL) || asked.region().equals(place.region())) {
                lines.add(
                        new Line(
                                words.place(place),
                                false,
                                List.of(open.counts().at(String.valueOf(i)))));
            }
        }
        if (lines.size() > 1 && asked.region().equals(ALL)) {
            lines.add(new Line(text("reporting.all"), true, List.of(open.counts().at(ALL))));
        }
        return new Sheet("workload", List.of(Column.number("OPEN")), lines, 0);
    }
}

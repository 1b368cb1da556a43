package nl.houvast.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured: one line for each figure, some of which have a bar they must reach. */
final class Outcome {

    private record Line(String what, double value, String unit, String bar, boolean reached) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Outcome figure(String what, double value, String unit) {
        lines.add(new Line(what, value, unit, "", true));
        return this;
    }

    Outcome atMost(String what, double value, String unit, double bar) {
        lines.add(new Line(what, value, unit, "at most " + text(bar), value <= bar));
        return this;
    }

    Outcome atLeast(String what, double value, String unit, double bar) {
        lines.add(new Line(what, value, unit, "at least " + text(bar), value >= bar));
        return this;
    }

    Outcome note(String text) {
        notes.add(text);
        return this;
    }

    boolean missed() {
        return lines.stream().anyMatch(line -> !line.reached());
    }

    String markdown(String name, Machine machine) {
        var text = new StringBuilder();
        text.append("### ").append(name).append("\n\n");
        text.append(machine.inWords()).append('\n');
        notes.forEach(note -> text.append(note).append('\n'));
        text.append("\n| what | figure | bar |\n| --- | ---: | --- |\n");
        for (var line : lines) {
            text.append(
                    "| %s | %s %s | %s |%n"
                            .formatted(
                                    line.what(),
                                    text(line.value()),
                                    line.unit(),
                                    line.bar() + (line.reached() ? "" : " **missed**")));
        }
        return text.toString();
    }

    Map<String, Object> asMap(String name, Machine machine) {
        var figures = new ArrayList<Map<String, Object>>();
        for (var line : lines) {
            var figure = new LinkedHashMap<String, Object>();
            figure.put("what", line.what());
            figure.put("value", line.value());
            figure.put("unit", line.unit());
            if (!line.bar().isEmpty()) {
                figure.put("bar", line.bar());
                figure.put("reached", line.reached());
            }
            figures.add(figure);
        }
        var all = new LinkedHashMap<String, Object>();
        all.put("bench", name);
        all.put("conditions", machine);
        all.put("notes", notes);
        all.put("figures", figures);
        return all;
    }

    private static String text(double value) {
        var format = value == Math.rint(value) || value >= 1000 ? "%,.0f" : "%.3g";
        if (value >= 100 && value < 1000 && value != Math.rint(value)) {
            format = "%.0f";
        }
        return String.format(Locale.ROOT, format, value);
    }
}

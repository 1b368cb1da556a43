package nl.houvast.incident;

import static nl.houvast.web.Texts.text;

import java.util.List;
import java.util.Locale;
import nl.houvast.casework.FirstContactDesk.Stage;
import nl.houvast.incident.Lists.Brought;
import nl.houvast.incident.Shifts.Shift;
import nl.houvast.incident.TriageList.Count;
import nl.houvast.incident.TriageList.Rows;
import nl.houvast.kernel.Missing;
import nl.houvast.web.Page;
import org.jspecify.annotations.Nullable;

/** One incident for who works here: the switch, the counts, and who is to be called. */
record IncidentPage(About about, Work work, Part part) implements Page {

    /**
     * What it is.
     *
     * @param event what this kind of event is called
     * @param leads whether the reader decides about it
     */
    record About(Incident incident, String event, boolean leads) {}

    /** What there is to do. */
    record Work(List<Count> counts, List<Shift> shifts, List<Brought> lists) {}

    /**
     * The part of the list that is shown.
     *
     * @param shift only who was divided in it, or null
     * @param freed how many went back to the list just now, or null
     */
    record Part(Stage stage, @Nullable Shift shift, Rows rows, @Nullable Integer freed) {}

    Incident incident() {
        return about.incident();
    }

    int count(Stage stage) {
        return work.counts().stream().mapToInt(count -> count.of(stage)).sum();
    }

    /** The list of one stage. */
    String address(Stage stage) {
        return incident().address() + "?lijst=" + name(stage);
    }

    /** The list, on from the last one shown. */
    String more() {
        var shift = part.shift();
        return address(part.stage())
                + (shift == null ? "" : "&dienst=" + shift.id())
                + "&na="
                + part.rows().more();
    }

    String shift(Shift shift) {
        return address(Stage.TAKEN) + "&dienst=" + shift.id();
    }

    /** What the list on this page is called. */
    String heading() {
        var shift = part.shift();
        var stage = text("incident.stage." + part.stage());
        return shift == null ? stage : text("incident.shift.heading", shift.name(), stage);
    }

    /** A stage as addresses name it. */
    static String name(Stage stage) {
        return switch (stage) {
            case WAITING -> "wacht";
            case TAKEN -> "verdeeld";
            case REACHED -> "gesproken";
            case OVER -> "klaar";
        };
    }

    static Stage stage(String name) {
        for (var stage : Stage.values()) {
            if (name(stage).equals(name.toLowerCase(Locale.ROOT))) {
                return stage;
            }
        }
        throw new Missing();
    }

    @Override
    public String toString() {
        return "IncidentPage[hidden]";
    }
}

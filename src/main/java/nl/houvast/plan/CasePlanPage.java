package nl.houvast.plan;

import java.util.List;
import java.util.Optional;
import nl.houvast.casework.CaseState;
import nl.houvast.plan.PlanReader.Reading;
import nl.houvast.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The plan as a part of the page of a case file: each open goal with what comes first for it, and
 * the kinds of help that run or rest.
 *
 * @param heardBy the name of who heard that the person agreed; null when nobody did
 */
record CasePlanPage(Reading reading, @Nullable String heardBy) implements Page {

    String address() {
        return PlanPage.address(reading.file().id());
    }

    List<Goal> goals() {
        return reading.plan().goals().stream().filter(Goal::open).toList();
    }

    /** Whether the help began and nobody wrote a goal yet: then that is what to do now. */
    boolean toMake() {
        return reading.file().state() == CaseState.ACTIVE && reading.plan().goals().isEmpty();
    }

    /** What comes first for this goal. */
    static Optional<PlanAction> first(Goal goal) {
        return goal.actions().stream().filter(PlanAction::open).findFirst();
    }

    List<Track> tracks() {
        return reading.tracks().stream()
                .filter(track -> track.state() != TrackState.ENDED)
                .toList();
    }
}

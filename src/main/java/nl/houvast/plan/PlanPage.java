package nl.houvast.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.advice.HelpKind;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.PersonName;
import nl.houvast.plan.PlanReader.Reading;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a case file, and the kinds of help that run.
 *
 * @param heardBy the name of who heard that the person agreed; null when nobody did
 * @param templates the examples, those for this kind of event first
 */
record PlanPage(
        Reading reading,
        PersonName name,
        @Nullable String heardBy,
        List<PlanTemplate> templates,
        Seen seen)
        implements Page {

    /**
     * What somebody just typed on it.
     *
     * @param goal a new goal
     * @param how the person agreed
     */
    record Typed(String goal, String how) {

        static final Typed NOTHING = new Typed("", "");

        @Override
        public String toString() {
            return "Typed[hidden]";
        }
    }

    /** Who looks, on which day, and what they just did. */
    record Seen(Actor by, LocalDate today, Typed typed, Problems problems) {}

    @Override
    public int status() {
        return status(seen.problems());
    }

    /** What the form refuses is 422; what the plan refuses is 409. */
    static int status(Problems problems) {
        if (!problems.any()) {
            return 200;
        }
        return problems.all().stream().allMatch(problem -> problem.field().isEmpty()) ? 409 : 422;
    }

    /** The address of the page of a case file. */
    static String file(CaseFileId file) {
        return "/werk/dossiers/" + file;
    }

    /** The address of the plan of a case file. */
    static String address(CaseFileId file) {
        return file(file) + "/plan";
    }

    String address() {
        return address(reading.file().id());
    }

    Plan plan() {
        return reading.plan();
    }

    List<Goal> open() {
        return plan().goals().stream().filter(Goal::open).toList();
    }

    List<Goal> ended() {
        return plan().goals().stream().filter(goal -> !goal.open()).toList();
    }

    /** Whether the worker who looks may change it. */
    boolean mayChange() {
        return mayChange(reading, seen.by());
    }

    static boolean mayChange(Reading reading, Actor by) {
        return reading.file().helps(by)
                || (reading.file().state().open() && by.role() == Role.SUPERVISOR);
    }

    /** Whether the person can be asked to agree: there is a goal, and something changed. */
    boolean mayAgree() {
        return mayChange() && !open().isEmpty() && plan().state() == PlanState.DRAFT;
    }

    static List<HelpKind> helps() {
        return Arrays.asList(HelpKind.values());
    }

    Optional<Track> track(HelpKind help) {
        return reading.tracks().stream().filter(track -> track.help() == help).findFirst();
    }

    /** What this kind of help may become now, in the order of the buttons. */
    List<TrackState> next(HelpKind help) {
        var now = track(help).map(Track::state).orElse(TrackState.ENDED);
        return Arrays.stream(TrackState.values()).filter(now::mayBecome).toList();
    }

    /** The address that makes this of this kind of help. */
    String address(HelpKind help, TrackState next) {
        var step =
                switch (next) {
                    case RUNNING -> "starten";
                    case PAUSED -> "pauzeren";
                    case ENDED -> "stoppen";
                };
        return file(reading.file().id()) + "/sporen/" + PlanWords.address(help) + "/" + step;
    }
}

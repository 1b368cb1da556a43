package nl.houvast.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import nl.houvast.plan.PlanAction.Terms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes plans. Each command says which version of the plan was read, and changes nothing when
 * somebody else changed it since; it fails as missing for whoever may not see the case file, and
 * says no to whoever does not help in it.
 */
@Service
@Transactional
class PlanDesk {

    private final CaseFileDesk files;
    private final Plans plans;
    private final Vault vault;
    private final PlanWork work;
    private final Clock clock;

    PlanDesk(CaseFileDesk files, Plans plans, Vault vault, PlanWork work, Clock clock) {
        this.files = files;
        this.plans = plans;
        this.vault = vault;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Which plan, as it was when somebody read it.
     *
     * @param version of the plan that was read; no version when it is none
     */
    record Seen(CaseFileId file, int version) {

        /** With the version as a form carries it; what is no version was never read. */
        static Seen of(CaseFileId file, String version) {
            return new Seen(
                    file, version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : NEVER);
        }
    }

    private static final int NEVER = -1;

    /** What somebody does, and how. */
    record Deed(String words, Terms terms) {

        @Override
        public String toString() {
            return "Deed[hidden]";
        }
    }

    /** A goal with what is done for it, from an example. */
    record Example(String words, List<Deed> deeds) {

        @Override
        public String toString() {
            return "Example[hidden]";
        }
    }

    private interface Step {
        void take(Plan plan, Known file, Instant now);
    }

    /** The person wants this too. */
    UUID addGoal(Seen seen, String words, Actor by) {
        var id = TimeOrdered.id(clock.instant());
        change(seen, by, (plan, file, now) -> add(plan, file, id, words, by));
        return id;
    }

    private void add(Plan plan, Known file, UUID goal, String words, Actor by) {
        plan.add(goal, seal(file, words));
        work.goalAdded(file, by);
    }

    /** The person says it in other words. */
    void sayGoal(Seen seen, UUID goal, String words, Actor by) {
        change(seen, by, (plan, file, now) -> plan.say(goal, seal(file, words)));
    }

    /** It was reached, let go, or is a goal again; what is left to do for it falls away. */
    void endGoal(Seen seen, UUID goal, Goal.State as, Actor by) {
        change(
                seen,
                by,
                (plan, file, now) -> {
                    var left = plan.goal(goal).actions().stream().filter(PlanAction::open).toList();
                    plan.end(goal, as, by, now);
                    left.forEach(action -> work.dropped(action, by));
                    work.goalBecame(file, as, by);
                });
    }

    /** Somebody does this for a goal. */
    void addAction(Seen seen, UUID goal, Deed deed, Actor by) {
        change(seen, by, (plan, file, now) -> add(plan, file, goal, deed, by));
    }

    private void add(Plan plan, Known file, UUID goal, Deed deed, Actor by) {
        var id = TimeOrdered.id(clock.instant());
        plan.add(goal, id, seal(file, deed.words()), deed.terms());
        work.added(file, id, deed, by);
    }

    /** It is something else, or somebody else does it, or before another day. */
    void changeAction(Seen seen, UUID action, Deed deed, Actor by) {
        change(
                seen,
                by,
                (plan, file, now) -> {
                    var before = plan.goalOf(action).action(action);
                    plan.change(action, seal(file, deed.words()), deed.terms());
                    work.dropped(before, by);
                    work.added(file, action, deed, by);
                });
    }

    /** It is done. */
    void done(Seen seen, UUID action, Actor by) {
        change(
                seen,
                by,
                (plan, file, now) -> {
                    var before = plan.goalOf(action).action(action);
                    var done = plan.done(action, by, now);
                    work.done(before, by);
                    work.tell(file.person(), done, by);
                });
    }

    /** Nobody does it any more. */
    void drop(Seen seen, UUID action, Actor by) {
        change(
                seen,
                by,
                (plan, file, now) -> {
                    var before = plan.goalOf(action).action(action);
                    plan.drop(action, by, now);
                    work.dropped(before, by);
                });
    }

    /** These examples are where the plan begins; their words are to be made those of the person. */
    void copy(Seen seen, List<Example> examples, Actor by) {
        change(
                seen,
                by,
                (plan, file, now) -> {
                    for (var example : examples) {
                        var goal = TimeOrdered.id(now);
                        add(plan, file, goal, example.words(), by);
                        example.deeds().forEach(deed -> add(plan, file, goal, deed, by));
                    }
                });
    }

    /** The person says yes to it as it stands. */
    void agree(Seen seen, AgreedHow how, Actor by) {
        change(
                seen,
                by,
                (plan, file, now) -> work.tell(file.person(), plan.agree(how, by, now), by));
    }

    /** Whoever promised it ticked it among their tasks; nothing happens when it was done before. */
    void doneAsTask(CaseFileId id, UUID action, Actor by, Instant at) {
        plans.lock(id)
                .filter(plan -> plan.waitsFor(action))
                .ifPresent(
                        plan -> {
                            var done = plan.done(action, by, at);
                            plans.keep(plan);
                            work.tell(plan.person(), done, by);
                        });
    }

    /** The help ended, and the plan with it. */
    void end(CaseFileId id) {
        plans.lock(id)
                .ifPresent(
                        plan -> {
                            plan.end();
                            plans.keep(plan);
                        });
    }

    /**
     * Load, ask, keep, tell.
     *
     * @throws Missing when there is no such case file, or this actor may not see it
     * @throws Refusal when it was changed since it was read, ended, or somebody else helps
     */
    private void change(Seen seen, Actor by, Step step) {
        var file = files.mine(seen.file(), by);
        var plan = plans.change(file, seen.version());
        step.take(plan, file, clock.instant());
        plans.keep(plan);
    }

    private Sealed seal(Known file, String words) {
        return vault.seal(file.person(), Plans.WORDS, words);
    }
}

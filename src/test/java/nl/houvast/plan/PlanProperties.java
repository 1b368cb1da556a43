package nl.houvast.plan;

import static nl.houvast.plan.PlanExamples.FILE;
import static nl.houvast.plan.PlanExamples.NOON;
import static nl.houvast.plan.PlanExamples.NOOR;
import static nl.houvast.plan.PlanExamples.SAM;
import static nl.houvast.plan.PlanExamples.SVEN;
import static nl.houvast.plan.PlanExamples.TODAY;
import static nl.houvast.plan.PlanExamples.id;
import static nl.houvast.plan.PlanExamples.said;
import static nl.houvast.plan.PlanExamples.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;

/** Whatever is done to a plan in whatever order. */
class PlanProperties {

    /** What can be done to a plan. */
    enum Act {
        ADD_GOAL,
        SAY,
        REACHED,
        LET_GO,
        AGAIN,
        ADD_ACTION,
        CHANGE,
        DONE,
        DROP,
        AGREE,
        END
    }

    /**
     * One thing that somebody does.
     *
     * @param goal which of the goals
     * @param action which of the actions
     * @param words what is said
     */
    record Command(
            Act act, int goal, int action, int words, Doer doer, Priority priority, Actor by) {}

    private static Plan readBack(Plan plan) {
        return new Plan(
                plan.file(),
                plan.person(),
                plan.version() + 1,
                plan.state(),
                plan.agreement(),
                plan.goals());
    }

    @Property(tries = 2000)
    void whatIsAgreedIsWhatStandsThere(@ForAll("commands") List<Command> commands) {
        var plan = Plan.empty(FILE, SAM);
        var agreed = List.<Object>of();
        for (int at = 0; at < commands.size(); at++) {
            var command = commands.get(at);
            if (perform(command, plan, at) && command.act() == Act.AGREE) {
                agreed = content(plan);
            }
            plan = readBack(plan);
            if (plan.state() == PlanState.AGREED) {
                assertThat(content(plan)).as(command.toString()).isEqualTo(agreed);
                assertThat(plan.agreement()).isNotNull();
                assertThat(plan.goals().stream().filter(Goal::open))
                        .allMatch(Goal::hasSomethingToDo);
            }
        }
    }

    @Property(tries = 1000)
    void whatIsRefusedChangesNothing(@ForAll("commands") List<Command> commands) {
        var plan = Plan.empty(FILE, SAM);
        for (int at = 0; at < commands.size(); at++) {
            var before = picture(plan);
            var fresh = readBack(plan);
            if (!perform(commands.get(at), fresh, at)) {
                assertThat(picture(fresh)).as(commands.get(at).toString()).isEqualTo(before);
                assertThat(fresh.touched()).isEmpty();
            }
            plan = fresh;
        }
    }

    @Property(tries = 1000)
    void nothingIsLostAndWhatChangedIsKept(@ForAll("commands") List<Command> commands) {
        var plan = Plan.empty(FILE, SAM);
        for (int at = 0; at < commands.size(); at++) {
            var before = things(plan);
            var fresh = readBack(plan);
            perform(commands.get(at), fresh, at);
            var after = things(fresh);
            assertThat(after.keySet()).containsAll(before.keySet());
            for (var thing : after.entrySet()) {
                if (!thing.getValue().equals(before.get(thing.getKey()))) {
                    assertThat(fresh.touched())
                            .as(commands.get(at).toString())
                            .contains(thing.getKey());
                }
            }
            plan = fresh;
        }
    }

    @Property(tries = 1000)
    void whatThePersonCanDoStandsFirstAndNothingIsOpenForAGoalThatEnded(
            @ForAll("commands") List<Command> commands) {
        var plan = Plan.empty(FILE, SAM);
        for (int at = 0; at < commands.size(); at++) {
            perform(commands.get(at), plan, at);
            for (var goal : plan.goals()) {
                var open = goal.actions().stream().filter(PlanAction::open).toList();
                assertThat(goal.actions().subList(0, open.size())).isEqualTo(open);
                assertThat(open.stream().map(action -> action.terms().doer())).isSorted();
                assertThat(goal.open() || open.isEmpty()).as(commands.get(at).toString()).isTrue();
                assertThat(goal.actions())
                        .allMatch(action -> action.open() == (action.doneAt() == null));
            }
        }
    }

    @Property(tries = 500)
    void afterTheEndNothingChanges(@ForAll("commands") List<Command> commands) {
        var plan = Plan.empty(FILE, SAM);
        for (int at = 0; at < commands.size(); at++) {
            var before = picture(plan);
            var ended = plan.state() == PlanState.ENDED;
            perform(commands.get(at), plan, at);
            if (ended) {
                assertThat(picture(plan)).isEqualTo(before);
            }
        }
    }

    /** What the person said yes to; that something of it was done or reached is no other plan. */
    private static List<Object> content(Plan plan) {
        var content = new ArrayList<Object>();
        for (var goal : plan.goals()) {
            content.add(List.of(goal.id(), goal.words(), goal.state() == Goal.State.LET_GO));
            goal.actions().stream()
                    .sorted((one, other) -> one.id().compareTo(other.id()))
                    .forEach(
                            action ->
                                    content.add(
                                            List.of(action.id(), action.words(), action.terms())));
        }
        return content;
    }

    private static String picture(Plan plan) {
        return plan.state() + " " + plan.agreement() + " " + plan.goals();
    }

    /** Every goal and action by its id, as it is. */
    private static Map<UUID, Object> things(Plan plan) {
        var things = new HashMap<UUID, Object>();
        for (var goal : plan.goals()) {
            things.put(goal.id(), List.of(goal.words(), goal.state()));
            goal.actions().forEach(action -> things.put(action.id(), action));
        }
        return things;
    }

    /** Whether it was allowed. */
    private static boolean perform(Command command, Plan plan, int number) {
        try {
            act(command, plan, number);
            return true;
        } catch (Refusal | Missing no) {
            return false;
        }
    }

    private static void act(Command command, Plan plan, int number) {
        var by = command.by();
        var goals = plan.goals().stream().map(Goal::id).toList();
        var actions = plan.goals().stream().flatMap(PlanProperties::ids).toList();
        var goal = some(goals, command.goal());
        var action = some(actions, command.action());
        var words = said(command.words());
        var due = command.words() % 3 == 0 ? null : TODAY.plusDays(command.words());
        switch (command.act()) {
            case ADD_GOAL -> plan.add(id(1000 + number), words);
            case SAY -> plan.say(goal, words);
            case REACHED -> plan.end(goal, Goal.State.REACHED, by, NOON);
            case LET_GO -> plan.end(goal, Goal.State.LET_GO, by, NOON);
            case AGAIN -> plan.end(goal, Goal.State.OPEN, by, NOON);
            case ADD_ACTION ->
                    plan.add(
                            goal,
                            id(2000 + number),
                            words,
                            terms(command.doer(), command.priority(), due));
            case CHANGE ->
                    plan.change(action, words, terms(command.doer(), command.priority(), due));
            case DONE -> plan.done(action, by, NOON);
            case DROP -> plan.drop(action, by, NOON);
            case AGREE -> plan.agree(AgreedHow.BY_PHONE, by, NOON);
            case END -> plan.end();
        }
    }

    private static Stream<UUID> ids(Goal goal) {
        return goal.actions().stream().map(PlanAction::id);
    }

    /** One of them, or one that is not there. */
    private static UUID some(List<UUID> ids, int which) {
        return ids.isEmpty() || which == 9 ? id(9999) : ids.get(which % ids.size());
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        var acts =
                Arbitraries.frequencyOf(
                        Tuple.of(30, Arbitraries.of(Act.class).filter(act -> act != Act.END)),
                        Tuple.of(
                                20,
                                Arbitraries.of(List.of(Act.ADD_GOAL, Act.ADD_ACTION, Act.AGREE))),
                        Tuple.of(1, Arbitraries.just(Act.END)));
        return Combinators.combine(
                        acts,
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of(Doer.class),
                        Arbitraries.of(Priority.class),
                        Arbitraries.of(List.of(NOOR, SVEN)))
                .as(Command::new)
                .list()
                .ofMaxSize(40);
    }
}

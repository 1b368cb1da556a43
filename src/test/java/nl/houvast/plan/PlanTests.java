package nl.houvast.plan;

import static nl.houvast.plan.PlanExamples.FILE;
import static nl.houvast.plan.PlanExamples.NOON;
import static nl.houvast.plan.PlanExamples.NOOR;
import static nl.houvast.plan.PlanExamples.SAM;
import static nl.houvast.plan.PlanExamples.TODAY;
import static nl.houvast.plan.PlanExamples.id;
import static nl.houvast.plan.PlanExamples.plan;
import static nl.houvast.plan.PlanExamples.said;
import static nl.houvast.plan.PlanExamples.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.plan.PlanNews.ActionDone;
import nl.houvast.plan.PlanNews.PlanAgreed;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What may happen to a plan, and what may not. */
class PlanTests {

    private static void refused(PlanRefusal why, ThrowingCallable what) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(what)
                .extracting(Refusal::reason)
                .isEqualTo(why);
    }

    @Test
    void thePersonSaysYesToWhatIsThereAndIsAskedAgainWhenItChanges() {
        var plan = plan();

        assertThat(plan.agree(AgreedHow.BY_PHONE, NOOR, NOON))
                .isEqualTo(new PlanAgreed(FILE, NOON));
        assertThat(plan.state()).isEqualTo(PlanState.AGREED);
        refused(PlanRefusal.ALREADY_AGREED, () -> plan.agree(AgreedHow.IN_PERSON, NOOR, NOON));

        plan.say(id(1), said(9));

        assertThat(plan.state()).isEqualTo(PlanState.DRAFT);
        assertThat(plan.agreement())
                .isEqualTo(new Plan.Agreement(NOON, AgreedHow.BY_PHONE, "worker-noor"));
    }

    @Test
    void nobodyAgreesToNothing() {
        var plan = Plan.empty(FILE, SAM);
        refused(PlanRefusal.NO_GOAL, () -> plan.agree(AgreedHow.BY_PHONE, NOOR, NOON));

        plan.add(id(1), said(1));
        refused(PlanRefusal.NO_ACTION, () -> plan.agree(AgreedHow.BY_PHONE, NOOR, NOON));

        plan.add(id(1), id(2), said(2), terms(Doer.CLIENT));
        plan.drop(id(2), NOOR, NOON);
        refused(PlanRefusal.NO_ACTION, () -> plan.agree(AgreedHow.BY_PHONE, NOOR, NOON));
    }

    @Test
    void whatIsDoneAsAgreedLeavesItAgreed() {
        var plan = plan();
        plan.agree(AgreedHow.IN_PERSON, NOOR, NOON);

        assertThat(plan.done(id(2), NOOR, NOON)).isEqualTo(new ActionDone(FILE, id(2), NOON));
        plan.end(id(1), Goal.State.REACHED, NOOR, NOON);

        assertThat(plan.state()).isEqualTo(PlanState.AGREED);
        refused(PlanRefusal.ACTION_ENDED, () -> plan.done(id(2), NOOR, NOON));
        refused(PlanRefusal.GOAL_ENDED, () -> plan.say(id(1), said(3)));
        plan.end(id(1), Goal.State.OPEN, NOOR, NOON);
        assertThat(plan.state()).isEqualTo(PlanState.DRAFT);
    }

    @Test
    void whatThePersonDoesStandsFirstThenWhatMattersMost() {
        var plan = plan();
        plan.add(id(1), id(3), said(3), terms(Doer.PARTNER, Priority.FIRST, TODAY));
        plan.add(id(1), id(4), said(4), terms(Doer.WORKER, Priority.LATER, TODAY));
        plan.add(id(1), id(5), said(5), terms(Doer.CLIENT, Priority.LATER, null));
        plan.add(id(1), id(6), said(6), terms(Doer.CLIENT, Priority.LATER, TODAY));
        plan.add(id(1), id(7), said(7), terms(Doer.AROUND, Priority.LATER, null));

        assertThat(plan.goal(id(1)).actions())
                .extracting(PlanAction::id)
                .containsExactly(id(2), id(6), id(5), id(7), id(4), id(3));
        plan.done(id(2), NOOR, NOON);
        assertThat(plan.goal(id(1)).actions()).last().extracting(PlanAction::id).isEqualTo(id(2));
    }

    @Test
    void whatWePromiseHasADay() {
        refused(PlanRefusal.DAY_MISSING, () -> terms(Doer.WORKER, Priority.FIRST, null));
        assertThat(terms(Doer.PARTNER, Priority.FIRST, null).due()).isNull();
    }

    @Test
    void afterTheEndNothingChanges() {
        var plan = plan();
        plan.end();
        plan.end();

        refused(PlanRefusal.ENDED, () -> plan.add(id(3), said(3)));
        refused(PlanRefusal.ENDED, () -> plan.done(id(2), NOOR, NOON));
        refused(PlanRefusal.ENDED, () -> plan.agree(AgreedHow.BY_PHONE, NOOR, NOON));
        assertThat(plan.state()).isEqualTo(PlanState.ENDED);
    }

    @Test
    void thereAreNoMoreThanSomebodyCanOversee() {
        var plan = Plan.empty(FILE, SAM);
        for (int number = 0; number < Plan.MOST; number++) {
            plan.add(id(number), said(number));
            plan.add(id(0), id(100 + number), said(number), terms(Doer.CLIENT));
        }

        refused(PlanRefusal.TOO_MANY, () -> plan.add(id(99), said(1)));
        refused(PlanRefusal.TOO_MANY, () -> plan.add(id(0), id(199), said(1), terms(Doer.CLIENT)));
        assertThat(plan.goals()).hasSize(Plan.MOST);
    }

    @Test
    void whatIsNotInItIsMissing() {
        var plan = plan();

        assertThatExceptionOfType(Missing.class).isThrownBy(() -> plan.say(id(9), said(1)));
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> plan.done(id(1), NOOR, NOON));
    }

    @Test
    void aKindOfHelpBeginsRestsEndsAndMayBeginAgain() {
        assertThat(TrackState.RUNNING.mayBecome(TrackState.PAUSED)).isTrue();
        assertThat(TrackState.PAUSED.mayBecome(TrackState.RUNNING)).isTrue();
        assertThat(TrackState.ENDED.mayBecome(TrackState.RUNNING)).isTrue();
        assertThat(TrackState.ENDED.mayBecome(TrackState.PAUSED)).isFalse();
        for (var state : TrackState.values()) {
            assertThat(state.mayBecome(state)).isFalse();
        }
    }
}

package nl.houvast.handover;

import static nl.houvast.handover.HandoverExamples.NOOR;
import static nl.houvast.handover.HandoverExamples.PIA;
import static nl.houvast.handover.HandoverState.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import nl.houvast.TestDatabase;
import nl.houvast.handover.HandoverNews.HandoverAccepted;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Two answers in one moment, and a house that falls over while it accepts: one hand, always. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document"})
@AutoConfigureMockMvc
@Import({TestDatabase.class, HandoverHouse.class})
class HandoverRaceModuleTests extends HandoverRoom {

    /** Each on a thread of its own: on a small machine the common ones are too few to meet. */
    private static final Executor ALONE = what -> Thread.ofVirtual().start(what);

    @Autowired PartnerDesk partner;

    @RepeatedTest(10)
    void ofTwoAnswersOneCounts() {
        var file = opened(person("Sam"));
        var address = sent(file);
        var both = new CyclicBarrier(2);

        var accepted = answer(address, ACCEPTED, both);
        var declined = answer(address, DECLINED, both);

        assertThat(List.of(accepted.join(), declined.join()))
                .as("one wins, the other is told that somebody was first")
                .containsExactlyInAnyOrder(true, false);
        assertThat(read(address).state()).isEqualTo(accepted.join() ? ACCEPTED : DECLINED);
        assertThat(steps(address)).endsWith("SENT", read(address).state().name());
        assertThat(tasks(file))
                .filteredOn(task -> task.startsWith("HANDOVER_WATCH"))
                .hasSize(accepted.join() ? 1 : 0);
        assertThat(ears.heard()).hasSize(2); // sent, and the one answer
    }

    @RepeatedTest(5)
    void whoStopsItAndWhoAcceptsItDoNotBothHaveThePerson() {
        var file = opened(person("Sam"));
        var address = sent(file);
        var both = new CyclicBarrier(2);

        var accepted = answer(address, ACCEPTED, both);
        var stopped =
                CompletableFuture.supplyAsync(
                        () -> tried(both, () -> desk.withdraw(file, id(address), NOOR)),
                        ALONE);

        assertThat(accepted.join() || stopped.join()).isTrue();
        var state = read(address).state();
        assertThat(state).isEqualTo(stopped.join() ? WITHDRAWN : ACCEPTED);
        assertThat(get("/partner/" + sharing(address), PIA).getResponse().getStatus())
                .as("they read it exactly when they have the person")
                .isEqualTo(state == ACCEPTED ? 200 : 404);
    }

    @Test
    void whenTheHouseFallsOverWhileItAcceptsNothingOfItHappened() {
        var file = opened(person("Sam"));
        var address = sent(file);
        var before = tasks(file);
        ears.broken(true);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(
                        () ->
                                partner.answer(
                                        id(address), HandoverExamples.says(SENT, ACCEPTED), PIA));

        assertThat(read(address).state()).isEqualTo(SENT);
        assertThat(read(address).state().responsible()).isEqualTo(Hand.SENDER);
        assertThat(steps(address)).endsWith("SENT");
        assertThat(tasks(file)).isEqualTo(before);
        ears.broken(false);
        partner.answer(id(address), HandoverExamples.says(SENT, ACCEPTED), PIA);
        assertThat(ears.heard()).last().isInstanceOf(HandoverAccepted.class);
    }

    private CompletableFuture<Boolean> answer(
            String address, HandoverState to, CyclicBarrier both) {
        var said = HandoverExamples.says(SENT, to);
        return CompletableFuture.supplyAsync(
                () -> tried(both, () -> partner.answer(id(address), said, PIA)), ALONE);
    }

    /** Whether it was allowed. */
    private static boolean tried(CyclicBarrier both, Runnable what) {
        try {
            both.await(10, TimeUnit.SECONDS);
            what.run();
            return true;
        } catch (Refusal | Missing first) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

package nl.houvast.handover;

import static nl.houvast.handover.HandoverExamples.NOOR;
import static nl.houvast.handover.HandoverExamples.PIA;
import static nl.houvast.handover.HandoverState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import nl.houvast.TestDatabase;
import nl.houvast.handover.HandoverNews.HandoverLost;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Nothing expires in silence: each time somebody does not move, something stronger follows. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document"})
@AutoConfigureMockMvc
@Import({TestDatabase.class, HandoverHouse.class})
class HandoverWatchModuleTests extends HandoverRoom {

    private void nextMoment(String address) {
        clock.set(due(address));
        watch.look();
    }

    @Test
    void whoDoesNotAnswerIsRemindedCalledAndInTheEndLeftAndThePersonIsOurs() {
        var file = opened(person("Sam"));
        var address = sent(file);
        watch.look();
        assertThat(steps(address)).endsWith("SENT");

        nextMoment(address);
        assertThat(text(get("/partner/overdrachten", PIA)))
                .contains("Wij wachten op uw antwoord", "Te laat: 1");
        assertThat(text(get(page(file), NOOR))).contains("Te laat");
        nextMoment(address);
        assertThat(tasks(file)).contains("CALL_PARTNER worker-noor");
        nextMoment(address);
        assertThat(tasks(file)).contains("REVIEW team");
        assertThat(text(get(address, NOOR))).doesNotContain("Waar kan de cliënt ook heen?");
        nextMoment(address);
        assertThat(tasks(file)).contains("TODO worker-noor");
        assertThat(text(get(address, NOOR)))
                .contains("Waar kan de cliënt ook heen?", "/overdragen?offer=")
                .doesNotContain("?offer=moviera", "?offer=slachtofferhulp");
        assertThat(text(get(address, NOOR)).split("overdragen\\?offer=", -1))
                .as("three at most")
                .hasSizeBetween(2, 4);
        nextMoment(address);

        assertThat(steps(address))
                .endsWith(
                        "SENT",
                        "RUNG_REMIND",
                        "RUNG_CALL",
                        "RUNG_SUPERVISOR",
                        "RUNG_ALTERNATIVE",
                        "LOST");
        assertThat(read(address).state().responsible()).isEqualTo(Hand.SENDER);
        assertThat(tasks(file))
                .contains("HANDOVER_WATCH worker-noor", "REVIEW team")
                .doesNotContain("CALL_PARTNER worker-noor");
        assertThat(ears.heard()).last().isInstanceOf(HandoverLost.class);

        assertThat(post(address + "/versturen", NOOR)).hasRedirectedUrl(address);
        assertThat(read(address).state()).isEqualTo(SENT);
        assertThat(says(address, PIA, ACCEPTED)).hasStatus(302);
        assertThat(tasks(file))
                .as("what the ladder asked for is asked no more")
                .contains("HANDOVER_WATCH worker-noor")
                .doesNotContain("REVIEW team", "TODO worker-noor");
    }

    @Test
    void theTaskByWhichWeFollowItComesBackWhateverSomebodyDidWithIt() {
        var file = opened(person("Sam"));
        var address = sent(file);
        db.sql(
                        "update task.task set state = 'DONE', done_by = 'x', done_at = now() where kind = 'HANDOVER_WATCH'")
                .update();

        nextMoment(address);

        assertThat(tasks(file)).contains("HANDOVER_WATCH worker-noor");
    }

    @Test
    void whatWeDoNotDoOurselvesIsSeenByWhoeverLeadsAgainAndAgain() {
        var file = opened(person("Sam"));
        var address = proposed(file);

        nextMoment(address);
        nextMoment(address);
        db.sql("delete from task.task where kind = 'REVIEW'").update();
        nextMoment(address);

        assertThat(steps(address))
                .containsExactly("PROPOSED", "RUNG_REMIND", "RUNG_SUPERVISOR", "RUNG_SUPERVISOR");
        assertThat(tasks(file)).contains("REVIEW team", "HANDOVER_WATCH worker-noor");
    }

    @Test
    void duringTheWaitItIsWatched() {
        var file = opened(person("Sam"));
        var address = sent(file);
        says(address, PIA, WAITING, "weeks", "40");

        assertThat(due(address)).isBefore(clock.instant().plus(Duration.ofDays(35)));
        nextMoment(address);
        assertThat(says(address, PIA, WAITING, "weeks", "30")).hasStatus(302);

        assertThat(read(address).rung()).isZero();
        assertThat(due(address)).isAfter(clock.instant());
    }

    @Test
    void twoNodesDoItOnce() {
        var file = opened(person("Sam"));
        var address = sent(file);
        clock.set(due(address));

        transaction.executeWithoutResult(
                status -> {
                    assertThat(handovers.lateAndFree(id(address), clock.instant())).isPresent();
                    CompletableFuture.runAsync(watch::look).join(); // the other node
                });
        assertThat(steps(address)).endsWith("SENT");

        var other = CompletableFuture.runAsync(watch::look);
        watch.look();
        other.join();
        assertThat(steps(address)).endsWith("SENT", "RUNG_REMIND");
    }
}

package nl.houvast.post;

import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.person.PersonExamples.callOnly;
import static nl.houvast.person.PersonExamples.callOrMail;
import static nl.houvast.person.PersonExamples.identity;
import static nl.houvast.post.PostExamples.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.contact.Channel;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/** Here six in an hour are never unusual, and three to one person in a day are the most. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@TestPropertySource(properties = {"houvast.post.round=PT24H", "houvast.post.attempts=2"})
@Import({TestDatabase.class, PostHouse.class})
@AutoConfigureMockMvc
class BrakeModuleTests extends PostRoom {

    /** Brings the fifty in the queue to ten thousand. */
    static final String COPIES =
            """
            insert into post.message (id, person, channel, status, queued_at, queued_by, queued_role,
                                      attempts, due_at, version)
            select gen_random_uuid(), gen_random_uuid(), channel, status, queued_at, queued_by,
                   queued_role, attempts, due_at, version
            from post.message cross join generate_series(1, 199)
            """;

    static final Actor DAAN = Actor.worker("worker-daan");

    @Autowired HoldDesk desk;
    @Autowired PostFigures figures;
    @Autowired PostController controller;

    @Test
    void replayingAnImportOfTenThousandCasesSendsNothing() {
        post.holdForImport(NOOR);
        offeredTimes(50);
        db.sql(COPIES).update(); // the same messages for others, which the queue cannot tell apart

        goesRound();

        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(count("QUEUED")).isEqualTo(10_000);
        assertThat(held(HoldCause.IMPORT)).isNotNull();
    }

    @Test
    void farMoreThanUsualIsHeldBeforeTheFirstGoes() {
        offeredTimes(7);

        goesRound();

        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(held(HoldCause.VOLUME)).isNotNull();
    }

    @Test
    void whatIsUsualGoesAndTheFirstThatIsNotIsHeld() {
        offeredTimes(6);
        round.send();
        assertThat(MAIL.getReceivedMessages()).hasSize(6);

        offeredTimes(1);
        round.send();
        assertThat(MAIL.getReceivedMessages()).hasSize(6);
        assertThat(count("QUEUED")).isOne();
    }

    @Test
    void moreIsUsualWhereMoreWentBefore() {
        offeredTimes(4);
        round.send();
        clock.forward(Duration.ofHours(2));

        offeredTimes(10);
        round.send();

        assertThat(MAIL.getReceivedMessages()).hasSize(14);
    }

    @Test
    void twoPeopleReleaseWhatIsHeldAndNotOneTwice() {
        offeredTimes(7);
        round.send();
        var hold = held(HoldCause.VOLUME).id();

        desk.release(hold, "Drukke dag", NOOR);
        refuses(hold, NOOR, PostRefusal.SAME_PERSON);
        goesRound();
        assertThat(MAIL.getReceivedMessages()).isEmpty();

        desk.release(hold, "Klopt", DAAN);
        round.send();
        assertThat(MAIL.getReceivedMessages()).hasSize(7);
        refuses(hold, DAAN, PostRefusal.ALREADY_DECIDED);
    }

    @Test
    void theDatabaseItselfAsksForTwo() {
        post.hold(NOOR);
        var id = held(HoldCause.BY_HAND).id();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(
                        () ->
                                db.sql(
                                                "update post.hold set outcome = 'RELEASED',"
                                                        + " ended_at = now(), ended_by = 'x' where id = ?")
                                        .param(id.value())
                                        .update());
    }

    @Test
    void messageAfterMessageToOnePersonHoldsEverything() {
        var sam = registered(mail("sam@voorbeeld.test"));
        for (int times = 0; times < 4; times++) {
            post.offer(sam, Channel.EMAIL, NOOR);
            round.send();
        }
        offeredTimes(1);

        goesRound();

        assertThat(MAIL.getReceivedMessages()).hasSize(3);
        assertThat(held(HoldCause.REPEATED)).isNotNull();
    }

    @Test
    void whatIsThrownAwayNeverGoes() {
        var sam = offered("weg");
        post.hold(NOOR);

        desk.discard(held(HoldCause.BY_HAND).id(), "Vergissing", DAAN);
        goesRound();

        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(statuses(sam)).containsExactly("STOPPED");
    }

    @Test
    void aMailingIsSimulatedAndGoesWhenTwoPeopleReleaseIt() {
        var sam = registered(mail("sam@voorbeeld.test"));
        var una = registered(identity("Una", null, null, "una@voorbeeld.test", callOnly()));
        var nel = registered(identity("Nel", null, null, null, callOrMail()));

        post.plan(List.of(sam, una, nel, sam), Channel.EMAIL, NOOR);
        goesRound();

        assertThat(MAIL.getReceivedMessages()).isEmpty();
        var mailing = held(HoldCause.MAILING);
        assertThat(mailing.counts())
                .containsExactly(
                        new PostFigures.Count(Channel.EMAIL, null, 1),
                        new PostFigures.Count(Channel.EMAIL, "CHANNEL_UNSAFE", 1),
                        new PostFigures.Count(Channel.EMAIL, "NO_ADDRESS", 1));

        desk.release(mailing.id(), "Nagekeken", NOOR);
        goesRound();
        assertThat(MAIL.getReceivedMessages()).isEmpty();
        desk.release(mailing.id(), "Ik ook", DAAN);
        round.send();
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aMailingHoldsNobodyElseAndAsksAgainWhenItGoes() {
        var sam = registered(mail("sam@voorbeeld.test"));
        post.plan(List.of(sam), Channel.EMAIL, NOOR);
        offered("ander");
        round.send();
        assertThat(MAIL.getReceivedMessages()).hasSize(1);

        db.sql(
                        "update privacy.consent set withdrawn_at = now(), withdrawn_by = 'x'"
                                + " where person = ?")
                .param(sam.value())
                .update();
        var mailing = held(HoldCause.MAILING).id();
        desk.release(mailing, "Nagekeken", NOOR);
        desk.release(mailing, "Ik ook", DAAN);
        round.send();

        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(statuses(sam)).containsExactly("STOPPED");
    }

    @Test
    void nodesTogetherLetNoMoreThroughThanOneWould() throws Exception {
        var people =
                IntStream.range(0, 20)
                        .mapToObj(i -> registered(mail("p" + i + "@voorbeeld.test")))
                        .toList();
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var work =
                    people.stream()
                            .map(
                                    person ->
                                            (Callable<Void>)
                                                    () -> {
                                                        post.offer(person, Channel.EMAIL, NOOR);
                                                        round.send();
                                                        return null;
                                                    })
                            .toList();
            for (var done : nodes.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(MAIL.getReceivedMessages().length).isBetween(1, 6);
        assertThat(held(HoldCause.VOLUME)).isNotNull();
    }

    @Test
    void theReasonIsNotReadableInTheDatabase() {
        post.hold(NOOR);
        desk.release(held(HoldCause.BY_HAND).id(), "Overlegd met Wolkenveger", NOOR);

        assertThat(
                        db.sql("select encode(first_reason, 'escape') from post.hold")
                                .query(String.class)
                                .single())
                .doesNotContain("Wolkenveger");
    }

    @Test
    void whoeverHasNoRightSeesAndDecidesNothing() {
        post.hold(NOOR);
        var id = held(HoldCause.BY_HAND).id();
        for (var other : List.of(Actor.VISITOR, Actor.referrer("bram"), Actor.HOUSE)) {
            misses(() -> desk.release(id, "Toe maar", other));
            misses(() -> desk.discard(id, "Weg", other));
            misses(() -> controller.show(other));
            misses(() -> controller.pull(other));
        }
        misses(() -> desk.release(new HoldId(UUID.randomUUID()), "Toe maar", NOOR));
    }

    private static void misses(Runnable step) {
        assertThatExceptionOfType(Missing.class).isThrownBy(step::run);
    }

    private void refuses(HoldId hold, Actor by, PostRefusal why) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.release(hold, "Toe maar", by))
                .extracting(Refusal::reason)
                .isEqualTo(why);
    }

    private void offeredTimes(int times) {
        IntStream.range(0, times).forEach(i -> offered("p" + i));
    }

    private PersonId offered(String name) {
        var person = registered(mail(name + "@voorbeeld.test"));
        post.offer(person, Channel.EMAIL, NOOR);
        return person;
    }

    private void goesRound() {
        for (int times = 0; times < 3; times++) {
            round.send();
            clock.forward(Duration.ofMinutes(10));
        }
    }

    private PostFigures.Held held(HoldCause cause) {
        return figures.held(NOOR).stream()
                .filter(it -> it.cause() == cause)
                .findFirst()
                .orElseThrow();
    }

    private int count(String status) {
        return db.sql("select count(*) from post.message where status = ?")
                .param(status)
                .query(Integer.class)
                .single();
    }
}

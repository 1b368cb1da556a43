package nl.houvast.post;

import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.person.PersonExamples.TUESDAY_AND_THURSDAY_MORNING;
import static nl.houvast.person.PersonExamples.callOnly;
import static nl.houvast.person.PersonExamples.callOrMail;
import static nl.houvast.person.PersonExamples.identity;
import static nl.houvast.post.PostExamples.anyWay;
import static nl.houvast.post.PostExamples.inEnglish;
import static nl.houvast.post.PostExamples.mail;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.houvast.TestDatabase;
import nl.houvast.contact.Channel;
import nl.houvast.post.FakeGateway.Mood;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.modulith.test.Scenario;
import org.springframework.test.context.TestPropertySource;

/** The scheduled round does not run by itself here: the tests go round. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@TestPropertySource(properties = {"houvast.post.round=PT24H", "houvast.post.attempts=2"})
@Import({TestDatabase.class, PostHouse.class})
@AutoConfigureMockMvc
class PostModuleTests extends PostRoom {

    @Test
    void sendsANeutralMessageToWhoMayBeMailed() throws Exception {
        var sam = registered(mail("sam@voorbeeld.test"));
        post.offer(sam, Channel.EMAIL, NOOR);

        round.send();

        var received = only();
        assertThat(received.getAllRecipients())
                .extracting("address")
                .containsExactly("sam@voorbeeld.test");
        assertThat(received.getFrom())
                .extracting(Object::toString)
                .containsExactly("bericht@neutraal.test");
        assertThat(received.getSubject()).isEqualTo("Er staat een bericht voor je klaar");
        assertThat(received.getContent().toString())
                .contains("Er staat een bericht voor je klaar")
                .doesNotContainIgnoringCase("slachtoffer")
                .doesNotContainIgnoringCase("houvast")
                .doesNotContain("Sam");
        assertThat(statuses(sam)).containsExactly("SENT");
        assertThat(log(sam)).containsExactly("worker-noor", "worker-noor");
    }

    @Test
    void writesInTheLanguageOfThePerson() throws Exception {
        var lee = registered(inEnglish(mail("lee@voorbeeld.test")));
        post.offer(lee, Channel.EMAIL, NOOR);

        round.send();

        assertThat(only().getSubject()).isEqualTo("There is a message for you");
    }

    @Test
    void sendsEachMessageOnceAndDoesNotDoubleOneThatWaits() throws Exception {
        var sam = registered(mail("eens@voorbeeld.test"));
        post.offer(sam, Channel.EMAIL, NOOR);
        post.offer(sam, Channel.EMAIL, NOOR);

        round.send();
        round.send();

        assertThat(only().getSubject()).isNotEmpty();
    }

    @Test
    void refusesWhatIsNotSafeNotThereOrNotConsentedTo() {
        var unsafe = registered(identity("Una", null, null, "una@voorbeeld.test", callOnly()));
        var noAddress = registered(identity("Nel", null, null, null, callOrMail()));
        var sam = registered(mail("weg@voorbeeld.test"));
        transaction.executeWithoutResult(s -> consents.withdraw(sam, NOOR));

        refuses(unsafe, Channel.EMAIL, PostRefusal.CHANNEL_UNSAFE);
        refuses(noAddress, Channel.EMAIL, PostRefusal.NO_ADDRESS);
        refuses(noAddress, Channel.CALL, PostRefusal.CHANNEL_NOT_CONFIGURED);
        refuses(sam, Channel.EMAIL, PostRefusal.CONSENT_MISSING);
        assertThat(db.sql("select count(*) from post.message").query(Integer.class).single())
                .isZero();
        assertThat(log(unsafe)).containsExactly("worker-noor");
        assertThat(log(sam)).isEmpty();
    }

    @Test
    void asksAgainAtTheMomentOfSending() {
        var sam = registered(mail("later@voorbeeld.test"));
        post.offer(sam, Channel.EMAIL, NOOR);
        db.sql(
                        "update privacy.consent set withdrawn_at = now(), withdrawn_by = 'x' where person = ?")
                .param(sam.value())
                .update();

        round.send();

        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(statuses(sam)).containsExactly("STOPPED");
    }

    @Test
    void aWithdrawnConsentStopsWhatWaits(Scenario scenario) {
        var sam = registered(mail("stop@voorbeeld.test"));
        post.offer(sam, Channel.EMAIL, NOOR);

        stops(sam, scenario.stimulate(() -> consents.withdraw(sam, NOOR)));
    }

    @Test
    void nothingGoesToSomebodyWhoWasForgotten(Scenario scenario) {
        var sam = registered(mail("vergeten@voorbeeld.test"));
        post.offer(sam, Channel.EMAIL, NOOR);

        stops(sam, scenario.stimulate(() -> forget(sam)));
    }

    @Test
    void triesAgainLaterAndTellsTheHouseWhenItGivesUp(AssertablePublishedEvents events) {
        var sam = registered(mail("niet@voorbeeld.test"));
        post.offer(sam, Channel.EMAIL, NOOR);
        MAIL.stop();
        try {
            round.send();
            assertThat(statuses(sam)).containsExactly("QUEUED");
            round.send();
            assertThat(attempts(sam)).as("its turn has not come").isEqualTo(1);

            clock.forward(Duration.ofHours(1));
            round.send();
        } finally {
            MAIL.start();
        }

        assertThat(statuses(sam)).containsExactly("FAILED");
        assertThat(events.ofType(MessageFailed.class).matching(e -> e.person().equals(sam)))
                .hasSize(1);
    }

    @Test
    void oneThatBreaksOffDoesNotHoldUpTheOthers() {
        var broken = registered(mail("stuk@voorbeeld.test"));
        var sam = registered(mail("heel@voorbeeld.test"));
        post.offer(broken, Channel.EMAIL, NOOR);
        post.offer(sam, Channel.EMAIL, NOOR);
        db.sql("update person.person set identity = '\\x00' where id = ?")
                .param(broken.value())
                .update();

        round.send();

        assertThat(statuses(sam)).containsExactly("SENT");
        assertThat(statuses(broken)).containsExactly("QUEUED");
    }

    @Test
    void aTextGoesWhenCallingIsSafeAndNotBefore() {
        var sam = registered(anyWay("+31612345678", TUESDAY_AND_THURSDAY_MORNING));
        post.offer(sam, Channel.SMS, NOOR);

        round.send();
        clock.set(Instant.parse("2026-11-26T07:59:59Z"));
        round.send();
        assertThat(GATEWAY.batches).isEmpty();

        clock.set(Instant.parse("2026-11-26T08:00:00Z"));
        round.send();
        round.send();
        assertThat(GATEWAY.batches).hasSize(1);
        assertThat(statuses(sam)).containsExactly("SENT");
    }

    @Test
    void aTextWhoseAnswerWasLostIsNotSentTwice() {
        var sam = registered(anyWay("+31612345678"));
        post.offer(sam, Channel.SMS, NOOR);
        GATEWAY.mood = Mood.TAKES_AND_BREAKS;
        round.send();
        GATEWAY.mood = Mood.FINE;
        clock.forward(Duration.ofHours(1));

        round.send();

        assertThat(statuses(sam)).containsExactly("SENT");
        assertThat(GATEWAY.batches).hasSize(1);
    }

    @Test
    void aLetterIsHandedToThePrintingService() throws Exception {
        var sam = registered(anyWay("+31612345678"));
        post.offer(sam, Channel.LETTER, NOOR);

        round.send();

        assertThat(letters()).singleElement().asString().endsWith(".pdf");
        assertThat(statuses(sam)).containsExactly("SENT");
    }

    @Test
    void forgetsAfterThirtyDaysThatAMessageWasSent() {
        var sam = registered(mail("oud@voorbeeld.test"));
        var lee = registered(mail("nieuw@voorbeeld.test"));
        post.offer(sam, Channel.EMAIL, NOOR);
        post.offer(lee, Channel.EMAIL, NOOR);
        round.send();
        db.sql("update post.message set ended_at = ended_at - interval '31 days' where person = ?")
                .param(sam.value())
                .update();

        round.clear();

        assertThat(statuses(sam)).isEmpty();
        assertThat(statuses(lee)).containsExactly("SENT");
    }
}

package nl.houvast.post;

import static nl.houvast.person.PersonExamples.BRAM;
import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.person.PersonExamples.callOnly;
import static nl.houvast.person.PersonExamples.callOrMail;
import static nl.houvast.person.PersonExamples.identity;
import static nl.houvast.post.PostExamples.inEnglish;
import static nl.houvast.post.PostExamples.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nl.houvast.TestDatabase;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Channel;
import nl.houvast.person.Identity;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.Consents;
import nl.houvast.privacy.GiveConsent;
import nl.houvast.privacy.GivenBy;
import nl.houvast.privacy.GivenHow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.modulith.test.Scenario;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** The scheduled round does not run by itself here: the tests go round. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@TestPropertySource(properties = {"houvast.post.round=PT24H", "houvast.post.attempts=2"})
@Import(TestDatabase.class)
class PostModuleTests {

    static final GreenMail MAIL =
            new GreenMail(
                    new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1", "smtp"));

    @Autowired Post post;
    @Autowired PostRound round;
    @Autowired Persons persons;
    @Autowired Consents consents;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("houvast.post.sender", () -> "bericht@neutraal.test");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        db.sql("delete from post.message").update();
    }

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
        refuses(noAddress, Channel.LETTER, PostRefusal.CHANNEL_NOT_CONFIGURED);
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

            comesDue(sam);
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

    private void stops(PersonId person, Scenario.When<?> stimulated) {
        stimulated
                .andWaitForStateChange(() -> statuses(person), now -> !now.contains("QUEUED"))
                .andVerify(now -> assertThat(now).containsExactly("STOPPED"));
    }

    private void refuses(PersonId person, Channel channel, PostRefusal why) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> post.offer(person, channel, NOOR))
                .extracting(Refusal::reason)
                .isEqualTo(why);
    }

    private PersonId registered(Identity identity) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            var id = persons.register(identity, BRAM);
                            consents.give(
                                    new GiveConsent(
                                            id,
                                            ConsentBasis.EXPLICIT,
                                            GivenBy.SELF,
                                            GivenHow.ORAL,
                                            clock.instant().minus(Duration.ofHours(1))),
                                    BRAM);
                            return id;
                        }));
    }

    private void forget(PersonId person) {
        transaction.executeWithoutResult(status -> persons.forget(person, NOOR));
    }

    private MimeMessage only() {
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        return MAIL.getReceivedMessages()[0];
    }

    private void comesDue(PersonId person) {
        db.sql("update post.message set due_at = now() - interval '1 minute' where person = ?")
                .param(person.value())
                .update();
    }

    private int attempts(PersonId person) {
        return db.sql("select attempts from post.message where person = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    private List<@Nullable String> statuses(PersonId person) {
        return db.sql("select status from post.message where person = ?")
                .param(person.value())
                .query(String.class)
                .list();
    }

    private List<@Nullable String> log(PersonId person) {
        var query =
                "select actor from person.processing_actor join person.processing using (span_id)"
                        + " join person.person p using (subject)"
                        + " where p.id = ? and purpose = 'MESSAGE'";
        return db.sql(query).param(person.value()).query(String.class).list();
    }
}

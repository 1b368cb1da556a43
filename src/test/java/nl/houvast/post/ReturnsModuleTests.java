package nl.houvast.post;

import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.post.PostExamples.anyWay;
import static nl.houvast.post.PostExamples.mail;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.houvast.TestDatabase;
import nl.houvast.contact.Channel;
import nl.houvast.person.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.modulith.test.Scenario;
import org.springframework.test.context.TestPropertySource;

/** What comes back. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@TestPropertySource(properties = {"houvast.post.round=PT24H", "houvast.post.attempts=2"})
@Import({TestDatabase.class, PostHouse.class})
@AutoConfigureMockMvc
class ReturnsModuleTests extends PostRoom {

    @Autowired BounceBox box;

    @BeforeEach
    void nothingClosed() {
        db.sql("delete from post.closed_channel").update();
    }

    @Test
    void aMailThatBouncesForGoodClosesTheChannelAndIsNews(AssertablePublishedEvents events)
            throws Exception {
        var sam = registered(mail("bestaat.niet@voorbeeld.test"));
        bounces(sent(sam, Channel.EMAIL), "5.1.1");

        box.empty();
        box.empty();

        assertThat(statuses(sam)).containsExactly("FAILED");
        assertThat(failures(events, sam)).isOne();
        refuses(sam, Channel.EMAIL, PostRefusal.CHANNEL_CLOSED);
        assertThat(left()).as("reports that were understood are removed").isZero();
    }

    @Test
    void aMailThatBouncesForNowIsNewsAndClosesNothing(AssertablePublishedEvents events)
            throws Exception {
        var sam = registered(mail("vol@voorbeeld.test"));
        bounces(sent(sam, Channel.EMAIL), "4.2.2");

        box.empty();

        assertThat(statuses(sam)).containsExactly("FAILED");
        assertThat(failures(events, sam)).isOne();
        post.offer(sam, Channel.EMAIL, NOOR);
    }

    @Test
    void aBounceTellsNothingOfTheAddressToTheDatabase() throws Exception {
        var sam = registered(mail("geheim@voorbeeld.test"));
        bounces(sent(sam, Channel.EMAIL), "5.1.1");

        box.empty();

        assertThat(
                        db.sql(
                                        "select encode(digest, 'escape') || person || channel"
                                                + " from post.closed_channel")
                                .query(String.class)
                                .single())
                .contains(sam.toString(), "EMAIL")
                .doesNotContain("geheim", "voorbeeld");
    }

    /** There is no way yet to change an identity, so somebody else stands in for the new one. */
    @Test
    void anotherAddressOpensTheChannelAgain() throws Exception {
        var sam = registered(mail("oud@voorbeeld.test"));
        var sameAddress = registered(mail("oud@voorbeeld.test"));
        var otherAddress = registered(mail("nieuw@voorbeeld.test"));
        bounces(sent(sam, Channel.EMAIL), "5.1.1");
        box.empty();

        closedOf(sam, sameAddress);
        refuses(sameAddress, Channel.EMAIL, PostRefusal.CHANNEL_CLOSED);

        closedOf(sameAddress, otherAddress);
        post.offer(otherAddress, Channel.EMAIL, NOOR);
        assertThat(statuses(otherAddress)).containsExactly("QUEUED");
    }

    private void closedOf(PersonId before, PersonId now) {
        db.sql("update post.closed_channel set person = ? where person = ?")
                .params(now.value(), before.value())
                .update();
    }

    @Test
    void nothingIsKnownOfSomebodyWhoWasForgotten(Scenario scenario) throws Exception {
        var sam = registered(mail("weg@voorbeeld.test"));
        bounces(sent(sam, Channel.EMAIL), "5.1.1");
        box.empty();

        scenario.stimulate(() -> forget(sam))
                .andWaitForStateChange(this::closed, closed -> closed == 0)
                .andVerify(closed -> assertThat(closed).isZero());
    }

    private int closed() {
        return db.sql("select count(*) from post.closed_channel").query(Integer.class).single();
    }

    @Test
    void mailOfPeopleIsLeftWhereItIs() throws Exception {
        var user = MAIL.setUser("bericht@neutraal.test", "bericht", "wachtwoord");
        user.deliver(
                GreenMailUtil.createTextEmail(
                        "bericht@neutraal.test",
                        "iemand@voorbeeld.test",
                        "Re",
                        "Bel me niet",
                        MAIL.getSmtp().getServerSetup()));

        box.empty();

        assertThat(left()).isOne();
    }

    @Test
    void aMailboxThatIsAwayIsNoBug() {
        MAIL.stop();
        try {
            box.empty();
        } finally {
            MAIL.start();
        }
    }

    @Test
    void aTextThatArrivedIsNotAskedAboutAgain(AssertablePublishedEvents events) {
        var sam = registered(anyWay("+31612345678"));
        reported(sent(sam, Channel.SMS), "Delivered");

        assertThat(statuses(sam)).containsExactly("SENT");
        assertThat(failures(events, sam)).isZero();
        assertThat(asksLater()).isZero();
    }

    @Test
    void aTextThatDidNotArriveIsNews(AssertablePublishedEvents events) {
        var sam = registered(anyWay("+31612345678"));
        reported(sent(sam, Channel.SMS), "Expired");

        assertThat(statuses(sam)).containsExactly("FAILED");
        assertThat(failures(events, sam)).isOne();
        post.offer(sam, Channel.SMS, NOOR);
    }

    @Test
    void aNumberThatDoesNotExistIsClosed() {
        var sam = registered(anyWay("+31612345678"));
        reported(sent(sam, Channel.SMS), "Rejected");

        refuses(sam, Channel.SMS, PostRefusal.CHANNEL_CLOSED);
        post.offer(sam, Channel.EMAIL, NOOR);
    }

    @Test
    void nobodyAsksForEverHowATextWent() {
        var sam = registered(anyWay("+31612345678"));
        sent(sam, Channel.SMS);
        for (int hours = 0; hours < 30; hours++) {
            clock.forward(Duration.ofHours(1));
            round.reports();
        }

        assertThat(asksLater()).isZero();
        assertThat(statuses(sam)).containsExactly("SENT");
    }

    private MessageId sent(PersonId person, Channel channel) {
        post.offer(person, channel, NOOR);
        round.send();
        assertThat(statuses(person)).containsExactly("SENT");
        return new MessageId(
                db.sql("select id from post.message where person = ?")
                        .param(person.value())
                        .query(UUID.class)
                        .single());
    }

    private static void bounces(MessageId id, String status) throws Exception {
        MAIL.setUser("bericht@neutraal.test", "bericht", "wachtwoord")
                .deliver(BounceTests.report(BounceTests.name(id), "failed", status));
    }

    private void reported(MessageId id, String status) {
        GATEWAY.statuses.put(id.toString(), status);
        clock.forward(Message.FIRST_REPORT);
        round.reports();
    }

    private int asksLater() {
        return db.sql("select count(*) from post.message where report_due_at is not null")
                .query(Integer.class)
                .single();
    }

    private static int left() throws Exception {
        return MAIL.getManagers()
                .getImapHostManager()
                .getInbox(MAIL.setUser("bericht@neutraal.test", "bericht", "wachtwoord"))
                .getMessageCount();
    }

    private static long failures(AssertablePublishedEvents events, PersonId person) {
        return StreamSupport.stream(events.ofType(MessageFailed.class).spliterator(), false)
                .filter(event -> event.person().equals(person))
                .count();
    }
}

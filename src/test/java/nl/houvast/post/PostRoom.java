package nl.houvast.post;

import static nl.houvast.person.PersonExamples.BRAM;
import static nl.houvast.person.PersonExamples.NOON;
import static nl.houvast.person.PersonExamples.NOOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nl.houvast.contact.Channel;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Identity;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.post.PostHouse.MovingClock;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.Consents;
import nl.houvast.privacy.GiveConsent;
import nl.houvast.privacy.GivenBy;
import nl.houvast.privacy.GivenHow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The post module on a real database, with a real mail server, a gateway for texts and a folder for
 * letters: what its tests do there. They go round themselves, and move the clock.
 */
abstract class PostRoom {

    static final GreenMail MAIL =
            new GreenMail(
                    new ServerSetup[] {
                        new ServerSetup(
                                TestSocketUtils.findAvailableTcpPort(), "127.0.0.1", "smtp"),
                        new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1", "imap")
                    });

    static final FakeGateway GATEWAY = new FakeGateway();
    static final Path LETTERS = folder();

    @Autowired Post post;
    @Autowired PostRound round;
    @Autowired Persons persons;
    @Autowired Consents consents;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired MovingClock clock;

    @DynamicPropertySource
    static void channels(DynamicPropertyRegistry properties) {
        if (!MAIL.isRunning()) {
            MAIL.start();
        }
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("houvast.post.sender", () -> "bericht@neutraal.test");
        properties.add("houvast.post.bounces.host", () -> "127.0.0.1");
        properties.add("houvast.post.bounces.port", () -> MAIL.getImap().getPort());
        properties.add("houvast.post.bounces.tls", () -> "false");
        properties.add("houvast.post.bounces.user", () -> "bericht");
        properties.add("houvast.post.bounces.password", () -> "wachtwoord");
        properties.add("houvast.post.brake.at-least", () -> "6");
        properties.add("houvast.post.bounces.round", () -> "PT24H");
        properties.add("houvast.post.reports", () -> "PT24H");
        properties.add("houvast.post.sms.url", GATEWAY::url);
        properties.add("houvast.post.sms.token", () -> FakeGateway.TOKEN);
        properties.add("houvast.post.sms.sender", () -> "Bericht");
        properties.add("houvast.post.letters.folder", () -> LETTERS);
        properties.add("houvast.post.letters.sender", () -> "Postbus 1, 3500 AA Utrecht");
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("brieven");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void empty() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        GATEWAY.empty();
        for (var letter : letters()) {
            Files.delete(letter);
        }
        db.sql("truncate post.message, post.hold").update();
        db.sql("update post.brake set usual = 0, counted_at = 'epoch'").update();
        clock.set(NOON);
    }

    static List<Path> letters() throws IOException {
        try (var files = Files.list(LETTERS)) {
            return files.toList();
        }
    }

    void stops(PersonId person, Scenario.When<?> stimulated) {
        stimulated
                .andWaitForStateChange(() -> statuses(person), now -> !now.contains("QUEUED"))
                .andVerify(now -> assertThat(now).containsExactly("STOPPED"));
    }

    void refuses(PersonId person, Channel channel, PostRefusal why) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> post.offer(person, channel, NOOR))
                .extracting(Refusal::reason)
                .isEqualTo(why);
    }

    PersonId registered(Identity identity) {
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

    void forget(PersonId person) {
        transaction.executeWithoutResult(status -> persons.forget(person, NOOR));
    }

    MimeMessage only() {
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        return MAIL.getReceivedMessages()[0];
    }

    int attempts(PersonId person) {
        return db.sql("select attempts from post.message where person = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    List<@Nullable String> statuses(PersonId person) {
        return db.sql("select status from post.message where person = ?")
                .param(person.value())
                .query(String.class)
                .list();
    }

    List<@Nullable String> log(PersonId person) {
        var query =
                "select actor from person.processing_actor join person.processing using (span_id)"
                        + " join person.person p using (subject)"
                        + " where p.id = ? and purpose = 'MESSAGE'";
        return db.sql(query).param(person.value()).query(String.class).list();
    }
}

package nl.houvast.portal;

import static nl.houvast.person.PersonExamples.BRAM;
import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.person.PersonExamples.callOrMail;
import static nl.houvast.person.PersonExamples.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.houvast.access.Account;
import nl.houvast.access.Profile;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import nl.houvast.access.SignedIn;
import nl.houvast.person.Identity;
import nl.houvast.person.PersonId;
import nl.houvast.person.PersonUpdates;
import nl.houvast.person.Persons;
import nl.houvast.person.ProcessingLog;
import nl.houvast.person.Purpose;
import nl.houvast.portal.PortalHouse.Helped;
import nl.houvast.post.Post;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.Consents;
import nl.houvast.privacy.GiveConsent;
import nl.houvast.privacy.GivenBy;
import nl.houvast.privacy.GivenHow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** The house around a client who signs in: a mail server, a worker and people to help. */
abstract class PortalRoom {

    static final String SAM = "sam@voorbeeld.test";
    private static final Pattern LINK = Pattern.compile("http://houvast[.]test(/\\S+)");
    private static final String COOKIE = "houvast-link";

    static final GreenMail MAIL =
            new GreenMail(
                    new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1", "smtp"));

    @Autowired MockMvcTester browser;
    @Autowired Persons persons;
    @Autowired PersonUpdates updates;
    @Autowired Consents consents;
    @Autowired Helped helped;
    @Autowired Post post;
    @Autowired Accesses accesses;
    @Autowired ProcessingLog log;
    @Autowired ApplicationEventPublisher events;
    @Autowired FindByIndexNameSessionRepository<?> sessions;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("houvast.post.sender", () -> "bericht@neutraal.test");
        properties.add("houvast.signin.address", () -> "http://houvast.test");
        properties.add("houvast.portal.held-back", () -> "0s");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        db.sql(
                        "truncate signin.attempt, signin.link, post.message, post.hold, portal.client_access")
                .update();
    }

    Identity born(LocalDate day) {
        var sam = identity("Sam", "Voorbeeld", null, SAM, callOrMail());
        return new Identity(
                sam.name(), day, null, sam.email(), "nl", false, null, sam.safeContact());
    }

    PersonId given(Identity identity) {
        var person = registered(identity);
        assertThat(give(person)).hasRedirectedUrl(page(person));
        return person;
    }

    PersonId registered(Identity identity) {
        var id =
                Objects.requireNonNull(
                        transaction.execute(
                                status -> {
                                    var person = persons.register(identity, BRAM);
                                    consents.give(
                                            new GiveConsent(
                                                    person,
                                                    ConsentBasis.EXPLICIT,
                                                    identity.contactPerson() == null
                                                            ? GivenBy.SELF
                                                            : GivenBy.PARENT_OR_CARER,
                                                    GivenHow.ORAL,
                                                    Instant.now().minus(Duration.ofHours(1))),
                                            BRAM);
                                    return person;
                                }));
        helped.known.add(id);
        return id;
    }

    MvcTestResult give(PersonId person) {
        return work(person, "/geven");
    }

    MvcTestResult work(PersonId person, String what) {
        return browser.post().uri(page(person) + what).with(worker()).with(csrf()).exchange();
    }

    static RequestPostProcessor worker() {
        return authentication(
                new SignedIn(
                        new Account(
                                NOOR.id(),
                                Role.WORKER,
                                Scope.EVERYWHERE,
                                new Profile("Noor Bakker", null, null, null, null))));
    }

    static String page(PersonId person) {
        return "/werk/toegang/" + person;
    }

    MvcTestResult own(String account) {
        return browser.get().uri("/mijn").with(user(account).roles(Role.CLIENT.name())).exchange();
    }

    String account(PersonId person) {
        return db.sql("select account from portal.client_access where person = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    int asked(PersonId person) {
        return db.sql(
                        """
                        select count(*) from person.processing p
                          join person.person who using (subject)
                         where who.id = :person and p.purpose = :purpose
                        """)
                .param("person", person.value())
                .param("purpose", Purpose.SIGN_IN.name())
                .query(Integer.class)
                .single();
    }

    Cookie ask(String email) {
        var answer =
                browser.post()
                        .uri("/inloggen/link")
                        .param("email", email)
                        .with(user("bezoeker"))
                        .with(csrf())
                        .exchange();
        assertThat(answer).hasRedirectedUrl("/inloggen/link?melding=gevraagd");
        return Objects.requireNonNull(answer.getResponse().getCookie(COOKIE));
    }

    MvcTestResult use(String link, Cookie cookie) {
        return browser.post()
                .uri(link)
                .cookie(cookie)
                .with(user("bezoeker"))
                .with(csrf())
                .exchange();
    }

    /** What was found out is sent at once, or not at all. */
    static void nothingComes() {
        await().during(Duration.ofMillis(500)).until(() -> MAIL.getReceivedMessages().length == 0);
    }

    static String received() {
        return received(1);
    }

    /** The link in the last of so many mails. */
    static String received(int mails) {
        assertThat(MAIL.waitForIncomingEmail(20_000, mails)).isTrue();
        var body = GreenMailUtil.getBody(MAIL.getReceivedMessages()[mails - 1]);
        var found = LINK.matcher(body.replace("=\r\n", ""));
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }
}

package nl.houvast.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.houvast.TestDatabase;
import nl.houvast.access.Account;
import nl.houvast.access.Accounts;
import nl.houvast.access.Profile;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationModuleTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class LinkModuleTests {

    private static final String ANNA = "anna@politie.example";
    private static final Pattern LINK = Pattern.compile("http://houvast[.]test(/\\S+)");

    static final GreenMail MAIL =
            new GreenMail(
                    new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1", "smtp"));

    @Autowired MockMvcTester browser;
    @Autowired Accounts accounts;
    @Autowired Sessions sessions;
    @Autowired JdbcClient db;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("houvast.post.sender", () -> "bericht@neutraal.test");
        properties.add("houvast.signin.address", () -> "http://houvast.test");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        db.sql("truncate signin.attempt, signin.link").update();
        accounts.signedIn(account("sso:anna", Role.REFERRER, ANNA));
        accounts.signedIn(account("sso:noor", Role.WORKER, "noor@houvast.example"));
        accounts.signedIn(account("sso:sam", Role.CLIENT, "sam@thuis.example"));
        sessions.end("sso:anna");
    }

    private static Account account(String id, Role role, String email) {
        return new Account(
                id, role, Scope.NOWHERE, new Profile("Naam " + id, null, null, null, email));
    }

    @Test
    void aLinkSignsInOnceAndOnlyInTheBrowserThatAsked() {
        var cookie = cookie(ask(ANNA.toUpperCase(Locale.ROOT), "192.0.2.1"));
        var link = received(1);

        assertThat(browser.get().uri(link).with(user("bezoeker")))
                .as("a program that looks at mail")
                .hasStatusOk()
                .bodyText()
                .contains("<form method=\"post\" action=\"" + link + "\"");
        leadsNowhere(use(link, null));
        leadsNowhere(use(link, new Cookie(LinkController.COOKIE, Secret.make().value())));
        leadsNowhere(use("/inloggen/link/" + Secret.make().value(), cookie));
        assertThat(use(link, cookie)).hasRedirectedUrl("/inloggen/verder");
        assertThat(sessions.of("sso:anna")).hasSize(1);
        leadsNowhere(use(link, cookie));
    }

    /** Where the connection is encrypted, the browser takes the cookie from this host only. */
    @Test
    void anEncryptedConnectionHasACookieOfThisHost() {
        var asked =
                post("/inloggen/link", "192.0.2.1").secure(true).param("email", ANNA).exchange();
        var cookie = Objects.requireNonNull(asked.getResponse().getCookie("__Host-houvast-link"));
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");

        var used = post(received(1), "192.0.2.1").secure(true).cookie(cookie).exchange();
        assertThat(used).hasRedirectedUrl("/inloggen/verder");
    }

    @Test
    void anOldLinkIsNoLink() {
        var cookie = cookie(ask(ANNA, "192.0.2.1"));
        db.sql("update signin.link set expires_at = expires_at - interval '16 minutes'").update();

        leadsNowhere(use(received(1), cookie));
    }

    @Test
    void whoeverWasThrownOutSignsInAtTheProviderFirst() {
        var cookie = cookie(ask(ANNA, "192.0.2.1"));
        accounts.distrust("sso:anna");

        leadsNowhere(use(received(1), cookie));
        ask(ANNA, "192.0.2.1");
        assertThat(db.sql("select count(account) from signin.link").query(Integer.class).single())
                .as("the second is nobody's")
                .isEqualTo(1);
    }

    @Test
    void nobodyLearnsWhoIsKnown() {
        for (var stranger :
                List.of("niemand@elders.example", "noor@houvast.example", "sam@thuis.example")) {
            ask(stranger, "192.0.2.1");
        }
        ask(ANNA, "192.0.2.1");

        assertThat(received(1)).startsWith("/inloggen/link/");
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(
                        db.sql("select count(*) || ' ' || count(account) from signin.link")
                                .query(String.class)
                                .single())
                .as("a row for each, and one that works")
                .isEqualTo("4 1");
    }

    @Test
    void onlyWhatALinkIsRecognisedByIsKept() {
        ask(ANNA, "192.0.2.1");
        var link = new Secret(received(1).substring("/inloggen/link/".length()));

        assertThat(
                        db.sql("select digest from signin.link")
                                .query((row, number) -> row.getBytes(1))
                                .single())
                .isEqualTo(link.digest());
        assertThat(link).hasToString("Secret[hidden]");
    }

    @Test
    void theMailSaysNothing() throws Exception {
        ask(ANNA, "192.0.2.1");
        received(1);
        var mail = MAIL.getReceivedMessages()[0];

        assertThat(mail.getSubject()).isEqualTo("Je link");
        assertThat(GreenMailUtil.getBody(mail))
                .doesNotContainIgnoringCase("slachtoffer", "anna", "politie");
    }

    @Test
    void whoeverFillsAMailboxHindersNobodyElse() {
        for (var time = 0; time < 2 * LinkController.FOR_A_BROWSER; time++) {
            ask(ANNA, "192.0.2.66");
        }
        received(LinkController.FOR_A_BROWSER);

        var cookie = cookie(ask(ANNA, "192.0.2.1"));
        assertThat(use(received(LinkController.FOR_A_BROWSER + 1), cookie))
                .hasRedirectedUrl("/inloggen/verder");
    }

    @Test
    void whoeverTriesTooOftenWaits() {
        for (var time = 0; time < LinkController.FOR_AN_ADDRESS; time++) {
            ask("niemand" + time + "@elders.example", "2001:db8:1:2:3::" + time);
        }

        assertThat(post("/inloggen/link", "2001:db8:1:2::9").param("email", ANNA))
                .hasStatus(429)
                .hasHeader("Retry-After", "900")
                .bodyText()
                .contains("te veel vragen");
        ask(ANNA, "2001:db8:1:3::9");
        received(1);
    }

    @Test
    void whatIsNoAddressIsSaid() {
        assertThat(post("/inloggen/link", "192.0.2.1").param("email", "12-03-1990"))
                .hasStatus(422)
                .bodyText()
                .contains("Vul een e-mailadres in");
    }

    private MvcTestResult ask(String email, String from) {
        var answer = post("/inloggen/link", from).param("email", email).exchange();
        assertThat(answer).hasRedirectedUrl("/inloggen/link?melding=gevraagd");
        return answer;
    }

    private MockMvcTester.MockMvcRequestBuilder post(String path, String from) {
        return browser.post()
                .uri(path)
                .with(user("bezoeker"))
                .with(csrf())
                .with(
                        request -> {
                            request.setRemoteAddr(from);
                            return request;
                        });
    }

    private MvcTestResult use(String link, @Nullable Cookie cookie) {
        var request = post(link, "192.0.2.1");
        return (cookie == null ? request : request.cookie(cookie)).exchange();
    }

    private static void leadsNowhere(MvcTestResult answer) {
        assertThat(answer).hasRedirectedUrl("/inloggen?melding=link");
    }

    private static Cookie cookie(MvcTestResult answer) {
        var cookie = Objects.requireNonNull(answer.getResponse().getCookie(LinkController.COOKIE));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
        return cookie;
    }

    /** The link in the last of so many mails. */
    private static String received(int mails) {
        assertThat(MAIL.waitForIncomingEmail(mails)).isTrue();
        var body = GreenMailUtil.getBody(MAIL.getReceivedMessages()[mails - 1]);
        var found = LINK.matcher(body.replace("=\r\n", ""));
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }
}

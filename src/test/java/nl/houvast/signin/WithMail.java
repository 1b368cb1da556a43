package nl.houvast.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.houvast.TestDatabase;
import nl.houvast.access.Account;
import nl.houvast.access.Accounts;
import nl.houvast.access.Profile;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The module with a mail server and an address: one context for all tests of our own ways in. */
@ApplicationModuleTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
abstract class WithMail {

    static final String ADDRESS = "http://houvast.test";
    static final String ANNA = "anna@politie.example";
    static final GreenMail MAIL =
            new GreenMail(
                    new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1", "smtp"));

    private static final Pattern LINK = Pattern.compile("http://houvast[.]test(/\\S+)");

    @Autowired MockMvcTester browser;
    @Autowired Accounts accounts;
    @Autowired Sessions sessions;
    @Autowired JdbcClient db;

    @Autowired
    @Qualifier("applicationTaskExecutor")
    ThreadPoolTaskExecutor later;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("houvast.post.sender", () -> "bericht@neutraal.test");
        properties.add("houvast.signin.address", () -> ADDRESS);
    }

    @BeforeEach
    void empty() throws Exception {
        await().until(() -> later.getActiveCount() == 0); // what the test before sent has come
        MAIL.purgeEmailFromAllMailboxes();
        db.sql(
                        """
                        truncate signin.attempt, signin.link, signin.challenge, signin.passkey,
                                 signin.passkey_owner
                        """)
                .update();
        accounts.signedIn(account("sso:anna", Role.REFERRER, ANNA));
        accounts.signedIn(account("sso:noor", Role.WORKER, "noor@houvast.example"));
        accounts.signedIn(account("sso:sam", Role.CLIENT, "sam@thuis.example"));
        sessions.end("sso:anna");
    }

    static Account account(String id, Role role, String email) {
        return new Account(
                id, role, Scope.NOWHERE, new Profile("Naam " + id, null, null, null, email));
    }

    MvcTestResult ask(String email, String from) {
        var answer = post("/inloggen/link", from).param("email", email).exchange();
        assertThat(answer).hasRedirectedUrl("/inloggen/link?melding=gevraagd");
        return answer;
    }

    MockMvcTester.MockMvcRequestBuilder post(String path, String from) {
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

    MvcTestResult use(String link, @Nullable Cookie cookie) {
        var request = post(link, "192.0.2.1");
        return (cookie == null ? request : request.cookie(cookie)).exchange();
    }

    static Cookie cookie(MvcTestResult answer) {
        var cookie = Objects.requireNonNull(answer.getResponse().getCookie(LinkController.COOKIE));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
        return cookie;
    }

    /** The link in the last of so many mails. */
    static String received(int mails) {
        assertThat(MAIL.waitForIncomingEmail(mails)).isTrue();
        var body = GreenMailUtil.getBody(MAIL.getReceivedMessages()[mails - 1]);
        var found = LINK.matcher(body.replace("=\r\n", ""));
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }
}

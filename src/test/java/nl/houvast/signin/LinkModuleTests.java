package nl.houvast.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class LinkModuleTests extends WithMail {

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

    private static void leadsNowhere(MvcTestResult answer) {
        assertThat(answer).hasRedirectedUrl("/inloggen?melding=link");
    }
}

package nl.houvast.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.houvast.access.Role;
import org.junit.jupiter.api.Test;

class PasskeyModuleTests extends WithPasskeys {

    @Test
    void makesAPasskeyAndSignsInWithIt() {
        var device = made(device(), "telefoon van het werk");

        assertThat(browser.get().uri("/inloggen/passkeys").cookie(here).with(anna()))
                .hasStatusOk()
                .bodyText()
                .contains("telefoon van het werk", "nog niet gebruikt", "data-passkey=\"make\"");
        sessions.end("sso:anna");

        var visitor = visitor();
        var before = visitor.getValue();
        var in = use(device.use(question(visitor)), visitor);
        assertThat(in).hasRedirectedUrl("/inloggen/verder");
        assertThat(session(in).getValue()).as("a session of their own").isNotEqualTo(before);
        assertThat(sessions.of("sso:anna")).hasSize(1);
        assertThat(browser.get().uri("/inloggen/passkeys").cookie(session(in)).with(anna()))
                .bodyText()
                .contains("voor het laatst gebruikt op")
                .as("one more needs a link")
                .doesNotContain("data-passkey=\"make\"")
                .contains("eerste kwartier");
    }

    @Test
    void aQuestionIsAnsweredOnceInItsOwnSessionAndInTime() {
        var device = made(device(), "");
        var visitor = visitor();
        var question = question(visitor);

        leadsNowhere(use(device.use(question), visitor()));
        assertThat(use(device.use(question), visitor)).hasRedirectedUrl("/inloggen/verder");
        leadsNowhere(use(device.use(question), visitor));

        var late = visitor();
        var old = question(late);
        db.sql("update signin.challenge set expires_at = expires_at - interval '6 minutes'")
                .update();
        leadsNowhere(use(device.use(old), late));

        var mixed = visitor();
        leadsNowhere(use(device.use(new Secret(challenge(here))), here));
        leadsNowhere(use(device.use(Secret.make()), mixed));
    }

    @Test
    void theSameAnswerTwiceAtATimeSignsInOnce() throws Exception {
        var device = made(device(), "");
        var visitor = visitor();
        var answer = device.use(question(visitor));
        Callable<String> send = () -> use(answer, visitor).getResponse().getRedirectedUrl();
        try (var both = Executors.newFixedThreadPool(4)) {
            var led =
                    both.invokeAll(List.of(send, send, send, send)).stream()
                            .map(sent -> sent.resultNow())
                            .toList();
            assertThat(led).containsOnlyOnce("/inloggen/verder");
        }
    }

    @Test
    void whatIsWrongInAnyWayHasTheSameAnswer() {
        var device = made(device(), "");
        var handle = device.use(Secret.make()).handle();
        var stranger = device().of(handle);

        assertThat(
                        List.of(
                                tell(stranger),
                                tell(device.on("http://elders.test")),
                                tell(device.on(ADDRESS).forHouse("elders.test")),
                                tell(device.forHouse("houvast.test").withoutAsking())))
                .as("unknown, other origin, other house, nobody verified")
                .containsOnly(tell(stranger));
        assertThat(sessions.of("sso:anna")).as("the one by link").hasSize(1);
    }

    @Test
    void aHandleOfSomebodyElseIsWrong() {
        var device = made(device(), "");

        leadsNowhere(signIn(device.of(Secret.make().value())));
        leadsNowhere(signIn(device.of("")));
    }

    @Test
    void aCounterGoesUpUnlessADeviceNeverCounts() {
        var device = made(device().at(7), "");
        assertThat(signIn(device)).hasRedirectedUrl("/inloggen/verder");
        leadsNowhere(signIn(device.at(7)));
        leadsNowhere(signIn(device.at(8)));
        assertThat(signIn(device.at(20))).hasRedirectedUrl("/inloggen/verder");
        leadsNowhere(signIn(device.thatNeverCounts()));

        var copied = made(device().thatNeverCounts(), "");
        assertThat(signIn(copied)).hasRedirectedUrl("/inloggen/verder");
        assertThat(signIn(copied)).hasRedirectedUrl("/inloggen/verder");
    }

    @Test
    void whatIsRemovedOpensNothing() {
        var device = made(device(), "");
        var id = db.sql("select id from signin.passkey").query(String.class).single();
        var remove = "/inloggen/passkeys/" + id + "/weg";

        accounts.signedIn(account("sso:bram", Role.PARTNER, "bram@partner.example"));
        assertThat(browser.post().uri(remove).with(user("sso:bram").roles("PARTNER")).with(csrf()))
                .as("somebody else's")
                .hasRedirectedUrl("/inloggen/passkeys?melding=weg");
        assertThat(signIn(device)).hasRedirectedUrl("/inloggen/verder");
        assertThat(browser.post().uri(remove).with(anna()).with(csrf()))
                .hasRedirectedUrl("/inloggen/passkeys?melding=weg");
        leadsNowhere(signIn(device));
    }

    @Test
    void whoIsThrownOutHasNoPasskeysAndWhoChangedRoleUsesNone() {
        var device = made(device(), "");
        accounts.signedIn(account("sso:anna", Role.WORKER, ANNA));
        leadsNowhere(signIn(device));
        accounts.signedIn(account("sso:anna", Role.REFERRER, ANNA));
        accounts.distrust("sso:anna");
        leadsNowhere(signIn(device));
        accounts.signedIn(account("sso:anna", Role.REFERRER, ANNA));
        assertThat(signIn(device.at(50))).hasRedirectedUrl("/inloggen/verder");

        assertThat(
                        browser.post()
                                .uri("/beheer/accounts")
                                .param("account", "sso:anna")
                                .with(user("sso:ilse").roles("ADMINISTRATOR"))
                                .with(csrf()))
                .hasRedirectedUrl("/beheer/accounts?melding=beeindigd");
        accounts.signedIn(account("sso:anna", Role.REFERRER, ANNA));
        leadsNowhere(signIn(device.at(60)));
        assertThat(count("signin.passkey")).isZero();
        assertThat(
                        browser.get()
                                .uri("/beheer/accounts?melding=beeindigd")
                                .with(user("sso:ilse").roles("ADMINISTRATOR")))
                .bodyText()
                .contains("heeft geen passkeys meer");
    }

    @Test
    void whoeverFailsTooOftenWaitsAndNobodyElse() {
        var device = made(device(), "");
        var visitor = visitor();
        for (var time = 0; time < PasskeyController.FAILURES; time++) {
            leadsNowhere(use(device.use(Secret.make()), visitor));
        }
        assertThat(use(device.use(Secret.make()), visitor))
                .hasStatus(429)
                .hasHeader("Retry-After", "900");
        assertThat(post("/inloggen/passkey/vraag", FROM).cookie(visitor)).hasStatus(429);

        var elsewhere = session(post("/inloggen/passkey/vraag", "198.51.100.7").exchange());
        var asked = post("/inloggen/passkey/vraag", "198.51.100.7").cookie(elsewhere).exchange();
        assertThat(
                        fields(
                                        post("/inloggen/passkey", "198.51.100.7"),
                                        device.use(
                                                new Secret(
                                                        json(asked).at("/challenge").asString())))
                                .cookie(elsewhere))
                .as("from another address, her own passkey")
                .hasRedirectedUrl("/inloggen/verder");
    }

    @Test
    void withoutScriptThePageSaysSoAndOffersTheLink() {
        assertThat(browser.get().uri("/inloggen/passkey").with(user("bezoeker")))
                .bodyText()
                .contains("data-passkey-unable>Hier kan dat niet", "href=\"/inloggen/link\"")
                .containsPattern("<form [^>]*data-passkey=\"use\" hidden");
    }
}

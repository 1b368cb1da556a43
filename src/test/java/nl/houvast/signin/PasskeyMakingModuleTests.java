package nl.houvast.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasskeyMakingModuleTests extends WithPasskeys {

    @Test
    void asksForWhatWeWantAndNamesNobody() {
        var asked = json(ask(here, "/inloggen/passkeys"));

        assertThat(asked.at("/rp/id").asString()).isEqualTo("houvast.test");
        assertThat(asked.at("/user/id").asString()).hasSize(43).doesNotContain("anna");
        assertThat(asked.at("/attestation").asString()).isEqualTo("none");
        assertThat(asked.at("/pubKeyCredParams").findValuesAsString("alg"))
                .containsExactly("-7", "-8", "-257");
        assertThat(asked.at("/authenticatorSelection").toString())
                .contains("\"residentKey\":\"required\"", "\"userVerification\":\"required\"");
        assertThat(json(ask(visitor(), "/inloggen/passkey")).propertyNames())
                .as("nobody is named, no passkey either")
                .containsExactlyInAnyOrder("challenge", "rpId", "timeout", "userVerification");
    }

    @Test
    void itsOwnerHearsOfItByMailThatSaysNothingElse() throws Exception {
        made(device(), "telefoon");
        assertThat(received(2)).isEqualTo("/inloggen/passkeys");
        var mail = MAIL.getReceivedMessages()[1];

        assertThat(mail.getSubject()).isEqualTo("Je nieuwe passkey");
        assertThat(mail.getAllRecipients()[0]).hasToString(ANNA);
        assertThat(GreenMailUtil.getBody(mail))
                .doesNotContainIgnoringCase("slachtoffer", "politie", "telefoon");
    }

    @Test
    void onlyAFreshSessionThatBeganWithALinkMakesOne() {
        var elsewhere = visitor();
        assertThat(ask(elsewhere, "/inloggen/passkeys")).as("not by link").hasStatus(409);
        assertThat(make(device().make("", Secret.make()), elsewhere))
                .hasStatus(422)
                .bodyText()
                .contains("eerste kwartier");

        var question = new Secret(challenge(here));
        db.sql("update access.session set creation_time = creation_time - 16 * 60 * 1000").update();
        assertThat(make(device().make("", question), here))
                .hasStatus(422)
                .bodyText()
                .contains("eerste kwartier");
        assertThat(ask(here, "/inloggen/passkeys")).hasStatus(409);
        assertThat(count("signin.passkey")).isZero();
    }

    @Test
    void aWrongAnswerMakesNoneAndUsesTheQuestion() {
        var question = new Secret(challenge(here));
        var device = device();
        assertThat(make(device.on("http://elders.test").make("", question), here))
                .hasStatus(422)
                .bodyText()
                .contains("Je passkey is niet gemaakt");
        assertThat(make(device.on(ADDRESS).make("", question), here)).hasStatus(422);
        var other = made(device(), "eerste");
        assertThat(make(other.make("tweede", new Secret(challenge(here))), here))
                .as("known already")
                .hasStatus(422);
        assertThat(make(device().make("", new Secret(challenge(visitor(), "passkey"))), here))
                .as("a question to sign in")
                .hasStatus(422);
        assertThat(count("signin.passkey")).isEqualTo(1);
    }

    @Test
    void tenAreEnough() {
        for (var number = 1; number < Passkeys.MOST; number++) {
            made(device(), "nummer " + number);
        }
        var last = new Secret(challenge(here));
        made(device(), "nummer tien");

        assertThat(make(device().make("", last), here))
                .hasStatus(422)
                .bodyText()
                .contains("tien passkeys");
        assertThat(ask(here, "/inloggen/passkeys")).hasStatus(409);
    }

    @Test
    void staffAndClientsHaveNone() {
        for (var other : List.of("sso:noor", "sso:sam", "sso:nobody")) {
            var somebody = user(other).roles("WORKER");
            assertThat(browser.get().uri("/inloggen/passkeys").with(somebody)).hasStatus(404);
            assertThat(browser.get().uri("/inloggen/sessies").with(somebody))
                    .bodyText()
                    .doesNotContain("/inloggen/passkeys");
        }
        assertThat(browser.get().uri("/inloggen/sessies").with(anna()))
                .bodyText()
                .contains("/inloggen/passkeys");
    }
}

package nl.houvast.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import nl.houvast.signin.Device.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Anna, who signed in with a link a moment ago, and what she and others do with passkeys. */
abstract class WithPasskeys extends WithMail {

    static final String FROM = "192.0.2.1";

    /** Her session. */
    Cookie here = new Cookie("houvast", "");

    @BeforeEach
    void byLink() {
        var asked = cookie(ask(ANNA, FROM));
        here = session(use(received(1), asked));
    }

    static Device device() {
        return new Device(Kind.ES256, ADDRESS, "houvast.test");
    }

    static RequestPostProcessor anna() {
        return user("sso:anna").roles("REFERRER");
    }

    /** A device with a passkey of Anna's. */
    Device made(Device device, String name) {
        var asked = json(ask(here, "/inloggen/passkeys"));
        var owner = asked.at("/user/id").asString();
        var question = new Secret(asked.at("/challenge").asString());
        assertThat(make(device.of(owner).make(name, question), here))
                .hasRedirectedUrl("/inloggen/passkeys?melding=gemaakt");
        return device;
    }

    MvcTestResult make(MadeForm answer, Cookie session) {
        return browser.post()
                .uri("/inloggen/passkeys")
                .with(anna())
                .with(csrf())
                .cookie(session)
                .param("name", answer.name())
                .param("clientData", answer.clientData())
                .param("attestation", answer.attestation())
                .exchange();
    }

    MvcTestResult signIn(Device device) {
        var visitor = visitor();
        return use(device.use(question(visitor)), visitor);
    }

    String tell(Device device) {
        var answer = signIn(device).getResponse();
        return answer.getStatus() + " " + answer.getRedirectedUrl();
    }

    MvcTestResult use(UsedForm answer, Cookie session) {
        return fields(post("/inloggen/passkey", FROM), answer).cookie(session).exchange();
    }

    static MockMvcRequestBuilder fields(MockMvcRequestBuilder post, UsedForm answer) {
        return post.param("credential", answer.credential())
                .param("handle", answer.handle())
                .param("clientData", answer.clientData())
                .param("authenticatorData", answer.authenticatorData())
                .param("signature", answer.signature());
    }

    MvcTestResult ask(Cookie session, String where) {
        return browser.post()
                .uri(where + "/vraag")
                .with(anna())
                .with(csrf())
                .cookie(session)
                .exchange();
    }

    Secret question(Cookie session) {
        return new Secret(challenge(session, "passkey"));
    }

    String challenge(Cookie session) {
        return challenge(session, "passkeys");
    }

    String challenge(Cookie session, String where) {
        return json(ask(session, "/inloggen/" + where)).at("/challenge").asString();
    }

    /** A session of somebody who did not sign in. */
    Cookie visitor() {
        return session(post("/inloggen/passkey/vraag", FROM).exchange());
    }

    static Cookie session(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("houvast"));
    }

    static JsonNode json(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    static void leadsNowhere(MvcTestResult answer) {
        assertThat(answer).hasRedirectedUrl("/inloggen/passkey?melding=mislukt");
    }

    int count(String table) {
        return db.sql("select count(*) from " + table).query(Integer.class).single();
    }
}

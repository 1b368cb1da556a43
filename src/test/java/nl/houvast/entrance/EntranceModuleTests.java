package nl.houvast.entrance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.houvast.TestDatabase;
import nl.houvast.access.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
@Import({TestDatabase.class, Rooms.class, Rooms.Kept.class, Rooms.Others.class})
class EntranceModuleTests {

    @Autowired MockMvcTester browser;
    @Autowired Workers workers;
    @Autowired Rooms.Kept kept;
    @Autowired Rooms.Others others;
    @Autowired SessionRepository<?> sessions;

    @Test
    void aVisitorCannotDressUpAsAWorker() {
        assertThat(browser.get().uri("/wie-ben-ik?id=noor&name=noor&role=WORKER&by=noor"))
                .hasStatusOk()
                .hasBodyTextEqualTo("VISITOR visitor");
    }

    @Test
    void whoSignedInIsTheActor() {
        assertThat(browser.get().uri("/werk/kamer").with(user("noor").roles("WORKER")))
                .hasBodyTextEqualTo("WORKER noor");
        assertThat(browser.get().uri("/aanmelden/kamer").with(user("anna").roles("REFERRER")))
                .hasBodyTextEqualTo("REFERRER anna");
    }

    @ParameterizedTest
    @CsvSource({
        "/werk/kamer, REFERRER",
        "/aanmelden/kamer, WORKER",
        "/werk/kamer, MACHINE",
        "/werk/kamer, ADMINISTRATOR",
        "/beheer/kamer, REFERRER"
    })
    void whatIsNotForYouDoesNotExist(String room, String role) {
        assertThat(browser.get().uri(room).with(user("somebody").roles(role))).hasStatus(404);
        assertThat(browser.post().uri(room).with(user("somebody").roles(role)).with(csrf()))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/opnieuw-versturen", "/partners"})
    void whatIsNotBuiltYetDoesNotExist(String room) {
        assertThat(browser.get().uri(room)).hasStatus(404);
    }

    @Test
    void aVisitorIsLedToTheDoorAndBack() {
        assertThat(browser.get().uri("/werk/kamer?lijst=vandaag"))
                .hasStatus(302)
                .hasRedirectedUrl("/inloggen?verder=%2Fwerk%2Fkamer%3Flijst%3Dvandaag");
        assertThat(browser.get().uri("/inloggen?verder=/werk/kamer"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"verder\" value=\"/werk/kamer\"");
        assertThat(browser.get().uri("/inloggen?verder=//elders.example"))
                .bodyText()
                .contains("name=\"verder\" value=\"\"")
                .doesNotContain("elders.example");
    }

    @Test
    void theDoorSpeaksEnglishToo() {
        assertThat(browser.get().uri("/inloggen?taal=en"))
                .bodyText()
                .contains("<h1", "Sign in", "Continue as a professional");
    }

    @Test
    void inDemoModeOneClickIsEnough() {
        assertThat(signIn("demo-professional", "")).hasStatus(302).hasRedirectedUrl("/aanmelden");
        assertThat(signIn("demo-medewerker", "/werk/kamer")).hasRedirectedUrl("/werk/kamer");
        assertThat(signIn("demo-medewerker-2", "/aanmelden/kamer")).hasRedirectedUrl("/werk");
        assertThat(signIn("demo-medewerker", "https://elders.example")).hasRedirectedUrl("/werk");
        assertThat(signIn("noor", "")).hasRedirectedUrl("/inloggen?melding=mislukt");
    }

    private MvcTestResult signIn(String account, String onward) {
        return browser.post()
                .uri("/inloggen")
                .with(csrf())
                .param("account", account)
                .param("verder", onward)
                .exchange();
    }

    /** A page asks for more than one thing at a time: one of them may end after the sign-in. */
    @Test
    void aRequestThatEndsAfterTheSignInDoesNotBringTheOldNumberBack() {
        var before = browser.get().uri("/inloggen").exchange().getResponse();
        var late = late(sessions, before);

        var after =
                browser.post()
                        .uri("/inloggen")
                        .cookie(before.getCookies())
                        .with(csrf())
                        .param("account", "demo-medewerker")
                        .exchange()
                        .getResponse()
                        .getCookies();
        late.run();

        assertThat(browser.get().uri("/werk/kamer").cookie(after)).hasStatusOk();
        assertThat(browser.get().uri("/werk/kamer").cookie(before.getCookies())).hasStatus(302);
    }

    /** Another request that has read the session, and keeps it when this is run. */
    private static <S extends Session> Runnable late(
            SessionRepository<S> sessions, MockHttpServletResponse answer) {
        var cookie = requireNonNull(answer.getCookie("houvast")).getValue();
        var number = new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
        var session = requireNonNull(sessions.findById(number));
        session.setLastAccessedTime(Instant.now());
        return () -> sessions.save(session);
    }

    /** Whoever knew the number of the session before knows nothing afterwards. */
    @Test
    void signingInGivesTheSessionANewNumber() {
        var before = signIn("demo-medewerker", "").getResponse().getCookies();
        var again =
                browser.post()
                        .uri("/inloggen")
                        .cookie(before)
                        .with(csrf())
                        .param("account", "demo-professional")
                        .exchange();

        assertThat(again.getResponse().getCookies()[0].getValue())
                .isNotEqualTo(before[0].getValue());
        assertThat(browser.get().uri("/werk/kamer").cookie(before)).hasStatus(302);
    }

    @Test
    void nobodySignsSomebodyElseIn() {
        assertThat(browser.post().uri("/inloggen").param("account", "demo-medewerker"))
                .hasStatus(403);
    }

    @Test
    void theInventedPeopleAreKnown() {
        assertThat(workers.profile("demo-professional"))
                .hasValueSatisfying(
                        anna -> {
                            assertThat(anna.name()).isEqualTo("Anna de Graaf");
                            assertThat(anna.profession()).isEqualTo("POLICE");
                        });
        assertThat(workers.all())
                .containsExactly("demo-medewerker-2", "demo-leidinggevende", "demo-medewerker");
        assertThat(workers.name("demo-medewerker")).isEqualTo("Noor Bakker");
        assertThat(workers.name("never-here")).isEqualTo("never-here");
    }

    @Test
    void aFormWithoutProofIsShownAgainAndNotHandled() {
        assertThat(
                        browser.post()
                                .uri("/aanmelden/kamer")
                                .with(user("anna").roles("REFERRER"))
                                .header("Sec-Fetch-Site", "same-origin")
                                .param("naam", "<b>Sam")
                                .param("hulp", "EMOTIONAL", "DAMAGES"))
                .hasForwardedUrl("/opnieuw-versturen");
        assertThat(kept.forms).isEmpty();
    }

    @Test
    void aFormFromAnotherSiteIsNot() {
        assertThat(
                        browser.post()
                                .uri("/aanmelden/kamer")
                                .with(user("anna").roles("REFERRER"))
                                .header("Sec-Fetch-Site", "cross-site")
                                .param("naam", "Sam"))
                .hasStatus(403);
    }

    /** Each module that keeps such forms is asked: one does not stand before the other. */
    @ParameterizedTest
    @ValueSource(strings = {"/aanmelden/kamer", "/werk/kamer", "/adviesgesprekken/nieuw/kamer"})
    void whatWasTypedIsKeptWhenTheSessionEnded(String room) {
        others.forms.clear();
        assertThat(
                        browser.post()
                                .uri(room)
                                .header("Sec-Fetch-Site", "same-origin")
                                .param("naam", "Sam")
                                .param("_csrf", "oud"))
                .hasStatus(302)
                .hasRedirectedUrl("/inloggen?verder=" + room.replace("/", "%2F"));
        assertThat(kept.forms).containsExactly(Map.entry(room, Map.of("naam", List.of("Sam"))));
        assertThat(others.forms).isEqualTo(kept.forms);
        kept.forms.clear();
    }

    @Test
    void whatAnotherSiteSendsIsNeverKept() {
        assertThat(
                        browser.post()
                                .uri("/aanmelden/kamer")
                                .header("Origin", "https://elders.example")
                                .param("naam", "Sam"))
                .hasStatus(302);
        assertThat(kept.forms).isEmpty();
    }

    @Test
    void theReferralToolNeedsNoProofAndNoSession() {
        assertThat(browser.post().uri("/verwijswijzer/kamer"))
                .hasBodyTextEqualTo("changed by visitor")
                .doesNotContainHeader("Set-Cookie");
    }

    @Test
    void whoSignsOutIsOut() {
        assertThat(
                        browser.post()
                                .uri("/uitloggen")
                                .secure(true)
                                .with(user("anna").roles("REFERRER"))
                                .with(csrf()))
                .hasStatus(302)
                .hasRedirectedUrl("/inloggen?melding=uit")
                .hasHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        assertThat(browser.get().uri("/inloggen?melding=uit"))
                .bodyText()
                .contains("Je bent uitgelogd");
        assertThat(browser.get().uri("/inloggen?melding=<script>")).hasStatusOk();
    }

    @Test
    void whoeverMustLeaveIsOutAndForgotten() {
        var session = signIn("demo-medewerker", "").getResponse().getCookies();
        assertThat(browser.get().uri("/werk/kamer").cookie(session)).hasStatusOk();

        assertThat(browser.get().uri("/weg").cookie(session))
                .hasStatus(303)
                .hasHeader("Location", "/robots.txt")
                .hasHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        assertThat(browser.get().uri("/werk/kamer").cookie(session)).hasStatus(302);
        assertThat(browser.get().uri("/weg")).hasStatus(303).doesNotContainHeader("Set-Cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inloggen", "/bestaat-niet", "/werk/kamer", "/api/v1/bestaat-niet"})
    void everyAnswerKeepsTheBrowserClose(String address) {
        assertThat(browser.get().uri(address).secure(true))
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("Cross-Origin-Opener-Policy", "same-origin")
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        policy ->
                                assertThat(policy)
                                        .singleElement()
                                        .asString()
                                        .contains("default-src 'none'", "frame-ancestors 'none'")
                                        .doesNotContain("unsafe"));
    }
}

package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.houvast.Browser.Look;
import nl.houvast.Browser.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Outside demo mode: people sign in at a real identity provider, programs bring its tokens. */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {"houvast.demo=false", "management.server.port=0"})
@Import(TestDatabase.class)
class IdentityProviderJourney {

    private static final int PORT = freePort();
    private static final String HOUVAST = "http://localhost:" + PORT;
    private static final IdentityProvider PROVIDER = new IdentityProvider(HOUVAST);
    private static final GreenMail MAIL =
            new GreenMail(new ServerSetup(freePort(), "127.0.0.1", "smtp"));
    private static Browser browser;

    @Autowired JdbcClient db;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        var client = "spring.security.oauth2.client.";
        settings.add("server.port", () -> PORT);
        MAIL.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("houvast.post.sender", () -> "bericht@neutraal.test");
        settings.add("houvast.signin.address", () -> HOUVAST);
        settings.add(client + "registration.sso.client-id", () -> "houvast");
        settings.add(client + "registration.sso.client-secret", () -> IdentityProvider.PASSWORD);
        settings.add(client + "registration.sso.client-name", () -> "Voorbeeld-SSO");
        settings.add(client + "registration.sso.scope", () -> "openid,profile");
        settings.add(client + "provider.sso.issuer-uri", PROVIDER::issuer);
        settings.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", PROVIDER::issuer);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void open() {
        browser = new Browser(HOUVAST);
    }

    @AfterAll
    static void close() {
        browser.close();
        PROVIDER.close();
        MAIL.stop();
    }

    @Test
    void aWorkerSignsInThereIsBroughtWhereTheyWereGoingAndSignsOutInBothPlaces() {
        try (var window = browser.open(Look.DESK)) {
            var page = window.to("/werk?deel=later").page();
            signIn(window, "noor");

            assertThat(page.url()).isEqualTo(HOUVAST + "/werk?deel=later");
            assertThat(page.locator("body").innerText()).contains("Invented noor");
            assertThat(profile()).isEqualTo("Invented noor, Politie Voorbeeldstad, WORKER");

            page.locator("form[action='/uitloggen'] button").first().click();
            page.waitForURL(HOUVAST + "/inloggen**");
            window.to("/werk").page();
            page.locator("a, button").getByText("Voorbeeld-SSO").first().click();
            assertThat(page.url()).as("asked who they are").startsWith(PROVIDER.issuer());
        }
    }

    @Test
    void aProfessionalSignsInThereAndMayRefer() {
        try (var window = browser.open(Look.PHONE.withoutScript())) {
            window.to("/aanmelden");
            signIn(window, "bram");

            assertThat(window.page().url()).startsWith(HOUVAST + "/aanmelden");
            assertThat(window.to("/werk").page().title()).doesNotContain("Werk");
        }
    }

    @Test
    void aProfessionalMakesAPasskeyAndSignsInWithIt() {
        try (var window = browser.open(Look.DESK)) {
            window.to("/aanmelden");
            signIn(window, "bram");
            var page = window.page();
            leave(page);
            byLink(window, "bram@politie.example");
            var device = withADevice(page);

            window.to("/inloggen/passkeys").isAccessible();
            page.getByLabel("Hoe noem je deze passkey?").fill("Telefoon van het werk");
            page.locator("form[data-passkey] button").click();
            page.waitForURL("**/passkeys?melding=gemaakt");
            assertThat(page.locator("main").innerText())
                    .contains("Je passkey is gemaakt", "Telefoon van het werk");
            window.isAccessible();

            page.locator("form[data-passkey] button").click();
            page.locator("[data-passkey-failed]").waitFor();
            assertThat(page.locator("main h2.govuk-heading-s").count())
                    .as("one in each device")
                    .isEqualTo(1);
            leave(page);

            window.to("/inloggen");
            page.getByText("Inloggen met een passkey").click();
            window.isAccessible().fits();
            page.locator("form[data-passkey] button").click();
            page.waitForURL("**/aanmelden**");
            assertThat(page.locator("body").innerText()).contains("Invented bram");
            assertThat(window.to("/inloggen/passkeys").page().locator("main").innerText())
                    .contains("voor het laatst gebruikt", "eerste kwartier");

            page.locator("main form[action$='/weg'] button").click();
            page.waitForURL("**/passkeys?melding=weg");
            leave(page);
            window.to("/inloggen/passkey");
            page.locator("form[data-passkey] button").click();
            page.waitForURL("**/inloggen/passkey?melding=mislukt");
            assertThat(page.locator("[role=alert]").innerText()).contains("is niet gelukt");
            window.isAccessible();
            device.detach();
        }
    }

    @Test
    void withoutScriptAPasskeyIsNotOffered() {
        try (var window = browser.open(Look.PHONE.withoutScript())) {
            var page = window.to("/inloggen/passkey").isAccessible().fits().page();
            assertThat(page.locator("main").innerText()).contains("Hier kan dat niet");
            assertThat(page.locator("main button").isVisible()).isFalse();
            page.locator("main a").getByText("Inloggen met een link").click();
            assertThat(page.url()).isEqualTo(HOUVAST + "/inloggen/link");
        }
    }

    private static void byLink(Window window, String email) {
        var page = window.to("/inloggen/link").page();
        page.fill("[name=email]", email);
        page.locator("main form button").click();
        assertThat(MAIL.waitForIncomingEmail(1)).isTrue();
        var mail = GreenMailUtil.getBody(MAIL.getReceivedMessages()[0]).replace("=\r\n", "");
        window.to(mail.replaceFirst("(?s).*(/inloggen/link/\\S+).*", "$1"));
        page.locator("main form button").click();
        page.waitForURL("**/aanmelden**");
    }

    /** A telephone that knows a face, as Chromium plays one. */
    private static CDPSession withADevice(Page page) {
        var device = page.context().newCDPSession(page);
        device.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        device.send("WebAuthn.addVirtualAuthenticator", arguments);
        return device;
    }

    private static void leave(Page page) {
        page.locator("form[action='/uitloggen'] button").first().click();
        page.waitForURL("**/inloggen**");
    }

    @Test
    void whoeverHasNoPlaceHereIsToldSo() {
        try (var window = browser.open(Look.DESK)) {
            window.to("/werk");
            signIn(window, "gast");

            assertThat(window.page().url()).startsWith(HOUVAST + "/inloggen");
            assertThat(window.page().locator("main").innerText())
                    .contains("je account heeft hier nog geen rol");
            assertThat(window.to("/werk").page().url()).startsWith(HOUVAST + "/inloggen");
        }
    }

    @Test
    void aProgramRefersWithATokenOfThatProvider() throws Exception {
        assertThat(refer(PROVIDER.token("referrals:write", inAnHour())).statusCode())
                .isEqualTo(201);
        assertThat(db.sql("select recorded_by from privacy.consent").query(String.class).single())
                .endsWith("politie-voorbeeldstad");
    }

    @Test
    void anyOtherTokenIsRefusedWithoutSayingWhy() throws Exception {
        refused(refer(PROVIDER.forged("referrals:write", inAnHour())), 401);
        refused(refer(PROVIDER.ofAnother("referrals:write", inAnHour())), 401);
        refused(refer(PROVIDER.token("referrals:write", Instant.now().minusSeconds(300))), 401);
        refused(refer("geen.echt.token"), 401);
        refused(refer(PROVIDER.token("iets:anders", inAnHour())), 403);
    }

    private static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    private static void refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer ");
        assertThat(answer.body()).doesNotContainIgnoringCase("signature", "expired", "issuer");
    }

    private static void signIn(Window window, String name) {
        var page = window.page();
        page.locator("a, button").getByText("Voorbeeld-SSO").first().click();
        page.waitForURL(PROVIDER.issuer() + "/login**");
        page.fill("[name=username]", name);
        page.fill("[name=password]", IdentityProvider.PASSWORD);
        page.locator("[type=submit]").click();
        page.waitForURL(HOUVAST + "/**");
    }

    private String profile() {
        return db.sql(
                        """
                        select name || ', ' || organisation || ', ' || role
                          from access.account where id = 'sso:noor'
                        """)
                .query(String.class)
                .single();
    }

    private static HttpResponse<String> refer(String token) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(HOUVAST + "/api/v1/referrals"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(
                                    BodyPublishers.ofString(
                                            """
                                            {"situation":{"event":"violence.assault",
                                                          "relation":"victim","age":24},
                                             "person":{"givenName":"Sam",
                                                       "phone":"+31612345678"},
                                             "safeContact":{"call":true},
                                             "consent":{"basis":"EXPLICIT","givenBy":"SELF",
                                                        "how":"ORAL",
                                                        "at":"2026-11-23T10:00:00Z"},
                                             "referrer":{"organisation":"Politie Voorbeeldstad",
                                                         "profession":"POLICE"}}
                                            """))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}

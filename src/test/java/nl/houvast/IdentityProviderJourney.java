package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static Browser browser;

    @Autowired JdbcClient db;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        var client = "spring.security.oauth2.client.";
        settings.add("server.port", () -> PORT);
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

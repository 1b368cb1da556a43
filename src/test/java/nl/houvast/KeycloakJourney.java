package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;
import nl.houvast.Browser.Look;
import nl.houvast.Browser.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People sign in at a real Keycloak, and out again on both sides and on both of two nodes. */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "houvast.demo=false",
            "management.server.port=0",
            "spring.config.additional-location=ops/keycloak/houvast.properties"
        })
@Import(TestDatabase.class)
class KeycloakJourney {

    private static final int PORT = freePort();
    private static final int KEYCLOAK_PORT = freePort();
    private static final String HOUVAST = "http://localhost:" + PORT;
    private static final Keycloak KEYCLOAK = new Keycloak(KEYCLOAK_PORT, HOUVAST);
    private static Browser browser;

    @Autowired JdbcClient db;
    @Autowired JdbcConnectionDetails database;

    @DynamicPropertySource
    static void ports(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
        settings.add("KEYCLOAK_PORT", () -> KEYCLOAK_PORT);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void open() throws Exception {
        KEYCLOAK.ready();
        browser = new Browser(HOUVAST);
    }

    @AfterAll
    static void close() {
        try (KEYCLOAK) {
            browser.close();
        }
    }

    @Test
    void aWorkerSignsInWithRegionsAndTeamsAndSignsOutOnBothSides() {
        try (var window = browser.open(Look.DESK)) {
            signIn(window, "/werk?deel=later", "noor");

            assertThat(window.page().url()).isEqualTo(HOUVAST + "/werk?deel=later");
            assertThat(account("Noor Bakker")).isEqualTo("WORKER {VR06,VR09} {zeden}");

            signOut(window);
            toTheDoor(window, "/werk");
            assertThat(window.page().locator("#password").isVisible()).as("asked again").isTrue();
        }
    }

    @Test
    void withoutScriptToo() {
        try (var window = browser.open(Look.PHONE.withoutScript())) {
            signIn(window, "/aanmelden", "anna");
            assertThat(account("Anna de Graaf")).startsWith("REFERRER ");
            signOut(window);
        }
    }

    @Test
    void thePrivacyOfficerAndTheAdministratorEachFindTheirOwn() {
        try (var window = browser.open(Look.DESK)) {
            signIn(window, "/beheer/accounts", "ruben");
            assertThat(account("Ruben Prins")).isEqualTo("PRIVACY_OFFICER {*} {}");
            assertThat(window.page().locator("h1").innerText()).doesNotContain("Accounts");
        }
        try (var window = browser.open(Look.DESK)) {
            signIn(window, "/beheer/accounts", "ilse");
            assertThat(window.page().locator("main").innerText())
                    .contains("Accounts", "Beheerder", "keycloak:")
                    .doesNotContain("Ilse", "Vermeer");
            window.isAccessible();
        }
    }

    @Test
    void whoeverHasNoRoleIsToldSo() {
        try (var window = browser.open(Look.DESK)) {
            signIn(window, "/werk", "gast");

            assertThat(window.page().locator("main").innerText())
                    .contains("je account heeft hier nog geen rol");
            assertThat(window.to("/werk").page().url()).startsWith(HOUVAST + "/inloggen");
        }
    }

    @Test
    void whatEndsAtKeycloakEndsHereAndNowhereElse() {
        try (var here = browser.open(Look.DESK);
                var elsewhere = browser.open(Look.DESK)) {
            signIn(here, "/werk", "fatma");
            signIn(elsewhere, "/werk", "fatma");

            here.page().navigate(KEYCLOAK.issuer() + "/protocol/openid-connect/logout");
            here.page().locator("#kc-logout").click();
            here.page().waitForLoadState();

            assertThat(here.to("/werk").page().url()).startsWith(HOUVAST + "/inloggen");
            assertThat(elsewhere.to("/werk").page().url()).isEqualTo(HOUVAST + "/werk");
        }
    }

    /** A cookie knows no ports, so one browser meets both nodes as it would behind a balancer. */
    @Test
    void twoNodesServeOnePersonAndSignThemOutEverywhere() {
        try (var node = anotherNode();
                var desk = browser.open(Look.DESK);
                var phone = browser.open(Look.PHONE)) {
            var other =
                    "http://localhost:" + node.getEnvironment().getProperty("local.server.port");
            signIn(desk, "/werk", "noor");
            signIn(phone, "/werk", "noor");

            desk.page().navigate(other + "/inloggen/sessies");
            assertThat(desk.page().locator("main li").count()).isEqualTo(2);
            desk.isAccessible();
            desk.page().getByText("Log overal uit").click();
            desk.page().waitForURL(other + "/inloggen?melding=overal");

            assertThat(phone.to("/werk").page().url()).startsWith(HOUVAST + "/inloggen");
            assertThat(desk.to("/werk").page().url()).startsWith(HOUVAST + "/inloggen");
        }
    }

    private ConfigurableApplicationContext anotherNode() {
        return new SpringApplicationBuilder(Houvast.class)
                .run(
                        Stream.of(
                                        "server.port=0",
                                        "management.server.port=0",
                                        "KEYCLOAK_PORT=" + KEYCLOAK_PORT,
                                        "houvast.demo=false",
                                        "spring.config.additional-location="
                                                + "ops/keycloak/houvast.properties",
                                        "spring.datasource.url=" + database.getJdbcUrl(),
                                        "spring.datasource.username=" + database.getUsername(),
                                        "spring.datasource.password=" + database.getPassword())
                                .map(setting -> "--" + setting)
                                .toArray(String[]::new));
    }

    private static void signIn(Window window, String where, String name) {
        var page = toTheDoor(window, where);
        page.fill("#username", name);
        page.fill("#password", Keycloak.password(name));
        page.locator("#kc-login").click();
        page.waitForURL(HOUVAST + "/**");
    }

    private static Page toTheDoor(Window window, String where) {
        var page = window.to(where).page();
        page.locator("a").getByText("Inloggen via Keycloak").click();
        page.waitForURL(KEYCLOAK.issuer() + "/**");
        return page;
    }

    private static void signOut(Window window) {
        window.page().locator("form[action='/uitloggen'] button").first().click();
        window.page().waitForURL(HOUVAST + "/inloggen**");
    }

    private String account(String name) {
        return db.sql(
                        """
                        select role || ' ' || regions::text || ' ' || teams::text
                          from access.account where name = :name
                        """)
                .param("name", name)
                .query(String.class)
                .single();
    }
}

package nl.houvast.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.houvast.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What programs find at the door. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
@Import({TestDatabase.class, Rooms.class, Rooms.Kept.class})
class ApiAccessTests {

    @Autowired MockMvcTester browser;

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/referrals, 401",
        "POST, /api/v1/referrals, 401",
        "GET, /api/v1/bestaat-niet, 404",
        "POST, /api/bestaat-niet, 404",
        "GET, /api/v1/persons, 404"
    })
    void aProgramWithoutATokenFindsLittle(String method, String address, int status) {
        assertThat(browser.method(HttpMethod.valueOf(method)).uri(address))
                .hasStatus(status)
                .hasContentType("application/problem+json;charset=UTF-8")
                .hasHeader("API-Version", Api.VERSION)
                .hasHeader("Cross-Origin-Resource-Policy", "cross-origin")
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo(status);
    }

    @Test
    void aTokenNeedsTheScope() {
        assertThat(browser.post().uri("/api/v1/referrals").with(jwt()))
                .hasStatus(403)
                .hasHeader(
                        "WWW-Authenticate",
                        "Bearer error=\"insufficient_scope\", scope=\"referrals:write\"");
        assertThat(browser.post().uri("/api/v1/referrals").header("Authorization", "Bearer nep"))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    @Test
    void aSessionIsNoToken() {
        assertThat(
                        browser.post()
                                .uri("/api/v1/referrals")
                                .with(user("noor").roles("WORKER"))
                                .with(csrf()))
                .hasStatus(403);
    }

    @Test
    void theOpenPartOfTheApiIsOpenToEverySite() {
        assertThat(
                        browser.get()
                                .uri("/api/v1/openapi.json")
                                .header("Origin", "https://elders.example"))
                .hasStatusOk()
                .hasHeader("Access-Control-Allow-Origin", "*");
        assertThat(
                        browser.options()
                                .uri("/api/v1/advice")
                                .header("Origin", "https://elders.example")
                                .header("Access-Control-Request-Method", "POST")
                                .header("Access-Control-Request-Headers", "content-type"))
                .hasStatusOk()
                .hasHeader("Access-Control-Allow-Origin", "*")
                .hasHeader("Access-Control-Allow-Methods", "GET,POST");
        assertThat(
                        browser.options()
                                .uri("/api/v1/referrals")
                                .header("Origin", "https://elders.example")
                                .header("Access-Control-Request-Method", "POST"))
                .doesNotContainHeader("Access-Control-Allow-Origin");
    }

    @Test
    void theInventedMachineGetsAToken() {
        assertThat(
                        browser.post()
                                .uri("/oauth2/token")
                                .header("Authorization", basic("demo-politie:demo"))
                                .param("grant_type", "client_credentials")
                                .param("scope", "referrals:write"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.scope")
                .isEqualTo("referrals:write");
        assertThat(
                        browser.post()
                                .uri("/oauth2/token")
                                .header("Authorization", basic("demo-politie:geraden"))
                                .param("grant_type", "client_credentials"))
                .hasStatus(401);
    }

    private static String basic(String credentials) {
        return "Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}

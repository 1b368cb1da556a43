package nl.houvast.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import nl.houvast.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What goes wrong outside a controller, in a real server: nobody may see the server's own words.
 */
@ApplicationModuleTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({TestDatabase.class, ErrorPagesTests.TroubleBefore.class})
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTests {

    @LocalServerPort int port;

    @TestConfiguration(proxyBeanMethods = false)
    static class TroubleBefore {

        @Bean
        @Order(0)
        OncePerRequestFilter troubleBefore() {
            return new OncePerRequestFilter() {
                @Override
                protected void doFilterInternal(
                        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                        throws IOException, jakarta.servlet.ServletException {
                    switch (request.getRequestURI().replaceFirst(".*/before/", "")) {
                        case "bug" -> throw new IllegalStateException(Trouble.SECRET);
                        case "away" -> throw new CannotGetJdbcConnectionException(Trouble.SECRET);
                        case "full" -> response.sendError(503);
                        case "denied" -> response.sendError(403, Trouble.SECRET);
                        default -> chain.doFilter(request, response);
                    }
                }
            };
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/before/bug, 500, Er ging iets mis bij ons",
        "/before/away, 503, Dit werkt nu even niet",
        "/before/full, 503, Dit werkt nu even niet",
        "/before/denied, 403, Dit lukte niet",
        "/a//b, 400, Dit lukte niet",
        "/bestaat-niet, 404, Deze pagina is er niet"
    })
    void apologisesToPeople(String path, int status, String words) throws Exception {
        var page = ask(path);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body()).contains(words).contains("0900-0101");
        saysNothingElse(page);
    }

    @ParameterizedTest
    @CsvSource({"/hsds/before/bug, 500", "/hsds/before/away, 503", "/hsds/before/full, 503"})
    void apologisesToPrograms(String path, int status) throws Exception {
        var problem = ask(path);

        assertThat(problem.statusCode()).isEqualTo(status);
        assertThat(problem.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(problem.body()).contains("\"status\":" + status, "\"title\":", "\"detail\":");
        saysNothingElse(problem);
    }

    private static void saysNothingElse(HttpResponse<String> answer) {
        assertThat(answer.body())
                .doesNotContain("Sam Voorbeeld")
                .doesNotContain("Exception")
                .doesNotContain("Tomcat");
        if (answer.statusCode() == 503) {
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
        }
    }

    @Test
    void keepsTheLanguageThatWasChosen() throws Exception {
        assertThat(ask("/before/bug?taal=en").body())
                .contains("Something went wrong on our side")
                .contains("href=\"/before/bug?taal=nl\"");
    }

    @Test
    void logsNothingThatWasTyped(CapturedOutput log) throws Exception {
        ask("/before/bug");
        ask("/before/away");

        assertThat(log).contains("IllegalStateException").doesNotContain("Sam Voorbeeld");
    }

    @Test
    void saysThatAFormIsTooLarge() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var page =
                    http.send(
                            HttpRequest.newBuilder(address("/cookies"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(
                                            BodyPublishers.ofString(
                                                    "answer=" + "a".repeat(3_000_000)))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(page.statusCode()).isEqualTo(413);
            assertThat(page.body()).contains("Dit is te groot");
        }
    }

    @Test
    void mirrorsNothing() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(address("/cookies"))
                                    .header("X-Mirror", Trouble.SECRET)
                                    .method("TRACE", HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.body()).doesNotContain("Sam Voorbeeld");
        }
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}

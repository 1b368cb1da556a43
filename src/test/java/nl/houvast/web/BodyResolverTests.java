package nl.houvast.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class BodyResolverTests {

    @RestController
    static class Echo {

        @PostMapping("/api/echo")
        Map<String, String> echo(Body body) {
            var name = body.requiredString("name", 100);
            body.orElseThrow();
            return Map.of("name", name);
        }
    }

    MockMvcTester programs =
            MockMvcTester.create(
                    MockMvcBuilders.standaloneSetup(new Echo())
                            .setControllerAdvice(new BodyResolver.Answer())
                            .setCustomArgumentResolvers(new BodyResolver())
                            .build());

    @Test
    void takesAWholeBody() {
        assertThat(post("{\"name\":\"Zoë 😀\"}", "application/json"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("Zoë 😀");
    }

    @Test
    void answersWithAProblemDocument() {
        var answer = post("{\"nam\":\"Sam\"}", "application/json; charset=utf-8");

        assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(400);
        assertThat(answer).bodyJson().extractingPath("$.title").asString().isNotBlank();
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().isNotBlank();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("name", "nam");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].code")
                .asArray()
                .containsExactly("required", "unknown");
    }

    @Test
    void neverRepeatsWhatAParserSays() {
        assertThat(post("{\"name\": Sam Voorbeeld", "application/json"))
                .hasStatus(400)
                .bodyText()
                .doesNotContain("Sam")
                .doesNotContain("token")
                .doesNotContain("line:");
    }

    @Test
    void refusesTenMegabytes() {
        assertThat(post("{\"name\":\"" + "x".repeat(10_000_000) + "\"}", "application/json"))
                .hasStatus(413)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("large");
    }

    @Test
    void refusesAnotherKindOfBody() {
        assertThat(post("name=Sam", "application/x-www-form-urlencoded")).hasStatus(415);
        assertThat(post("{}", "text/plain")).hasStatus(415);
        assertThat(post("{}", "nonsense")).hasStatus(415);
    }

    private MvcTestResult post(String body, String type) {
        return programs.post()
                .uri("/api/echo")
                .header("Content-Type", type)
                .content(body.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }
}

package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the directory as HSDS says what is there, and keeps to the Dutch design rules
 * as far as HSDS does (docs/decisions/2026-11-27-hsds.md).
 */
@SpringBootTest(properties = "houvast.demo=true") // the house that other tests have too
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class HsdsOpenApiTests {

    private static final Path DOCUMENT = Sources.RESOURCES.resolve("openapi/hsds.json");
    private static final String BASE = "/hsds/v3";

    @Autowired RequestMappingHandlerMapping mappings;
    @Autowired MockMvcTester program;

    JsonNode document = new JsonMapper().readTree(Sources.text(DOCUMENT));

    @Test
    void describesEveryAddressAndNoOther() {
        assertThat(ApiDocument.described(document)).isEqualTo(ApiDocument.mapped(mappings, BASE));
    }

    /** Each parameter that it names is taken, and what it does not name is not. */
    @Test
    void describesEveryParameter() {
        for (var list : List.of("/services", "/organizations", "/taxonomies", "/taxonomy_terms")) {
            for (var parameter : document.get("paths").get(list).get("get").get("parameters")) {
                if ("query".equals(parameter.path("in").asString())) {
                    var name = parameter.get("name").asString();
                    assertThat(program.get().uri(BASE + list).param(name, "").exchange())
                            .as(list + " " + name)
                            .hasStatusOk();
                }
            }
        }
        assertThat(program.get().uri(BASE + "/taxonomies?taxonomy_id=")).hasStatus(400);
    }

    @Test
    void isPublishedWithTheVersionThatEveryAnswerTells() throws IOException {
        var published = program.get().uri(BASE + "/openapi.json").exchange();

        assertThat(published)
                .hasStatusOk()
                .hasHeader("API-Version", document.at("/info/version").asString());
        assertThat(published.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(Sources.text(DOCUMENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/services",
                "/services?zwart=pad",
                "/services/nergens",
                "/nergens",
                "/openapi.json"
            })
    void everySiteMayReadEveryAnswer(String address) {
        for (var origin : List.of("", "https://elders.example")) {
            var request = program.get().uri(BASE + address);
            assertThat((origin.isEmpty() ? request : request.header("Origin", origin)).exchange())
                    .as(origin)
                    .hasHeader("Access-Control-Allow-Origin", "*")
                    .hasHeader("API-Version", "3.1.0")
                    .hasHeader("Cache-Control", "no-store")
                    .doesNotContainHeader("Set-Cookie");
        }
    }

    @Test
    void itIsOnlyToRead() {
        assertThat(
                        program.options()
                                .uri(BASE + "/services")
                                .header("Origin", "https://elders.example")
                                .header("Access-Control-Request-Method", "GET")
                                .header("Access-Control-Request-Headers", "Accept-Language"))
                .hasStatusOk()
                .hasHeader("Access-Control-Allow-Origin", "*");
        assertThat(program.post().uri(BASE + "/services")).hasStatus(405);
    }

    @Test
    void keepsToTheDutchDesignRulesWhereHsdsDoes() throws Exception {
        var rules = Path.of("target", "hsds-rules.yaml");
        Files.writeString(
                rules,
                """
                extends:
                  - %s
                rules:
                  nlgov:paths-kebab-case: off
                  nlgov:query-keys-camel-case: off
                """
                        .formatted(ApiDocument.RULES));

        assertThat(ApiDocument.lint(DOCUMENT, rules)).startsWith("0").doesNotContain(" error ");
    }
}

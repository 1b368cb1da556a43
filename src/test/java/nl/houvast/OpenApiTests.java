package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API says what the API does, and keeps to the Dutch design rules. */
@SpringBootTest(properties = "houvast.demo=true") // the house that other tests have too
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class OpenApiTests {

    private static final Path DOCUMENT = Sources.RESOURCES.resolve("openapi/openapi.json");
    private static final String BASE = "/api/v1";

    @Autowired RequestMappingHandlerMapping mappings;
    @Autowired MockMvcTester program;

    JsonNode document = new JsonMapper().readTree(Sources.text(DOCUMENT));

    @Test
    void describesEveryAddressAndNoOther() {
        assertThat(ApiDocument.described(document)).isEqualTo(ApiDocument.mapped(mappings, BASE));
    }

    @Test
    void isPublishedWithTheVersionThatEveryAnswerTells() throws IOException {
        var published = program.get().uri("/api/v1/openapi.json").exchange();

        assertThat(published)
                .hasStatusOk()
                .hasHeader("API-Version", document.at("/info/version").asString());
        assertThat(published.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(Sources.text(DOCUMENT));
        assertThat(Path.of("docs/openapi.json")).content().isEqualTo(Sources.text(DOCUMENT));
    }

    @Test
    void keepsToTheDutchDesignRules() throws Exception {
        assertThat(ApiDocument.lint(DOCUMENT, ApiDocument.RULES))
                .startsWith("0")
                .doesNotContain(" error ");
    }
}

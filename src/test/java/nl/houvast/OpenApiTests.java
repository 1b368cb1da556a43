package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API says what the API does, and keeps to the Dutch design rules. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class OpenApiTests {

    private static final Path DOCUMENT = Sources.RESOURCES.resolve("openapi/openapi.json");
    private static final Path LINTER = Path.of("src/test/spectral");
    private static final Path RULES =
            Path.of("../shared/data/standards/adr/linter-2.2.0-rc.1.yaml");
    private static final String BASE = "/api/v1";

    @Autowired RequestMappingHandlerMapping mappings;
    @Autowired MockMvcTester program;

    JsonNode document = new JsonMapper().readTree(Sources.text(DOCUMENT));

    @Test
    void describesEveryAddressAndNoOther() {
        assertThat(described()).isEqualTo(mapped());
    }

    private Set<String> described() {
        var operations = new TreeSet<String>();
        document.get("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .propertyNames()
                                        .forEach(
                                                method ->
                                                        operations.add(
                                                                method.toUpperCase(Locale.ROOT)
                                                                        + " "
                                                                        + path.getKey())));
        return operations;
    }

    private Set<String> mapped() {
        var operations = new TreeSet<String>();
        mappings.getHandlerMethods()
                .forEach(
                        (mapping, handler) -> {
                            var isApi =
                                    AnnotatedElementUtils.hasAnnotation(
                                            handler.getBeanType(), RestController.class);
                            mapping.getPatternValues().stream()
                                    .filter(path -> isApi && path.startsWith(BASE + "/"))
                                    .map(path -> path.substring(BASE.length()))
                                    .forEach(
                                            path ->
                                                    mapping.getMethodsCondition()
                                                            .getMethods()
                                                            .forEach(
                                                                    method ->
                                                                            operations.add(
                                                                                    method.name()
                                                                                            + " "
                                                                                            + path)));
                        });
        return operations;
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
        assumeTrue(Files.exists(RULES), "skipped: the design rules are not at " + RULES);
        assumeTrue(runs("npm", "--version"), "skipped: there is no node here to run the linter");
        if (Files.notExists(LINTER.resolve("node_modules/.bin/spectral"))) {
            assumeTrue(
                    run(LINTER, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                            .startsWith("0"),
                    "skipped: npm cannot fetch the linter from here");
        }

        assertThat(
                        run(
                                LINTER,
                                "node_modules/.bin/spectral",
                                "lint",
                                "--ruleset",
                                RULES.toAbsolutePath().normalize().toString(),
                                DOCUMENT.toAbsolutePath().toString()))
                .startsWith("0")
                .doesNotContain(" error ");
    }

    private static boolean runs(String... command) {
        try {
            return run(Path.of("."), command).startsWith("0");
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /** How it ended, and what it said. */
    private static String run(Path folder, String... command)
            throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + "\n" + output;
    }
}

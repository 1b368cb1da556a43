package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens the finished jar: what is in it stands in its bill of materials, with version and licence.
 */
class BillOfMaterialsJourney {

    private static final String BILL = "META-INF/sbom/application.cdx.json";

    @Test
    void everythingInTheJarStandsOnItsBill() throws IOException {
        try (var jar = new JarFile(Installation.jar().toFile())) {
            var named = jar.getManifest().getMainAttributes().getValue("Sbom-Location");
            var bill =
                    JsonMapper.shared()
                            .readTree(
                                    jar.getInputStream(Objects.requireNonNull(jar.getEntry(BILL))));
            var components = bill.path("components").valueStream().toList();

            assertThat(named).isEqualTo(BILL);
            assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
            assertThat(bill.at("/metadata/component/name").asString()).isEqualTo("houvast");
            assertThat(libraries(jar)).hasSizeGreaterThan(100);
            assertThat(components.stream().map(BillOfMaterialsJourney::file).toList())
                    .containsAll(libraries(jar)) // and starters, which have nothing in them
                    .doesNotHaveDuplicates();
            assertThat(components)
                    .allSatisfy(it -> assertThat(it.path("licenses").size()).isPositive())
                    .allSatisfy(
                            it -> assertThat(it.path("purl").asString()).startsWith("pkg:maven/"))
                    .allSatisfy(it -> assertThat(it.path("hashes").size()).isPositive());
        }
    }

    /** No history, no tests and no tools of tests: only what runs. */
    @Test
    void nothingElseIsInTheJar() throws IOException {
        try (var jar = new JarFile(Installation.jar().toFile())) {
            var ours =
                    jar.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> !name.startsWith("BOOT-INF/lib/"))
                            .toList();

            assertThat(ours)
                    .hasSizeGreaterThan(500)
                    .noneMatch(name -> name.matches(".*(\\.git|\\.java|\\.jte|\\.map)(/.*)?"))
                    .noneMatch(
                            name -> name.matches(".*(Tests|Properties|Journey|Targets)\\.class"));
            assertThat(libraries(jar))
                    .noneMatch(
                            name ->
                                    name.matches(
                                            "(junit|jqwik|greenmail|playwright|jazzer|spring-test"
                                                    + "|spring-boot-devtools).*"));
        }
    }

    private static List<String> libraries(JarFile jar) {
        return jar.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.matches("BOOT-INF/lib/.*\\.jar"))
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                // of Spring Boot's own plugin, not of ours
                .filter(name -> !name.startsWith("spring-boot-jarmode-tools"))
                .toList();
    }

    private static String file(JsonNode component) {
        return component.path("name").asString()
                + "-"
                + component.path("version").asString()
                + ".jar";
    }
}

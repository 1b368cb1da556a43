package nl.houvast;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ProjectStructureTests {

    JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("nl.houvast");
    ApplicationModules modules = ApplicationModules.of(Houvast.class);

    @Test
    void modulesOnlyUseWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void drawsTheModules() {
        new Documenter(modules).writeDocumentation();
    }

    @Test
    void nobodyReadsTheClockBehindOurBack() {
        noClasses().should().callMethod(Instant.class, "now").check(classes);
    }

    @Test
    void everyPageHasItsTemplateBesideIt() {
        var pages =
                classes.stream()
                        .filter(
                                type ->
                                        type.isAssignableTo("nl.houvast.web.Page")
                                                && !type.isInterface()
                                                && type.isTopLevelClass())
                        .toList();
        assertThat(pages)
                .isNotEmpty()
                .allSatisfy(
                        page ->
                                assertThat(
                                                Path.of(
                                                        "src/main/java",
                                                        page.getName().replace('.', '/') + ".jte"))
                                        .exists());
    }

    @Test
    void everyTextExistsInEveryLanguage() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/texts"))) {
            files.filter(file -> !file.toString().endsWith("_en.properties"))
                    .forEach(
                            dutch ->
                                    assertThat(
                                                    keys(
                                                            Path.of(
                                                                    dutch.toString()
                                                                            .replace(
                                                                                    ".properties",
                                                                                    "_en.properties"))))
                                            .as(dutch.toString())
                                            .isEqualTo(keys(dutch)));
        }
    }

    private static Set<String> keys(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            var texts = new Properties();
            texts.load(reader);
            return new TreeSet<>(texts.stringPropertyNames());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

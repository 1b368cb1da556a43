package nl.houvast;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.houvast.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The constitution of the house, in code. */
class ProjectStructureTests {

    private static final int LONGEST_FILE = 300;
    private static final int MOST_FILES = 40;

    private static final Set<String> CLOCK_AND_DICE =
            Set.of(
                    "java.lang.System.currentTimeMillis",
                    "java.lang.Math.random",
                    "java.util.UUID.randomUUID");

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
    void nobodyReadsTheClockOrThrowsDiceBehindOurBack() {
        noClasses()
                .that()
                .resideOutsideOfPackage("nl.houvast.kernel..")
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "the clock is read, or dice are thrown",
                                ProjectStructureTests::readsClockOrThrowsDice))
                .check(classes);
    }

    private static boolean readsClockOrThrowsDice(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        var name = owner.getName() + "." + call.getName();
        return CLOCK_AND_DICE.contains(name)
                || (owner.getPackageName().equals("java.time")
                        && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
    }

    @Test
    void everyPageHasItsTemplateBesideIt() {
        var pages =
                classes.stream()
                        .filter(type -> type.isAssignableTo("nl.houvast.web.Page"))
                        .filter(type -> !type.isInterface() && type.isTopLevelClass())
                        .map(type -> type.getName().replace('.', '/') + ".jte")
                        .toList();
        assertThat(pages)
                .isNotEmpty()
                .allSatisfy(page -> assertThat(Path.of("src/main/java", page)).exists());
    }

    @Test
    void everyTextExistsInEveryLanguage() {
        assertThat(Sources.files(Sources.TEXTS, ".properties"))
                .filteredOn(file -> !file.toString().endsWith("_en.properties"))
                .isNotEmpty()
                .allSatisfy(
                        dutch -> {
                            var english = dutch.toString().replace(".properties", "_en.properties");
                            assertThat(Sources.properties(Path.of(english)).keySet())
                                    .isEqualTo(Sources.properties(dutch).keySet());
                        });
    }

    @Test
    void everyRefusalIsPutIntoWordsInEveryLanguage() throws ClassNotFoundException {
        var refusals = new TreeSet<String>();
        for (var type : refusalTypes()) {
            for (var constant : Class.forName(type.getName()).getEnumConstants()) {
                refusals.add(((Refusal.Reason) constant).key());
            }
        }
        assertThat(Sources.texts(false).keySet()).containsAll(refusals);
        assertThat(Sources.texts(true).keySet()).containsAll(refusals);
    }

    private List<JavaClass> refusalTypes() {
        return classes.stream()
                .filter(type -> type.isAssignableTo(Refusal.Reason.class) && type.isEnum())
                .toList();
    }

    @Test
    void noFileIsTooLongToRead() {
        assertThat(Sources.files(Path.of("src"), ".java"))
                .filteredOn(file -> Sources.text(file).lines().count() > LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void noModuleIsTooLargeToKnow() {
        assertThat(Sources.modules(modules))
                .allSatisfy(
                        module ->
                                assertThat(Sources.files(Sources.JAVA.resolve(module), ".java"))
                                        .as(module)
                                        .hasSizeLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void aModulesSqlNamesOnlyItsOwnSchema() {
        var trespasses = new ArrayList<String>();
        for (var module : Sources.modules(modules)) {
            var others =
                    Sources.modules(modules).stream()
                            .filter(other -> !other.equals(module))
                            .collect(Collectors.joining("|"));
            var inSql =
                    Pattern.compile(
                            "(?is)\\b(?:from|join|into|update|table|exists|references|on|truncate)"
                                    + "\\s+(?:"
                                    + others
                                    + ")\\.[a-z_]+");
            var anywhere = Pattern.compile("(?m)^(?!\\s*--).*\\b(?:" + others + ")\\.[a-z_]+");
            for (var file : Sources.files(Sources.JAVA.resolve(module), ".java")) {
                Sources.strings(file)
                        .filter(text -> inSql.matcher(text).find())
                        .forEach(text -> trespasses.add(file + ": " + text));
            }
            var migrations = Sources.RESOURCES.resolve("db/migration").resolve(module);
            for (var file : Sources.files(migrations, ".sql")) {
                anywhere.matcher(Sources.text(file))
                        .results()
                        .forEach(line -> trespasses.add(file + ": " + line.group().strip()));
            }
        }
        assertThat(trespasses).isEmpty();
    }

    @Test
    void aModulesTablesStandInItsOwnSchema() {
        assertThat(aggregates())
                .allSatisfy(
                        type ->
                                assertThat(type.getAnnotationOfType(Table.class).schema())
                                        .as(type.getName())
                                        .isEqualTo(
                                                type.getPackageName().replaceFirst(".*\\.", "")));
    }

    private List<JavaClass> aggregates() {
        return classes.stream().filter(type -> type.isAnnotatedWith(Table.class)).toList();
    }

    /**
     * One word for one thing. In it must be: every module, every aggregate, every refusal, and all
     * that a module shows the others, its events first of all.
     */
    @Test
    void everyNameStandsInTheGlossary() {
        var known =
                terms().map(term -> term.identifier().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        var shown =
                classes.stream()
                        .filter(type -> type.isTopLevelClass() && !type.isAnonymousClass())
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(
                                DescribedPredicate.not(
                                        resideInAPackage("nl.houvast")
                                                .or(resideInAPackage("nl.houvast.kernel.."))
                                                .or(resideInAPackage("nl.houvast.web.."))));
        var missing =
                Stream.of(shown, aggregates().stream(), refusalTypes().stream())
                        .flatMap(types -> types)
                        .filter(type -> !type.getSimpleName().startsWith("Jte"))
                        .filter(type -> !known.contains(lower(type.getSimpleName())))
                        .map(type -> type.getName().replace("nl.houvast.", ""));
        var unnamed = Sources.modules(modules).stream().filter(module -> !known.contains(module));
        assertThat(Stream.concat(missing, unnamed).distinct().sorted().toList())
                .as("names without an entry in src/main/resources/glossary/<module>.yaml")
                .isEmpty();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Stream<Sources.Term> terms() {
        return Sources.glossary().values().stream().flatMap(List::stream);
    }

    @Test
    void everyDutchWordHasOneMeaning() {
        var twice =
                terms().collect(groupingBy(term -> lower(term.dutch()))).values().stream()
                        .filter(same -> same.size() > 1)
                        .toList();
        assertThat(twice).isEmpty();
    }

    @Test
    void writesTheGlossary() throws IOException {
        var page = new StringBuilder("# Glossary\n\n");
        page.append("One Dutch term, one identifier, one meaning, one source. Written by the tests")
                .append(
                        " from `src/main/resources/glossary/`; shown to everybody at `/begrippen`.\n");
        Sources.glossary()
                .forEach(
                        (module, terms) -> {
                            page.append("\n## ").append(module).append("\n\n");
                            page.append("| Dutch | English | identifier | meaning | source |\n");
                            page.append("| --- | --- | --- | --- | --- |\n");
                            terms.forEach(term -> page.append(term.row()).append('\n'));
                        });
        Files.createDirectories(Path.of("docs"));
        Files.writeString(Path.of("docs/glossary.md"), page);
        assertThat(Path.of("docs/glossary.md")).content().contains("| slachtoffer | victim |");
    }
}

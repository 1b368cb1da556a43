package nl.houvast;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every state has its transitions in one place: {@code mayBecome}. The drawings in docs/states.md
 * are made of it, so they cannot say anything else.
 */
class StatesTests {

    private static final Path PAGE = Path.of("docs/states.md");

    private static List<Class<?>> states = List.of();

    @BeforeAll
    static void find() {
        var classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("nl.houvast");
        states =
                classes.stream()
                        .filter(JavaClass::isEnum)
                        .filter(type -> type.tryGetMethod("mayBecome", type.getName()).isPresent())
                        .<Class<?>>map(JavaClass::reflect)
                        .sorted(comparing(StatesTests::name))
                        .toList();
    }

    @Test
    void drawsThem() throws IOException {
        var page =
                new StringBuilder("# States\n\n")
                        .append("What may come after what. Drawn by the tests from the code")
                        .append(" (`mayBecome`); an arrow that is not here is refused.\n");
        for (var type : states) {
            page.append("\n## ").append(name(type)).append("\n\n```mermaid\nstateDiagram-v2\n");
            page.append("    [*] --> ").append(first(type)).append('\n');
            for (var from : constants(type)) {
                var next = constants(type).stream().filter(to -> may(from, to)).toList();
                next.forEach(to -> page.append("    %s --> %s%n".formatted(from, to)));
                if (next.isEmpty()) {
                    page.append("    %s --> [*]%n".formatted(from));
                }
            }
            page.append("```\n");
        }
        Files.writeString(PAGE, page);
        assertThat(PAGE)
                .content()
                .contains("## casework.CaseState", "    INTAKE --> ACTIVE", "    CLOSED --> [*]");
    }

    /** The first constant is where everything begins, so all others are on some way from it. */
    @Test
    void everyStateIsReached() {
        assertThat(states).hasSizeGreaterThan(8);
        for (var type : states) {
            assertThat(reached(type)).as(name(type)).containsAll(constants(type));
        }
    }

    private static Set<Object> reached(Class<?> type) {
        var reached = new LinkedHashSet<Object>();
        var open = new ArrayDeque<Object>(List.of(first(type)));
        while (!open.isEmpty()) {
            var state = open.remove();
            if (reached.add(state)) {
                constants(type).stream().filter(to -> may(state, to)).forEach(open::add);
            }
        }
        return reached;
    }

    private static Object first(Class<?> type) {
        return constants(type).getFirst();
    }

    private static List<Object> constants(Class<?> type) {
        return List.of(type.getEnumConstants());
    }

    /** "handover.HandoverState", and of one inside another "plan.Goal.State". */
    private static String name(Class<?> type) {
        return type.getName().replace("nl.houvast.", "").replace('$', '.');
    }

    private static boolean may(Object from, Object to) {
        try {
            Method mayBecome =
                    ((Enum<?>) from)
                            .getDeclaringClass()
                            .getDeclaredMethod("mayBecome", ((Enum<?>) from).getDeclaringClass());
            mayBecome.setAccessible(true);
            return (boolean) mayBecome.invoke(from, to);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

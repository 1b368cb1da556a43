package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;
import tools.jackson.databind.json.JsonMapper;

/**
 * At start the modules are read from a list, in the order in which their tables are made: finding
 * them in the classes would take two seconds each time. A module that is not in it has no tables.
 */
class ModuleListTests {

    @Test
    void namesEveryModuleAfterThoseItUses() {
        var modules =
                ApplicationModuleIdentifiers.of(ApplicationModules.of(Houvast.class)).stream()
                        .map(Object::toString)
                        .toList();

        assertThat(listed()).containsExactlyElementsOf(modules);
    }

    @SuppressWarnings("unchecked")
    private static List<String> listed() {
        var file = Path.of("src/main/resources/META-INF/spring-modulith/application-modules.json");
        return List.copyOf(
                ((Map<String, Object>) new JsonMapper().readValue(Sources.text(file), Map.class))
                        .keySet());
    }
}

package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot be is refused in words, and harms nobody who runs already. */
class StartCrash {

    @TempDir Path data;
    @TempDir Path elsewhere;

    @Test
    void aSecondOneOnTheSameFolderOrPortIsRefusedAndTheFirstGoesOn() throws IOException {
        try (var first = Installation.start(data)) {
            var postgres = first.postgres().pid();

            assertThat(launch(data).awaitRefusal())
                    .contains("Another Houvast is already running on the data folder " + data)
                    .contains("give this one a folder of its own with HOUVAST_DATA");
            assertThat(launch(elsewhere, "--server.port=" + first.port()).awaitRefusal())
                    .contains("Port " + first.port() + " was already in use");

            assertThat(first.isReady()).isTrue();
            assertThat(first.token()).isNotBlank();
            assertThat(first.postgres().pid()).isEqualTo(postgres);
        }
        assertThat(data.resolve("database/postmaster.pid")).as("stopped").doesNotExist();
        assertThat(elsewhere.resolve("database/postmaster.pid")).as("stopped").doesNotExist();
    }

    @Test
    void withoutDemoModeSomebodyMustBeAbleToSignIn() throws IOException {
        assertThat(launch(data, "--houvast.demo=false").awaitRefusal())
                .contains("Demo mode is off and no identity provider is configured")
                .doesNotContain("\tat ");
        assertThat(data.resolve("database/postmaster.pid")).as("stopped").doesNotExist();
    }

    @Test
    void aFolderThatIsAFileIsNamed() throws IOException {
        var file = java.nio.file.Files.createFile(elsewhere.resolve("bestand"));
        var asDelivered = List.of("-jar", Installation.jar().toString());
        assertThat(launch(data, asDelivered, "--houvast.data=" + file).awaitRefusal())
                .contains("The data folder " + file + " cannot be used")
                .doesNotContain("\tat ");
    }

    private static Installation launch(Path data, String... settings) throws IOException {
        return launch(data, Prepared.of(Installation.jar()).arguments(), settings);
    }

    private static Installation launch(Path data, List<String> java, String... settings)
            throws IOException {
        var arguments = new ArrayList<>(java);
        arguments.addAll(List.of(settings));
        return Installation.launch(data, arguments);
    }
}

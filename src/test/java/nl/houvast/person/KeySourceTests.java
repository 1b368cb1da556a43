package nl.houvast.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeySourceTests {

    static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir Path folder;

    @Test
    void takesTheKeyThatIsGiven() {
        assertThat(source(KEY + "\n", null, null).read(false)).isEqualTo(new byte[32]);
    }

    @Test
    void takesTheKeyFromItsFile() throws IOException {
        var file = Files.writeString(folder.resolve("key"), KEY + "\n");

        assertThat(source(null, file, null).read(true)).isEqualTo(new byte[32]);
    }

    @Test
    void makesAKeyForItsOwnDatabaseOnceForThisAccountAlone() throws IOException {
        var file = folder.resolve("data").resolve("vault.key");

        var made = source(null, null, file).read(false);

        assertThat(made).hasSize(32).isNotEqualTo(new byte[32]);
        assertThat(source(null, null, file).read(true)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryContaining("glob:**/vault.key");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void makesNoNewKeyForADatabaseThatWasSealedWithAnother() {
        var file = folder.resolve("vault.key");

        assertThatExceptionOfType(VaultUnusable.class)
                .isThrownBy(() -> source(null, null, file).read(true))
                .withMessageContaining("is gone");
        assertThat(file).doesNotExist();
    }

    @Test
    void refusesToGoWithout() {
        assertThatExceptionOfType(VaultUnusable.class)
                .isThrownBy(() -> source(null, null, null).read(false))
                .withMessageContaining("no master key")
                .satisfies(no -> assertThat(no.remedy()).contains("HOUVAST_VAULT_KEY"));
    }

    @Test
    void refusesWhatIsNoKeyWithoutRepeatingIt() throws IOException {
        var file = Files.writeString(folder.resolve("key"), "geheim geheim");

        assertThatExceptionOfType(VaultUnusable.class)
                .isThrownBy(() -> source("dGUga29ydA==", null, null).read(false))
                .withMessage("What HOUVAST_VAULT_KEY holds is not a key of 32 bytes in base64.");
        assertThatExceptionOfType(VaultUnusable.class)
                .isThrownBy(() -> source(null, file, null).read(false))
                .withMessageNotContaining("geheim");
        assertThatExceptionOfType(VaultUnusable.class)
                .isThrownBy(() -> source(null, folder.resolve("absent"), null).read(false))
                .withMessageContaining("cannot be read");
    }

    @Test
    void neverPrintsAKey() {
        assertThat(source(KEY, null, null).toString()).doesNotContain(KEY);
    }

    private static KeySource source(
            @Nullable String key, @Nullable Path keyFile, @Nullable Path own) {
        return new KeySource(VaultSettings.only(key, keyFile), VaultNode.NO_TRANSIT, own);
    }
}

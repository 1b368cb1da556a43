package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir Path temp;

    @Test
    void belongsToOneHouvastAtATime() {
        var data = temp.resolve("data");
        try (var first = DataFolder.take(data)) {
            assertThat(first.toString()).isEqualTo(data.toString());
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> DataFolder.take(data))
                    .withMessageContaining("Another Houvast is already running")
                    .satisfies(refused -> assertThat(refused.remedy()).contains("HOUVAST_DATA"));
        }
        DataFolder.take(data).close();
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        try (var folder = DataFolder.take(temp.resolve("data"))) {
            folder.password();

            assertThat(permissions(temp.resolve("data"))).isEqualTo("rwx------");
            assertThat(permissions(folder.passwordFile())).isEqualTo("rw-------");
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void keepsItsPassword() {
        String password;
        try (var folder = DataFolder.take(temp.resolve("a"))) {
            password = folder.password();
        }
        try (var again = DataFolder.take(temp.resolve("a"));
                var other = DataFolder.take(temp.resolve("b"))) {
            assertThat(again.password()).isEqualTo(password).hasSizeGreaterThan(40);
            assertThat(other.password()).isNotEqualTo(password);
        }
    }

    @Test
    void saysWhenThePasswordOfADatabaseIsGone() throws IOException {
        try (var folder = DataFolder.take(temp.resolve("data"))) {
            Files.createDirectories(folder.database());

            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(folder::password)
                    .withMessageContaining("is gone")
                    .satisfies(refused -> assertThat(refused.remedy()).contains("backup"));
        }
    }

    @Test
    void saysWhenItCannotBeAFolder() throws IOException {
        var file = Files.writeString(temp.resolve("file"), "here");

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> DataFolder.take(file.resolve("data")))
                .withMessageContaining("cannot be used")
                .satisfies(refused -> assertThat(refused.remedy()).contains("HOUVAST_DATA"));
    }

    @Test
    void saysWhenTheDiskIsFull() {
        assertThat(
                        DataFolder.unusable(
                                temp,
                                new FileSystemException("x", null, "No space left on device")))
                .hasMessageContaining("is full");
    }
}

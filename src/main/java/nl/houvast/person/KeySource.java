package nl.houvast.person;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the 32 bytes of the master key, and of older ones that may still be needed.
 *
 * @param settings what the operator said
 * @param wrapper what unwraps a key that is not given in the open
 * @param own the file that is used, and made when it is absent, when the operator said nothing;
 *     null when a key of our own making is not allowed
 */
record KeySource(VaultSettings settings, KeyWrapper wrapper, @Nullable Path own) {

    private static final String GIVE_ONE =
            "Make one with `openssl rand -base64 32`, keep a copy where the backups of the database"
                    + " are not, and give it as HOUVAST_VAULT_KEY or in the file that"
                    + " houvast.vault.key-file names.";

    /**
     * The key.
     *
     * @param used whether this database was sealed with a key already
     * @throws VaultUnusable when there is none, or it is not one
     */
    byte[] read(boolean used) {
        if (settings.key() != null) {
            return decode(settings.key(), "HOUVAST_VAULT_KEY");
        }
        if (settings.keyFile() != null) {
            return decode(text(settings.keyFile()), settings.keyFile().toString());
        }
        if (own == null) {
            throw new VaultUnusable(
                    "There is no master key for the vault that holds personal data.", GIVE_ONE);
        }
        if (Files.notExists(own)) {
            if (used) {
                throw new VaultUnusable(
                        "The database holds sealed data and its key file " + own + " is gone.",
                        "Put the file back. Without it the data cannot be read; to start anew,"
                                + " remove the database folder as well.");
            }
            make(own);
        }
        return decode(text(own), own.toString());
    }

    /**
     * The keys that are not current and may be needed to read.
     *
     * @throws VaultUnusable when one of them is not a key
     */
    List<byte[]> readable() {
        return Stream.concat(
                        settings.readableKeys().stream()
                                .map(text -> decode(text, "HOUVAST_VAULT_READABLEKEYS")),
                        settings.readableKeyFiles().stream()
                                .map(file -> decode(text(file), file.toString())))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, US_ASCII);
        } catch (IOException e) {
            throw new VaultUnusable(
                    "The key file " + file + " cannot be read.",
                    "Check that it exists and that this account may read it. " + GIVE_ONE);
        }
    }

    private byte[] decode(String given, String where) {
        var text = given.strip();
        if (wrapper.wrapped(text)) {
            return wrapper.unwrap(text);
        }
        try {
            var key = Base64.getDecoder().decode(text);
            if (key.length == DataKey.SIZE) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // said below, without the text: it may be most of a key
        }
        throw new VaultUnusable(
                "What " + where + " holds is not a key of 32 bytes in base64.", GIVE_ONE);
    }

    /** Durable before the first person is sealed with it, and for this account's eyes alone. */
    private static void make(Path file) {
        var text = Base64.getEncoder().encode(Random.randBytes(DataKey.SIZE));
        try {
            var folder = Files.createDirectories(file.toAbsolutePath().getParent());
            var draft = folder.resolve(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            try (var channel = FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), ownerOnly())) {
                var bytes = ByteBuffer.wrap(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new VaultUnusable(
                    "The key file " + file + " cannot be written.",
                    "Check that this account may write in its folder and that the disk has room.");
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

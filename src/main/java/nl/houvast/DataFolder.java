package nl.houvast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The folder in which the embedded database keeps everything. One running Houvast owns it; a second
 * one is refused.
 */
final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Takes this folder, and makes it when it is not there.
     *
     * @throws StartRefused when it cannot be used, or another Houvast has it
     */
    static DataFolder take(Path folder) {
        var root = folder.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(root);
                onlyForUs(root, "rwx------");
            }
            var channel =
                    FileChannel.open(
                            root.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (!locked(channel)) {
                throw new StartRefused(
                        "Another Houvast is already running on the data folder " + root + ".",
                        "Stop that one first, or give this one a folder of its own with"
                                + " HOUVAST_DATA.");
            }
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw unusable(root, e);
        }
    }

    /** Whether the folder is ours now; closed when it is not. */
    private static boolean locked(FileChannel channel) throws IOException {
        var ours = false;
        try {
            ours = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            ours = false; // this very process has it
        } finally {
            if (!ours) {
                channel.close();
            }
        }
        return ours;
    }

    static StartRefused unusable(Path folder, IOException cause) {
        var text = String.valueOf(cause.getMessage());
        if (text.contains("No space left on device")) {
            return diskFull(folder);
        }
        return new StartRefused(
                "The data folder "
                        + folder
                        + " cannot be used ("
                        + cause.getClass().getSimpleName()
                        + ": "
                        + text
                        + ").",
                "Make it a folder that the user "
                        + System.getProperty("user.name")
                        + " can write to, or let HOUVAST_DATA point to one.");
    }

    static StartRefused diskFull(Path folder) {
        return new StartRefused(
                "The disk that holds the data folder " + folder + " is full.",
                "Make room on it (1 GB is a good start), or let HOUVAST_DATA point to another"
                        + " disk. Nothing that was acknowledged is lost.");
    }

    Path database() {
        return root.resolve("database");
    }

    Path programs() {
        return root.resolve("programs");
    }

    Path log() {
        return root.resolve("database.log");
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    /**
     * The password of the database, random and known to this folder only.
     *
     * @throws StartRefused when there is a database but its password is gone
     */
    String password() {
        try {
            if (Files.notExists(passwordFile())) {
                if (Files.exists(database())) {
                    throw new StartRefused(
                            "The file "
                                    + passwordFile()
                                    + " is gone: the database cannot be opened.",
                            "Put it back from the backup; it belongs with the folder "
                                    + database()
                                    + ".");
                }
                writePassword();
            }
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw unusable(root, e);
        }
    }

    private void writePassword() throws IOException {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var draft = root.resolve("password.new");
        Files.deleteIfExists(draft);
        Files.createFile(draft);
        onlyForUs(draft, "rw-------");
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(password.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        rename(draft, passwordFile());
    }

    /** Gives something in this folder its name, for good: also when the power fails after it. */
    void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(root, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static void onlyForUs(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }
}

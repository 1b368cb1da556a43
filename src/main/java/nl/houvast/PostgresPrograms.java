package nl.houvast;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of the PostgreSQL that comes along, unpacked into the data folder: a place that
 * nobody else can write to, unlike a shared temporary folder.
 */
final class PostgresPrograms {

    /** How a program ended. */
    record Outcome(int code, String output) {

        boolean ok() {
            return code == 0;
        }

        boolean says(String words) {
            return output.contains(words);
        }
    }

    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks them, unless that was done before.
     *
     * @throws StartRefused when there are none for this system, or they do not fit on the disk
     */
    static PostgresPrograms in(Path programs) {
        var archive = "postgres-%s-%s.txz".formatted(system(), machine());
        try {
            var folder = programs.resolve(fingerprint(archive));
            if (Files.notExists(folder)) {
                delete(programs); // of an earlier version, or half unpacked
                var draft = programs.resolve("new");
                Files.createDirectories(draft);
                try (var packed = open(archive)) {
                    unpack(packed, draft);
                }
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return new PostgresPrograms(folder);
        } catch (IOException e) {
            throw DataFolder.unusable(programs, e);
        }
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("win") ? "windows" : "linux";
    }

    private static String machine() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
    }

    private static InputStream open(String archive) {
        var packed = PostgresPrograms.class.getResourceAsStream("/" + archive);
        if (packed == null) {
            throw new StartRefused(
                    "No PostgreSQL for this system (%s) comes along.".formatted(archive),
                    "Install PostgreSQL 15 or newer and set SPRING_DATASOURCE_URL,"
                            + " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
        }
        return packed;
    }

    private static String fingerprint(String archive) throws IOException {
        try (var packed =
                new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            packed.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(packed.getMessageDigest().digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(InputStream packed, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (@Nullable TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                var target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("the archive points outside its folder");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.resolveSibling("."));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    if (entry.getName().contains("bin/") && !target.toFile().setExecutable(true)) {
                        throw new IOException("cannot make " + target + " executable");
                    }
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** The major version of these programs, as a database folder names it: "18". */
    String majorVersion() {
        return run("postgres", "--version").output().replaceAll("(?s)\\D*(\\d+).*", "$1");
    }

    /** Runs one of them to its end. */
    Outcome run(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U")); // it refuses to be root
        }
        command.add(program(program).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }
}

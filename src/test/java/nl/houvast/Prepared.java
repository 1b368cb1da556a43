package nl.houvast;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What one first start of the built jar leaves for each start after it, so that the tests that
 * start it again and again wait less: a data folder with the invented people, the jar laid out in
 * files, and the cache of its classes (JEP 514). Made once for each build, by whoever comes first.
 */
final class Prepared {

    private final Path folder;

    private Prepared(Path folder) {
        this.folder = folder;
    }

    /** What was prepared of this jar; prepares it now when nobody did. */
    static Prepared of(Path jar) throws IOException {
        var prepared =
                new Prepared(
                        jar.resolveSibling(
                                "prepared-" + Files.getLastModifiedTime(jar).toMillis()));
        try (var file =
                        FileChannel.open(
                                jar.resolveSibling("prepared.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var ours = file.lock()) {
            if (ours.isValid() && Files.notExists(prepared.cache())) {
                prepared.make(jar);
            }
        }
        return prepared;
    }

    /** What Java needs to start it. */
    List<String> arguments() {
        var arguments = new ArrayList<>(Installation.SHORT_LIVED);
        arguments.add("-XX:AOTCache=" + cache());
        arguments.addAll(List.of("-jar", layout().resolve("houvast.jar").toString()));
        return arguments;
    }

    /** Fills a data folder in which nothing was started yet; leaves any other as it is. */
    void fill(Path data) throws IOException {
        if (Files.exists(data.resolve("database"))) {
            return;
        }
        try (var all = Files.walk(data())) {
            for (var one : all.toList()) {
                var copy = data.resolve(data().relativize(one).toString());
                if (!Files.isDirectory(one) || Files.notExists(copy)) {
                    Files.copy(
                            one,
                            copy,
                            LinkOption.NOFOLLOW_LINKS,
                            StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private void make(Path jar) throws IOException {
        layOut(jar, layout());
        var first = new ArrayList<>(Installation.SHORT_LIVED);
        first.add("-XX:AOTCacheOutput=" + cache());
        first.addAll(List.of("-jar", layout().resolve("houvast.jar").toString()));
        try (var installation = Installation.launch(data(), first).ready()) {
            ReferralLoad.allNewsIsHeard(installation); // what is left waits for a next start
        } catch (SQLException e) {
            throw new IOException(e);
        }
        Files.delete(data().resolve(Installation.LOG));
    }

    private static void layOut(Path jar, Path into) throws IOException {
        var process =
                new ProcessBuilder(
                                Installation.java(),
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--force",
                                "--destination",
                                into.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("the jar could not be laid out in files");
            }
        } catch (InterruptedException e) {
            throw Installation.interrupted(e);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path layout() {
        return folder.resolve("layout");
    }

    private Path cache() {
        return folder.resolve("houvast.aot");
    }
}

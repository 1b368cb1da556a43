package nl.houvast;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A disk of its own that is soon full. Making one takes root, or sudo without a password. */
final class SmallDisk implements AutoCloseable {

    private static final boolean ROOT = System.getProperty("user.name").equals("root");

    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /** A disk of so many megabytes here; the test does not run where that is not allowed. */
    static SmallDisk at(Path place, int megabytes) throws IOException {
        Files.createDirectories(place);
        var made =
                run(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "mode=777,size=" + megabytes + "m",
                        "tmpfs",
                        place.toString());
        Assumptions.assumeTrue(made, "this machine does not let us make a small disk");
        return new SmallDisk(place);
    }

    Path folder() {
        return place.resolve("data");
    }

    /** Fills it to the last byte. */
    void fill() throws IOException {
        try (var ballast = Files.newOutputStream(ballast())) {
            fill(ballast, 1 << 20);
        } catch (IOException full) {
            try (var rest = Files.newOutputStream(place.resolve("rest"))) {
                fill(rest, 1);
            } catch (IOException lastByte) {
                return;
            }
        }
        throw new IllegalStateException("it never became full");
    }

    private static void fill(OutputStream file, int size) throws IOException {
        var block = new byte[size];
        for (int i = 0; i < 1 << 20; i++) {
            file.write(block);
        }
    }

    /** Makes room again. */
    void makeRoom() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return place.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        if (!run("umount", place.toString())) {
            run("umount", "-l", place.toString());
            throw new IllegalStateException("somebody still used " + place);
        }
    }

    private static boolean run(String... command) throws IOException {
        var words = new java.util.ArrayList<>(List.of(command));
        if (!ROOT) {
            words.addAll(0, List.of("sudo", "-n"));
        }
        try {
            return new ProcessBuilder(words).start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (IOException e) {
            return false; // no such program
        }
    }
}

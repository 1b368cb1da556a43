package nl.houvast;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A real Keycloak, started by the documented command. The first time on a machine it is fetched and
 * prepared, which takes a minute or two; afterwards it starts in a quarter of a minute.
 */
final class Keycloak implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Path LOG = Path.of("target/keycloak.log");

    private final int port;
    private final Process process;

    /** Begins to start one that lets people go back to Houvast at this address. */
    Keycloak(int port, String houvast) {
        this.port = port;
        var command = new ProcessBuilder("./houvast", "keycloak").redirectErrorStream(true);
        command.environment().put("KEYCLOAK_PORT", Integer.toString(port));
        command.environment().put("HOUVAST_ADDRESS", houvast);
        command.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        command.redirectOutput(Redirect.to(LOG.toFile()));
        command.redirectInput(Redirect.from(new File("/dev/null")));
        try {
            this.process = command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String issuer() {
        return "http://localhost:" + port + "/realms/houvast";
    }

    /** The password of this invented account: see the realm file. */
    static String password(String name) {
        return "verzonnen-" + name;
    }

    /** Waits until it answers. */
    Keycloak ready() throws IOException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        try (var http = HttpClient.newHttpClient()) {
            while (!answers(http)) {
                if (!process.isAlive() || Instant.now().isAfter(end)) {
                    throw new IllegalStateException("no Keycloak:\n" + Files.readString(LOG));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
        return this;
    }

    private boolean answers(HttpClient http) throws IOException, InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(issuer())).build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}

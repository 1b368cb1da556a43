package nl.houvast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Houvast as it is delivered: a process of its own, in demo mode, on free ports, with its own data
 * folder and so with its own PostgreSQL.
 */
public final class Installation implements AutoCloseable {

    /** How Java runs something that lives for a minute. */
    static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** In the data folder: what it wrote. */
    static final String LOG = "houvast.log";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final Path data;
    private final int port;
    private final int managementPort;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();

    private Installation(Path data, int port, int managementPort, Process process) {
        this.data = data;
        this.port = port;
        this.managementPort = managementPort;
        this.process = process;
    }

    /** The jar that was built. */
    public static Path jar() {
        return Path.of(System.getProperty("houvast.jar", "target/houvast.jar")).toAbsolutePath();
    }

    /**
     * Starts what was built on this data folder and waits until it is ready. What a first start
     * makes is there already.
     */
    public static Installation start(Path data) throws IOException {
        var prepared = Prepared.of(jar());
        prepared.fill(data);
        return launch(data, prepared.arguments()).ready();
    }

    /** The program that runs Java. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Starts Java with these arguments on this data folder, and waits for nothing. */
    public static Installation launch(Path data, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(arguments);
        var ports = freePorts();
        Files.createDirectories(data);
        var builder = new ProcessBuilder(command);
        var settings = builder.environment();
        settings.keySet().removeIf(name -> name.matches("(SPRING|HOUVAST|JAVA|JDK_JAVA)_.*"));
        settings.put("HOUVAST_DEMO", "true");
        settings.put("HOUVAST_DATA", data.toString());
        settings.put("SERVER_PORT", Integer.toString(ports[0]));
        settings.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports[1]));
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve(LOG).toFile()));
        return new Installation(data, ports[0], ports[1], builder.start());
    }

    /** Two ports that are free, and not the same one. */
    private static int[] freePorts() throws IOException {
        var here = InetAddress.getLoopbackAddress();
        try (var one = new ServerSocket(0, 1, here);
                var other = new ServerSocket(0, 1, here)) {
            return new int[] {one.getLocalPort(), other.getLocalPort()};
        }
    }

    /** The port for everybody. */
    public int port() {
        return port;
    }

    /** The number of its process. */
    public long pid() {
        return process.pid();
    }

    /** Waits until it says that it is ready; stops it when it never does. */
    public Installation ready() throws IOException {
        try {
            awaitReady();
            return this;
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void awaitReady() throws IOException {
        var end = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("not ready:\n" + log());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** Waits until it stops by itself, in good order. */
    public void awaitEnd(Duration atMost) throws IOException {
        try {
            if (!process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)
                    || process.exitValue() != 0) {
                throw new IllegalStateException("did not end well:\n" + log());
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Waits until it gives up by itself, and tells what it wrote. */
    public String awaitRefusal() throws IOException {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    || process.exitValue() == 0) {
                throw new IllegalStateException("was not refused:\n" + log());
            }
            return log();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            process.destroyForcibly();
            http.close();
        }
    }

    /** Whether it takes requests. */
    public boolean isReady() throws IOException {
        return says("/actuator/health/readiness");
    }

    /** Whether everything it needs is there, its database too. */
    public boolean isHealthy() throws IOException {
        return says("/actuator/health");
    }

    private boolean says(String path) throws IOException {
        var health =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        try {
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** A token for the machine of the demo. */
    public String token() throws IOException {
        var answer =
                send(
                        "/oauth2/token",
                        "grant_type=client_credentials&scope=referrals:write",
                        "Authorization",
                        "Basic ZGVtby1wb2xpdGllOmRlbW8=",
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        var found = TOKEN.matcher(answer.body());
        if (!found.find()) {
            throw new IllegalStateException("no token: " + answer.statusCode());
        }
        return found.group(1);
    }

    /** Posts this and gives the answer. */
    public HttpResponse<String> send(String path, String body, String... headers)
            throws IOException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(30))
                        .headers(headers)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Asks for this page and gives the answer. */
    public HttpResponse<String> get(String path) throws IOException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(30))
                        .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("interrupted", e);
    }

    /** Ends the application the hard way: {@code kill -9}. Its PostgreSQL is left behind. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The first process of its PostgreSQL. */
    public ProcessHandle postgres() throws IOException {
        return ProcessHandle.of(Long.parseLong(postmaster().getFirst().strip())).orElseThrow();
    }

    /** The port of its PostgreSQL. */
    public int databasePort() throws IOException {
        return Integer.parseInt(postmaster().get(3).strip());
    }

    /** The password of its PostgreSQL. */
    public String databasePassword() throws IOException {
        return Files.readString(data.resolve("password")).strip();
    }

    /** A connection to its database. */
    public Connection database() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort() + "/houvast",
                "houvast",
                databasePassword());
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(data.resolve("database/postmaster.pid"));
    }

    /** What it wrote. */
    public String log() {
        try {
            return Files.readString(data.resolve(LOG));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it; also the PostgreSQL of an application that was killed. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        if (Files.exists(data.resolve("database/postmaster.pid"))) {
            var orphan = ProcessHandle.of(Long.parseLong(postmaster().getFirst().strip()));
            orphan.ifPresent(
                    postgres -> {
                        postgres.destroy();
                        postgres.onExit().orTimeout(30, TimeUnit.SECONDS).join();
                    });
        }
        http.close();
    }
}

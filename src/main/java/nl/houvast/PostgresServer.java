package nl.houvast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL: durable, on loopback only, behind a password. Started again when it
 * falls over, such as after a full disk; stopped when Houvast stops.
 */
final class PostgresServer implements AutoCloseable {

    static final String NAME = "houvast";
    static final String HOST = "127.0.0.1";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PORTS_TO_TRY = 3;

    private final DataFolder folder;
    private final PostgresCluster cluster;
    private final String password;
    private int port;
    private boolean closing;

    private PostgresServer(DataFolder folder) {
        this.folder = folder;
        this.password = folder.password();
        this.cluster = new PostgresCluster(folder, PostgresPrograms.in(folder.programs()));
    }

    /**
     * Starts it on the data in this folder; makes a new database when there is none.
     *
     * @throws StartRefused when that is not possible, with the reason
     */
    static PostgresServer start(DataFolder folder) {
        var server = new PostgresServer(folder);
        try {
            server.start();
        } catch (IOException e) {
            throw DataFolder.unusable(folder.database(), e);
        }
        return server;
    }

    private synchronized void start() throws IOException {
        cluster.makeReady();
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            var outcome = cluster.start(port);
            if (outcome.ok()) {
                break;
            }
            if (attempt == PORTS_TO_TRY || !outcome.says("Address already in use")) {
                throw cluster.because(outcome);
            }
        }
        prepare();
        watch();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Houvast itself works with a role that owns its database and nothing else. */
    private void prepare() {
        var superuser = new Properties();
        superuser.setProperty("user", "postgres");
        superuser.setProperty("password", password);
        try (var connection = DriverManager.getConnection(url("postgres"), superuser);
                var statement = connection.createStatement()) {
            if (!found(statement, "select from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME + " login password '" + password + "'");
            }
            if (!found(statement, "select from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        } catch (SQLException e) {
            cluster.stop();
            throw new StartRefused(
                    "The embedded database cannot be opened: " + e.getMessage(),
                    "When the file "
                            + folder.passwordFile()
                            + " was changed, put the right one back from the backup.");
        }
    }

    private static boolean found(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    String url() {
        return url(NAME);
    }

    private String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(HOST, port, database);
    }

    String password() {
        return password;
    }

    /** Whoever fell over before it could be watched is started again as well. */
    private void watch() throws IOException {
        var ended =
                cluster.process()
                        .map(ProcessHandle::onExit)
                        .orElseGet(() -> CompletableFuture.completedFuture(null));
        Thread.startVirtualThread(
                () -> {
                    ended.join();
                    revive();
                });
    }

    private void revive() {
        var reason = "it stopped by itself";
        while (!isClosing()) {
            LOG.warn("The embedded PostgreSQL is down ({}); starting it again", reason);
            LockSupport.parkNanos(PAUSE.toNanos());
            var before = reason;
            do {
                var problem = tryAgain();
                if (problem.isEmpty()) {
                    return;
                }
                reason = problem.get();
                LockSupport.parkNanos(PAUSE.toNanos());
            } while (reason.equals(before) && !isClosing());
        }
    }

    private synchronized boolean isClosing() {
        return closing;
    }

    /** Starts it on the port that the connection pool knows. Answers why that did not work. */
    private synchronized Optional<String> tryAgain() {
        if (closing) {
            return Optional.empty();
        }
        try {
            var outcome = cluster.start(port);
            if (!outcome.ok()) {
                return Optional.ofNullable(cluster.because(outcome).getMessage());
            }
            LOG.info("The embedded PostgreSQL runs again");
            watch();
            return Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.of(e.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized void close() {
        closing = true;
        cluster.stop();
        folder.close();
    }
}

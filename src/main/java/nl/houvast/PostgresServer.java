package nl.houvast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL: durable, on loopback only, behind a password. Started again when it
 * falls over, such as after a full disk; stopped when Houvast stops.
 */
final class PostgresServer implements AutoCloseable {

    static final String NAME = "houvast";
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String HOST = "127.0.0.1";
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long LONG_LOG = 10_000_000;

    private static final List<String> SETTINGS =
            List.of(
                    "listen_addresses=" + HOST,
                    "unix_socket_directories=",
                    "fsync=on",
                    "synchronous_commit=on",
                    "full_page_writes=on",
                    "timezone=UTC",
                    "log_timezone=UTC",
                    // nothing about people in the log: no statements, no values
                    "log_statement=none",
                    "log_min_error_statement=panic",
                    "log_error_verbosity=terse",
                    "log_parameter_max_length_on_error=0");

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final String password;
    private int port;
    private boolean closing;

    private PostgresServer(DataFolder folder, PostgresPrograms programs) {
        this.folder = folder;
        this.programs = programs;
        this.password = folder.password();
    }

    /**
     * Starts it on the data in this folder; makes a new database when there is none.
     *
     * @throws StartRefused when that is not possible, with the reason
     */
    static PostgresServer start(DataFolder folder) {
        var server = new PostgresServer(folder, PostgresPrograms.in(folder.programs()));
        try {
            server.start();
        } catch (IOException e) {
            throw DataFolder.unusable(folder.database(), e);
        }
        return server;
    }

    private synchronized void start() throws IOException {
        if (Files.notExists(folder.database())) {
            initialise();
        }
        checkVersion();
        stopOrphan();
        shortenLog();
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            var outcome = launch();
            if (outcome.ok()) {
                break;
            }
            if (attempt == 3 || !outcome.says("Address already in use")) {
                throw because(outcome);
            }
        }
        prepare();
        watch();
    }

    private void initialise() throws IOException {
        var draft = folder.database().resolveSibling("database.new");
        PostgresPrograms.delete(draft);
        var outcome =
                programs.run(
                        "initdb",
                        "--pgdata=" + draft,
                        "--username=postgres",
                        "--auth=scram-sha-256",
                        "--pwfile=" + folder.passwordFile(),
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-instructions");
        if (!outcome.ok()) {
            throw because(outcome);
        }
        Files.move(draft, folder.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void checkVersion() throws IOException {
        var version = Files.readString(folder.database().resolve("PG_VERSION")).strip();
        var ours = programs.majorVersion();
        if (!version.equals(ours)) {
            throw new StartRefused(
                    "The data in %s was written by PostgreSQL %s; this Houvast brings PostgreSQL %s."
                            .formatted(folder.database(), version, ours),
                    "Run the Houvast that wrote it, or move the data over as docs/operations.md"
                            + " describes (\"Another PostgreSQL version\").");
        }
    }

    /** A Houvast that was killed leaves its PostgreSQL behind, and that one holds the data. */
    private void stopOrphan() throws IOException {
        var orphan = runningPid().flatMap(ProcessHandle::of);
        if (orphan.isEmpty()) {
            return;
        }
        if (isOurs(orphan.get())) {
            LOG.info("Stopping the PostgreSQL that an earlier start left behind");
            if (!stop("fast").ok() && !stop("immediate").ok()) {
                throw new StartRefused(
                        "An earlier PostgreSQL (process %d) still holds %s and does not stop."
                                .formatted(orphan.get().pid(), folder.database()),
                        "End that process, then start again.");
            }
        } else {
            Files.deleteIfExists(pidFile()); // the number belongs to somebody else by now
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command.replace(" (deleted)", "")))
                .filter(command -> command.getFileName().toString().equals("postgres"))
                .filter(command -> command.startsWith(folder.programs()))
                .isPresent();
    }

    private Path pidFile() {
        return folder.database().resolve("postmaster.pid");
    }

    private Optional<Long> runningPid() throws IOException {
        if (Files.notExists(pidFile())) {
            return Optional.empty();
        }
        try (var lines = Files.lines(pidFile())) {
            return lines.findFirst().filter(line -> line.matches("\\d{1,18}")).map(Long::valueOf);
        }
    }

    private void shortenLog() throws IOException {
        if (Files.exists(folder.log()) && Files.size(folder.log()) > LONG_LOG) {
            Files.move(
                    folder.log(),
                    folder.log().resolveSibling("database.log.1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private PostgresPrograms.Outcome launch() throws IOException {
        var before = Files.exists(folder.log()) ? Files.size(folder.log()) : 0;
        var options = new StringBuilder("-p ").append(port);
        SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
        var outcome =
                programs.run(
                        "pg_ctl",
                        "start",
                        "--pgdata=" + folder.database(),
                        "--log=" + folder.log(),
                        "--options=" + options,
                        "--wait",
                        "--timeout=600"); // after a crash it first reads its log again
        return outcome.ok()
                ? outcome
                : new PostgresPrograms.Outcome(outcome.code(), outcome.output() + logFrom(before));
    }

    private String logFrom(long position) throws IOException {
        if (Files.notExists(folder.log())) {
            return "";
        }
        try (var log = Files.newInputStream(folder.log())) {
            log.skipNBytes(Math.min(position, Files.size(folder.log())));
            return new String(log.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private StartRefused because(PostgresPrograms.Outcome outcome) {
        if (outcome.says("No space left on device")) {
            return DataFolder.diskFull(folder.database());
        }
        if (outcome.says("cannot be run as root") || outcome.says("unshare")) {
            return new StartRefused(
                    "PostgreSQL does not run as root, and this system does not let root step down.",
                    "Start Houvast as an ordinary user, or set SPRING_DATASOURCE_URL to a"
                            + " PostgreSQL server.");
        }
        return new StartRefused(
                "The embedded PostgreSQL does not start: " + lastLine(outcome.output()),
                "Its log is "
                        + folder.log()
                        + "; docs/operations.md explains what its messages mean.");
    }

    private static String lastLine(String output) {
        return output.lines()
                .filter(line -> line.contains("FATAL") || line.contains("error"))
                .reduce((first, second) -> second)
                .or(() -> output.lines().reduce((first, second) -> second))
                .orElse("it gave no reason");
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
            throw new StartRefused(
                    "The embedded database cannot be opened: " + e.getMessage(),
                    "When the file "
                            + folder.passwordFile()
                            + " was changed, put the right one back from the backup.");
        }
    }

    private static boolean found(java.sql.Statement statement, String query) throws SQLException {
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

    private void watch() throws IOException {
        runningPid()
                .flatMap(ProcessHandle::of)
                .ifPresent(
                        postgres ->
                                Thread.startVirtualThread(
                                        () -> {
                                            postgres.onExit().join();
                                            revive();
                                        }));
    }

    private void revive() {
        while (!revived()) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized boolean revived() {
        if (closing) {
            return true;
        }
        LOG.warn("The embedded PostgreSQL stopped by itself; starting it again");
        try {
            var outcome = launch();
            if (outcome.ok()) {
                LOG.info("The embedded PostgreSQL runs again");
                watch();
            } else {
                LOG.warn("Not yet: {}", because(outcome).getMessage());
            }
            return outcome.ok();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Not yet: {}", e.getMessage());
            return false;
        }
    }

    private PostgresPrograms.Outcome stop(String mode) {
        return programs.run(
                "pg_ctl",
                "stop",
                "--pgdata=" + folder.database(),
                "--mode=" + mode,
                "--wait",
                "--timeout=30");
    }

    @Override
    public synchronized void close() {
        closing = true;
        if (Files.exists(pidFile()) && !stop("fast").ok()) {
            stop("immediate");
        }
        folder.close();
    }
}

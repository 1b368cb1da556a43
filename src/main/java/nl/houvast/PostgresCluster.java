package nl.houvast;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** The database in a data folder, and the programs that make, start and stop it. */
final class PostgresCluster {

    private static final long LONG_LOG = 10_000_000;

    private static final List<String> SETTINGS =
            List.of(
                    "listen_addresses=" + PostgresServer.HOST,
                    "unix_socket_directories=",
                    "fsync=on",
                    "synchronous_commit=on",
                    "full_page_writes=on",
                    "shared_buffers=" + buffers(memory()) + "MB",
                    "timezone=UTC",
                    "log_timezone=UTC",
                    // nothing about people in the log: no statements, no values
                    "log_statement=none",
                    "log_min_error_statement=panic",
                    "log_error_verbosity=terse",
                    "log_parameter_max_length_on_error=0");

    private static final long LEAST = 128;
    private static final long MOST = 2_048;

    private final DataFolder folder;
    private final PostgresPrograms programs;

    PostgresCluster(DataFolder folder, PostgresPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /**
     * How much the database keeps at hand, in MB: a sixteenth of the memory there is. A quarter is
     * what the documentation of PostgreSQL (shared_buffers) advises for a machine of its own; this
     * one is shared with Houvast and with whatever else runs there.
     *
     * @param memory of the machine or the container, in MB
     */
    static long buffers(long memory) {
        return Math.clamp(memory / 16, LEAST, MOST);
    }

    private static long memory() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return machine.getTotalMemorySize() / (1024 * 1024);
    }

    /**
     * Makes it fit to be started: there, of our version, and held by nobody.
     *
     * @throws StartRefused when that cannot be
     */
    void makeReady() throws IOException {
        if (Files.notExists(folder.database())) {
            initialise();
        }
        checkVersion();
        stopOrphan();
        shortenLog();
    }

    /** In a draft that gets its name when it is whole: half a database is never found later. */
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
        folder.rename(draft, folder.database());
    }

    private void checkVersion() throws IOException {
        var version = Files.readString(folder.database().resolve("PG_VERSION")).strip();
        var ours = programs.majorVersion();
        if (!version.equals(ours)) {
            throw new StartRefused(
                    "The data in %s were written by PostgreSQL %s; this Houvast brings PostgreSQL %s."
                            .formatted(folder.database(), version, ours),
                    "Run the Houvast that wrote them, or move the data over as docs/operations.md"
                            + " describes (\"Another PostgreSQL version\").");
        }
    }

    /** A Houvast that was killed leaves its PostgreSQL behind, and that one holds the data. */
    private void stopOrphan() throws IOException {
        var running = process();
        if (running.isEmpty()) {
            return;
        }
        if (!isOurs(running.get())) {
            Files.deleteIfExists(pidFile()); // the number belongs to somebody else by now
        } else if (!stop()) {
            throw new StartRefused(
                    "An earlier PostgreSQL (process %d) still holds %s and does not stop."
                            .formatted(running.get().pid(), folder.database()),
                    "End that process, then start again.");
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command.replace(" (deleted)", "")))
                .filter(command -> command.endsWith("postgres"))
                .filter(command -> command.startsWith(folder.programs()))
                .isPresent();
    }

    private Path pidFile() {
        return folder.database().resolve("postmaster.pid");
    }

    /** The process that says it has this database; it may long be gone. */
    Optional<ProcessHandle> process() throws IOException {
        if (Files.notExists(pidFile())) {
            return Optional.empty();
        }
        try (var lines = Files.lines(pidFile())) {
            return lines.findFirst()
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of);
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

    /** Starts it on this port and waits until it answers. The outcome tells what its log says. */
    PostgresPrograms.Outcome start(int port) throws IOException {
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
        return outcome.ok() ? outcome : outcome.and(logFrom(before));
    }

    private String logFrom(long position) throws IOException {
        if (Files.notExists(folder.log())) {
            return "";
        }
        try (var log = Files.newInputStream(folder.log())) {
            log.skipNBytes(Math.min(position, Files.size(folder.log())));
            return new String(log.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Stops it: neatly when that goes, and at once when not. */
    boolean stop() {
        return Files.notExists(pidFile()) || stop("fast") || stop("immediate");
    }

    private boolean stop(String mode) {
        return programs.run(
                        "pg_ctl",
                        "stop",
                        "--pgdata=" + folder.database(),
                        "--mode=" + mode,
                        "--wait",
                        "--timeout=30")
                .ok();
    }

    /** Why a program did not do its work, in words. */
    StartRefused because(PostgresPrograms.Outcome outcome) {
        if (outcome.says("No space left on device")) {
            return DataFolder.diskFull(folder.database());
        }
        if (outcome.says("cannot be run as root") || outcome.says("unshare failed")) {
            return new StartRefused(
                    "PostgreSQL does not run as root, and this system does not let root step down.",
                    "Start Houvast as an ordinary user, or set SPRING_DATASOURCE_URL to a"
                            + " PostgreSQL server.");
        }
        return new StartRefused(
                "The embedded PostgreSQL does not start: " + outcome.reason(),
                "Its log is "
                        + folder.log()
                        + "; docs/operations.md explains what its messages mean.");
    }
}

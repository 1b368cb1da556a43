package nl.houvast.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.houvast.access.Account;
import nl.houvast.access.Profile;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import nl.houvast.access.SignedIn;
import nl.houvast.person.SealedPeople;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * A data folder with so many case files, made by a generator with a seed. Everybody in it is real
 * to the house: sealed with a key of their own and found by their name.
 */
final class CasesData {

    /**
     * Whoever is still to be spoken to comes on top: so many as one week brings of 300,000
     * registrations a year, and with few case files one for each ten.
     */
    static final int WEEK = 6_000;

    private static final long SEED = 20261127;
    private static final int TOGETHER = 2_000;

    private final Path folder;
    private final int cases;
    private final CaseNames names;

    CasesData(Path folder, int cases) {
        this.folder = folder;
        this.cases = cases;
        this.names = new CaseNames(SEED, cases);
    }

    CaseNames names() {
        return names;
    }

    int cases() {
        return cases;
    }

    /** The cookies of workers who are signed in. */
    record Sessions(List<String> narrow, List<String> wide) {}

    /** Fills the folder unless it was done before, and signs in who looks. */
    Sessions prepare() {
        var sessions = new ArrayList<Sessions>();
        VaultBench.inAHouse(
                folder,
                house -> {
                    try {
                        if (Files.notExists(done())) {
                            fill(house);
                            keepKey(house);
                            Files.writeString(done(), "");
                        } else {
                            nobodyMoreWaits();
                        }
                        listensToNobody();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    sessions.add(
                            new Sessions(
                                    signedIn(house, CaseNames::narrow),
                                    signedIn(house, CaseNames::wide)));
                    return new Outcome();
                });
        return sessions.getFirst();
    }

    /** The settings of the tests are on this path, and in them the key that sealed all this. */
    private void keepKey(ApplicationContext house) throws IOException {
        var key = house.getEnvironment().getRequiredProperty("houvast.vault.key");
        Files.writeString(folder.resolve("vault.key"), key);
    }

    /** Who was stopped while it listened left that behind in a folder that is kept. */
    private void listensToNobody() throws SQLException, IOException {
        try (var database = superuser(folder);
                var statement = database.createStatement()) {
            statement.execute("alter role houvast reset all");
        }
    }

    /** Whom earlier runs referred: a folder that is kept would have more to call each time. */
    private void nobodyMoreWaits() throws SQLException, IOException {
        try (var database = superuser(folder);
                var referred =
                        database.prepareStatement(
                                """
                                update casework.first_contact
                                   set status = 'WITHDRAWN', ended_at = now()
                                 where status in ('WAITING', 'TAKEN') and received_at > ?
                                """);
                var statement = database.createStatement()) {
            var filled = Files.getLastModifiedTime(done()).toInstant();
            referred.setObject(1, filled.atOffset(ZoneOffset.UTC));
            referred.executeUpdate();
            statement.execute("vacuum analyze casework.first_contact");
        }
    }

    private Path done() {
        return folder.resolve("cases-%d-%d".formatted(cases, SEED));
    }

    /**
     * As the owner of the server, who may leave out the checks of foreign keys and of the log that
     * is written once: the rows are right.
     */
    private void fill(ApplicationContext house) throws SQLException, IOException {
        try (var database = superuser(folder);
                var statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            var lines = new CopyLines(database);
            accounts(lines);
            lines.flush();
            var rows = new CaseRows(new SealedPeople(house), lines, names, cases, Instant.now());
            var last = cases + Math.min(cases / 10, WEEK);
            for (int number = 0; number < last; number++) {
                if (number < cases) {
                    rows.caseFile(number);
                } else {
                    rows.firstContact(number);
                }
                if (number % TOGETHER == TOGETHER - 1 || number == last - 1) {
                    lines.flush();
                }
            }
            // a few that not everybody may see, so that the rights have something to look up
            statement.execute(
                    """
                    insert into reach.shield (person, kind, sealed_by, sealed_at)
                    select id, 'OTHER', 'bench', now() from person.person
                     where hashtext(cast(id as text)) % 1000 = 0 on conflict do nothing
                    """);
            statement.execute(
                    """
                    insert into reach.named (person, actor, admitted, by, at)
                    select id, 'bench-' || abs(hashtext(cast(subject as text)) % 400), false,
                           'bench', now()
                      from person.person where hashtext(cast(id as text)) % 1000 = 1
                        on conflict do nothing
                    """);
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private void accounts(CopyLines lines) {
        for (int worker = 0; worker < names.workers(); worker++) {
            var account = account(worker);
            lines.row(
                    "access.account (id, role, name, regions, teams, signed_in_at, vouched_at)",
                    account.id(),
                    "WORKER",
                    account.profile().name(),
                    account.scope().everywhere() ? "{*}" : "{" + CaseNames.region(worker) + "}",
                    "{}",
                    Instant.now(),
                    Instant.now());
        }
    }

    private static Account account(int worker) {
        return new Account(
                CaseNames.account(worker),
                Role.WORKER,
                CaseNames.isWide(worker)
                        ? Scope.EVERYWHERE
                        : Scope.of(Set.of(CaseNames.region(worker)), Set.of()),
                new Profile("Medewerker " + worker, "Slachtofferhulp", null, null, null));
    }

    private interface Which {
        int worker(int number);
    }

    /** A session as signing in makes it: the accounts of the demo all see the whole country. */
    private static List<String> signedIn(ApplicationContext house, Which which) {
        var sessions = house.getBean(JdbcIndexedSessionRepository.class);
        return IntStream.range(0, CaseNames.LOOKING)
                .mapToObj(number -> begin(sessions, account(which.worker(number))))
                .toList();
    }

    private static <S extends Session> String begin(
            SessionRepository<S> sessions, Account account) {
        var session = sessions.createSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(new SignedIn(account)));
        sessions.save(session);
        return "houvast="
                + Base64.getEncoder()
                        .encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }

    /** A connection to the server in this data folder as who may do everything there. */
    static Connection superuser(Path folder) throws SQLException, IOException {
        var port = Files.readAllLines(folder.resolve("database/postmaster.pid")).get(3).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/houvast",
                "postgres",
                Files.readString(folder.resolve("password")).strip());
    }
}

package nl.houvast.person;

import static nl.houvast.person.PersonExamples.BRAM;
import static nl.houvast.person.PersonExamples.NOON;
import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.person.PersonExamples.kim;
import static nl.houvast.person.PersonExamples.sam;
import static nl.houvast.person.VaultNode.settings;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import nl.houvast.person.LogSeals.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seals on the log of processing: whatever somebody with the database does to it shows. */
class LogSealModuleTests {

    static final Instant WEEK_AGO = NOON.minus(Duration.ofDays(7));

    final DataSource source;

    LogSealModuleTests() throws Exception {
        source = EmptyVault.make();
    }

    @Test
    void isWholeWhenNobodyTouchedIt() throws Exception {
        var node = filled();

        var report = node.seals.check(WEEK_AGO, NOON.plus(Duration.ofDays(2)));

        assertThat(report.broken()).isEmpty();
        assertThat(report.records()).isEqualTo(3);
        assertThat(report.sealedUntil()).isEqualTo(NOON.plus(Duration.ofHours(25)));
        assertThat(
                        new LogEndpoint(node.seals, clock(NOON.plus(Duration.ofDays(2))))
                                .check(null, null))
                .isEqualTo(report);
    }

    @Test
    void eachDayHasAChainOfItsOwnThatJoinsOnToTheDayBefore() throws Exception {
        var node = filled();

        assertThat(
                        node.db
                                .sql("select until from person.log_seal order by until")
                                .query((row, i) -> row.getTimestamp(1).toInstant())
                                .list())
                .containsExactly(
                        NOON.plus(Duration.ofMinutes(30)),
                        Instant.parse("2026-11-25T00:00:00Z"),
                        NOON.plus(Duration.ofHours(25)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from person.processing_2026_11 where name = 'IDENTITY_OPENED'",
                "delete from person.processing_actor_2026_11 where actor = 'worker-noor'",
                "update person.processing_2026_11 set purpose = 'CASEWORK' where name = 'IDENTITY_OPENED'",
                "update person.processing_actor_2026_11 set actor = 'worker-els'"
                        + " where actor = 'worker-noor'",
                "update person.processing_2026_11 set subject = gen_random_uuid()"
                        + " where name = 'IDENTITY_OPENED'",
                "insert into person.processing select gen_random_uuid(), 7, name, purpose, subject,"
                        + " start_time from person.processing where name = 'IDENTITY_OPENED'",
                "insert into person.processing_actor select at, 7, actor, actor_role"
                        + " from person.processing_actor where actor = 'worker-noor'",
                "update person.log_seal set records = records + 1 where until > '2026-11-24 20:00+00'"
                        + " and until < '2026-11-25 06:00+00'"
            })
    void whatWasRemovedChangedOrAddedShows(String attack) throws Exception {
        var node = filled();
        asSomebodyWithTheDatabase(attack);

        assertThat(node.seals.check(WEEK_AGO, NOON.plus(Duration.ofDays(2))).broken())
                .containsExactly(
                        new LogSeals.Broken(
                                NOON.plus(Duration.ofMinutes(30)),
                                Instant.parse("2026-11-25T00:00:00Z"),
                                Finding.RECORDS_DIFFER));
    }

    @Test
    void aSealThatIsGoneOrWasMadeAnewShows() throws Exception {
        var node = filled();
        asSomebodyWithTheDatabase(
                "delete from person.log_seal where until = '2026-11-25 00:00+00'");

        assertThat(node.seals.check(WEEK_AGO, NOON.plus(Duration.ofDays(2))).broken())
                .extracting(LogSeals.Broken::finding)
                .containsExactly(Finding.CHAIN_BROKEN, Finding.RECORDS_DIFFER);
    }

    @Test
    void whatIsDatedBeforeTheFirstSealShows() throws Exception {
        var node = filled();
        node.db
                .sql(
                        "insert into person.processing select gen_random_uuid(), 7, name, purpose,"
                                + " subject, '2026-11-01' from person.processing limit 1")
                .update();

        assertThat(node.seals.check(WEEK_AGO, NOON).broken()).hasSize(1);
    }

    @Test
    void isNotSealedWhileSomebodyStillWrites() throws Exception {
        var node = at(NOON);
        node.in(() -> node.persons.register(sam(), BRAM));
        var tomorrow = at(NOON.plus(Duration.ofDays(36_500)));
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create table public.busy (x int)");
            seal(tomorrow);
            connection.rollback();
        }

        assertThat(
                        node.db
                                .sql("select max(until) < now() from person.log_seal")
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    /** Two days: one registered at noon, opened an hour later; another registered the day after. */
    private VaultNode filled() throws Exception {
        var noon = at(NOON);
        var sam = noon.in(() -> noon.persons.register(sam(), BRAM));
        seal(at(NOON.plus(Duration.ofMinutes(35))));
        var later = at(NOON.plus(Duration.ofHours(1)));
        later.in(() -> later.persons.open(sam, Purpose.FIRST_CONTACT, NOOR));
        var tomorrow = at(NOON.plus(Duration.ofHours(24)));
        tomorrow.in(() -> tomorrow.persons.register(kim(), BRAM));
        var node = at(NOON.plus(Duration.ofHours(25)).plus(LogSeals.MARGIN));
        seal(node);
        return node;
    }

    private void asSomebodyWithTheDatabase(String attack) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica"); // no triggers
            assertThat(statement.executeUpdate(attack)).isEqualTo(1);
        }
    }

    private static void seal(VaultNode node) {
        node.transaction.executeWithoutResult(status -> node.seals.seal());
    }

    private static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }

    private VaultNode at(Instant at) throws Exception {
        return new VaultNode(source, clock(at), settings('a'));
    }
}

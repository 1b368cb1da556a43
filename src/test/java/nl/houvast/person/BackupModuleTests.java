package nl.houvast.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.houvast.person.PersonExamples.BRAM;
import static nl.houvast.person.PersonExamples.NOON;
import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.person.PersonExamples.callOnly;
import static nl.houvast.person.PersonExamples.identity;
import static nl.houvast.person.PersonExamples.sam;
import static nl.houvast.person.VaultNode.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import nl.houvast.MarkerScan;
import nl.houvast.kernel.Missing;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two dumps, as docs/operations.md says: an old one of the data and the newest of the keys. Made
 * with COPY, as pg_dump does, since the PostgreSQL that comes along has no pg_dump.
 */
class BackupModuleTests {

    static final String NOTE = "casework.attempt.note";
    static final Set<String> KEYS =
            Set.of("person.person_key", "person.master_key", "person.index_key");
    static final List<String> MARKERS =
            List.of(
                    "Vergeetmijniet",
                    "Zandoogjeman",
                    "+31687341199",
                    "alleen de buren weten ervan");

    final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    @Test
    void whoWasForgottenStaysForgottenWhenAnOlderBackupIsPutBack() throws Exception {
        var source = EmptyVault.make();
        var first = new VaultNode(source, clock, settings('a'));
        JdbcClient.create(source).sql("create table public.probe (sealed bytea)").update();
        var planted = identity("Vergeetmijniet", "Zandoogjeman", "+31687341199", null, callOnly());
        var gone = first.in(() -> first.persons.register(planted, BRAM));
        var note = first.in(() -> first.vault.seal(gone, NOTE, MARKERS.getLast()));
        first.db.sql("insert into public.probe values (?)").param(note.value()).update();
        var stays = first.in(() -> first.persons.register(sam(), BRAM));

        var data = dump(source, table -> !KEYS.contains(table));
        first.transaction.executeWithoutResult(status -> first.persons.forget(gone, NOOR));
        var later = first.in(() -> first.persons.register(sam(), BRAM));
        var rotated = new VaultNode(source, clock, settings('b', 'a'));
        rotated.rotation.round();
        var keys = dump(source, KEYS::contains);

        var elsewhere = EmptyVault.make();
        JdbcClient.create(elsewhere).sql("create table public.probe (sealed bytea)").update();
        restore(elsewhere, data);
        restore(elsewhere, keys);
        var second = new VaultNode(elsewhere, clock, settings('b', 'a'));

        assertThat(second.in(() -> second.persons.open(stays, Purpose.CASEWORK, NOOR)))
                .isEqualTo(sam());
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(
                        () -> second.in(() -> second.persons.open(gone, Purpose.CASEWORK, NOOR)));
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(
                        () ->
                                second.in(
                                        () ->
                                                second.vault.open(
                                                        gone, NOTE, note, Purpose.CASEWORK, NOOR)));
        assertThat(second.db.sql("select person from person.person_key").query(String.class).list())
                .containsExactlyInAnyOrder(stays.toString(), later.toString());
        assertThat(new MarkerScan(second.db, MARKERS).tables().files().found()).isEmpty();
    }

    @Test
    void oneStatementForgetsThemThereToo() throws Exception {
        var source = EmptyVault.make();
        var node = new VaultNode(source, clock, settings('a'));
        var gone = node.in(() -> node.persons.register(sam(), BRAM));
        var stays = node.in(() -> node.persons.register(sam(), BRAM));
        node.db.sql("delete from person.person_key where person = ?").param(gone.value()).update();

        assertThat(forgetWithoutKey(node)).isEqualTo(1);

        assertThat(node.db.sql("select person from person.lookup").query(String.class).list())
                .isNotEmpty()
                .containsOnly(stays.toString());
        assertThat(
                        node.db
                                .sql("select identity is null from person.person where id = ?")
                                .param(gone.value())
                                .query(Boolean.class)
                                .single())
                .isTrue();
        node.db.sql("truncate person.person_key").update();
        assertThat(forgetWithoutKey(node)).as("the keys are still to be restored").isZero();
    }

    private static long forgetWithoutKey(VaultNode node) {
        return node.db.sql("select person.forget_without_key()").query(Long.class).single();
    }

    private static Map<String, byte[]> dump(DataSource source, Predicate<String> which)
            throws Exception {
        var dump = new LinkedHashMap<String, byte[]>();
        try (var connection = source.getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables(source)) {
                if (which.test(table)) {
                    var rows = new ByteArrayOutputStream();
                    copy.copyOut("copy " + table + " to stdout", rows);
                    dump.put(table, rows.toByteArray());
                    assertThat(
                                    new MarkerScan(JdbcClient.create(source), MARKERS)
                                            .text(table, rows.toString(UTF_8))
                                            .found())
                            .isEmpty();
                }
            }
        }
        assertThat(dump).isNotEmpty();
        return dump;
    }

    /** In an order that foreign keys allow. */
    private static List<String> tables(DataSource source) {
        return JdbcClient.create(source)
                .sql(
                        """
                        select relnamespace::regnamespace || '.' || relname from pg_class
                        where relkind = 'r'
                          and relnamespace in ('person'::regnamespace, 'public'::regnamespace)
                        order by relname in ('lookup', 'sound'), relname
                        """)
                .query((row, i) -> row.getString(1))
                .list();
    }

    private static void restore(DataSource into, Map<String, byte[]> dump) throws Exception {
        try (var connection = into.getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : dump.entrySet()) {
                copy.copyIn(
                        "copy " + table.getKey() + " from stdin",
                        new ByteArrayInputStream(table.getValue()));
            }
        }
    }
}

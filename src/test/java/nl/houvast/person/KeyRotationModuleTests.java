package nl.houvast.person;

import static nl.houvast.person.PersonExamples.BRAM;
import static nl.houvast.person.PersonExamples.NOON;
import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.person.PersonExamples.sam;
import static nl.houvast.person.VaultNode.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import nl.houvast.kernel.Missing;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Another master key, on two nodes that serve people meanwhile. */
class KeyRotationModuleTests {

    static final String NOTE = "casework.attempt.note";

    final DataSource source;
    final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    KeyRotationModuleTests() throws Exception {
        source = EmptyVault.make();
    }

    @Test
    void everythingOpensBeforeDuringAndAfter() throws Exception {
        var old = node(settings('a'));
        var draft = UUID.randomUUID();
        var sam = old.in(() -> old.persons.register(sam(), BRAM));
        var note = old.in(() -> old.vault.seal(sam, NOTE, "belt liever laat"));
        var unfinished = old.vault.sealAlone(draft, "nog niet af");

        var reads = node(settings('a', 'b'));
        var wraps = node(settings('b', 'a'));
        wraps.rotation.round();

        for (var node : List.of(reads, wraps)) {
            assertThat(node.in(() -> node.persons.open(sam, Purpose.CASEWORK, NOOR)))
                    .isEqualTo(sam());
            assertThat(node.in(() -> node.vault.open(sam, NOTE, note, Purpose.CASEWORK, NOOR)))
                    .isEqualTo("belt liever laat");
            assertThat(node.vault.openAlone(draft, unfinished)).isEqualTo("nog niet af");
        }
        assertThat(masters(wraps)).containsOnlyKeys(2);
        assertThatExceptionOfType(IllegalStateException.class)
                .as("a node that was not told")
                .isThrownBy(() -> old.in(() -> old.persons.open(sam, Purpose.CASEWORK, NOOR)))
                .withMessageContaining("was not given master key number 2");
    }

    @Test
    void findsTheSamePersonWithTheNewKey() throws Exception {
        var old = node(settings('a'));
        var before = old.in(() -> old.persons.register(sam(), BRAM));
        var wraps = node(settings('b', 'a'));
        wraps.rotation.round();
        var alone = node(settings('c', 'b', 'a'));
        alone.rotation.round();

        var after = alone.in(() -> alone.persons.register(sam(), BRAM));

        assertThat(alone.in(() -> alone.persons.alike(List.of(after), NOOR)))
                .containsEntry(after, List.of(before));
        assertThat(alone.vault.fingerprint("here", "text"))
                .isEqualTo(old.vault.fingerprint("here", "text"));
    }

    @Test
    void anOlderNodeWrapsNothingBack() throws Exception {
        var old = node(settings('a', 'b'));
        old.in(() -> old.persons.register(sam(), BRAM));
        var wraps = node(settings('b', 'a'));
        wraps.rotation.round();

        node(settings('a', 'b')).rotation.round(); // started again, before it was changed

        assertThat(masters(old)).containsOnlyKeys(2);
    }

    @Test
    void saysHowManyAreLeft() throws Exception {
        var old = node(settings('a', 'b'));
        var figures = new SimpleMeterRegistry();
        var wraps = node(settings('b', 'a'));
        wraps.rotation.bindTo(figures);
        old.in(() -> old.persons.register(sam(), BRAM));
        old.rotation.round();

        wraps.transaction.executeWithoutResult(
                status -> {
                    wraps.db.sql("select from person.person_key for update").query().listOfRows();
                    onAnotherThread(wraps.rotation::round); // somebody holds the key of sam
                });
        assertThat(figures.get("houvast.vault.keys.left").gauge().value()).isEqualTo(1);

        wraps.rotation.round();
        assertThat(figures.get("houvast.vault.keys.left").gauge().value()).isZero();
    }

    @Test
    void aRoundThatBreaksOffLosesNothingAndGoesOnLater() throws Exception {
        var old = node(settings('a', 'b'));
        var persons = old.in(() -> register(old, 1_200));
        var wraps = node(settings('b', 'a'));
        refuseToChange(persons.get(700));

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(wraps.rotation::round);

        assertThat(masters(old)).isEqualTo(Map.of(1, 700L, 2, 500L));
        for (var person : List.of(persons.getFirst(), persons.get(600), persons.getLast())) {
            assertThat(open(old, person)).isEqualTo(sam());
        }
        old.db.sql("drop trigger no on person.person_key").update();
        wraps.rotation.round();
        assertThat(masters(old)).isEqualTo(Map.of(2, 1_200L));
    }

    private void refuseToChange(PersonId person) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create function person.no() returns trigger language plpgsql as
                    'begin raise exception ''no''; end';
                    create trigger no before update on person.person_key
                    for each row when (old.person = '%s') execute function person.no()
                    """
                            .formatted(person));
        }
    }

    @Test
    void aKeyThatDoesNotOpenHoldsUpNobody() throws Exception {
        var old = node(settings('a', 'b'));
        var persons = old.in(() -> register(old, 3));
        old.db
                .sql("update person.person_key set wrapped = '\\x0102' where person = ?")
                .param(persons.get(1).value())
                .update();
        var wraps = node(settings('b', 'a'));

        wraps.rotation.round();

        assertThat(masters(old)).isEqualTo(Map.of(1, 1L, 2, 2L));
        assertThat(wraps.rotation.left()).isEqualTo(1);
    }

    private static List<PersonId> register(VaultNode node, int many) {
        var persons = new ArrayList<PersonId>();
        for (int i = 0; i < many; i++) {
            persons.add(node.persons.register(sam(), BRAM));
        }
        persons.sort(Comparator.comparing(PersonId::toString));
        return persons;
    }

    @Test
    void losesNobodyWhileTwoNodesRegisterOpenForgetAndRotate() throws Exception {
        var reads = node(settings('a', 'b'));
        var wraps = node(settings('b', 'a'));
        var kept = new ConcurrentHashMap<PersonId, Boolean>();
        Callable<Void> works = () -> work(List.of(reads, wraps), kept);
        Callable<Void> rotates =
                () -> {
                    for (int i = 0; i < 15; i++) {
                        node(settings('a', 'b')).rotation.round();
                        node(settings('b', 'a')).rotation.round();
                    }
                    return null;
                };
        try (var pool = Executors.newFixedThreadPool(5)) {
            for (var done : pool.invokeAll(List.of(works, works, works, rotates, rotates))) {
                done.get();
            }
        }
        new VaultNode(source, clock, settings('b', 'a')).rotation.round();

        assertThat(masters(wraps)).containsOnlyKeys(2);
        kept.forEach(
                (person, alive) -> {
                    for (var node : List.of(reads, wraps)) {
                        if (alive) {
                            assertThat(open(node, person)).isEqualTo(sam());
                        } else {
                            assertThatExceptionOfType(Missing.class)
                                    .isThrownBy(() -> open(node, person));
                        }
                    }
                });
        assertThat(kept).containsValues(true, false);
    }

    private static Void work(List<VaultNode> nodes, Map<PersonId, Boolean> kept) {
        for (int i = 0; i < 30; i++) {
            var one = nodes.get(i % 2);
            var other = nodes.get((i + 1) % 2);
            var person = one.in(() -> one.persons.register(sam(), BRAM));
            assertThat(open(other, person)).isEqualTo(sam());
            if (i % 3 == 0) {
                other.transaction.executeWithoutResult(
                        status -> other.persons.forget(person, NOOR));
            }
            kept.put(person, i % 3 != 0);
        }
        return null;
    }

    private static Identity open(VaultNode node, PersonId person) {
        return node.in(() -> node.persons.open(person, Purpose.CASEWORK, NOOR));
    }

    private static Map<Integer, Long> masters(VaultNode node) {
        var found = new ConcurrentHashMap<Integer, Long>();
        node.db
                .sql("select master, count(*) as keys from person.person_key group by master")
                .query(
                        row -> {
                            found.put(row.getInt("master"), row.getLong("keys"));
                        });
        return found;
    }

    private static void onAnotherThread(Runnable work) {
        try (var pool = Executors.newSingleThreadExecutor()) {
            pool.submit(work).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private VaultNode node(VaultSettings settings) throws Exception {
        return new VaultNode(source, clock, settings);
    }
}

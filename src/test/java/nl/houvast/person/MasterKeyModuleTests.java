package nl.houvast.person;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static nl.houvast.person.PersonExamples.BRAM;
import static nl.houvast.person.PersonExamples.NOON;
import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.person.PersonExamples.sam;
import static nl.houvast.person.VaultNode.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** The start, on a database that was sealed with a key before. */
class MasterKeyModuleTests {

    DataSource source;
    JdbcClient db;
    @TempDir Path folder;

    MockEnvironment server = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:x");

    MasterKeyModuleTests() throws Exception {
        source = EmptyVault.make();
        db = JdbcClient.create(source);
    }

    @BeforeEach
    void sealWithA() throws Exception {
        start(NOON, settings('a'));
    }

    @Test
    void startsAgainWithTheSameKey() throws Exception {
        assertThat(start(NOON, settings('a')).keys.current()).isEqualTo(1);
        assertThat(db.sql("select count(*) from person.master_key").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void refusesToStartWithAnotherKeyAndLeavesTheDatabaseAsItWas() {
        var before = register();

        refused(settings('b')).withMessageContaining("not the one");
        refused(settings('b', 'c')).withMessageContaining("not the one");

        assertThat(register()).isEqualTo(before);
    }

    @Test
    void refusesToStartWithoutAKeyThatStillWraps() throws Exception {
        var old = start(NOON, settings('a'));
        old.in(() -> old.persons.register(sam(), BRAM));
        start(NOON, settings('b', 'a'));

        refused(settings('b'))
                .withMessageContaining(new MasterKey("a".repeat(32).getBytes(US_ASCII)).name())
                .withMessageContaining("still wraps 2 keys")
                .satisfies(no -> assertThat(no.remedy()).contains("HOUVAST_VAULT_READABLEKEYS"));
    }

    @Test
    void refusesToStartWithoutAKeyThatDraftsMayNeed() throws Exception {
        var rotated = start(NOON, settings('b', 'a'));
        rotated.rotation.round();

        refused(settings('b')).withMessageContaining("until 2026-12-24");
        assertThat(start(NOON.plus(Duration.ofDays(31)), settings('b')).keys.current())
                .isEqualTo(2);
    }

    @Test
    void refusesADatabaseWhoseKeysWereNotRestored() throws Exception {
        var node = start(NOON, settings('a'));
        node.in(() -> node.persons.register(sam(), BRAM));
        db.sql("truncate person.person_key, person.master_key, person.index_key").update();

        refused(settings('a')).withMessageContaining("the keys of none of them");
        assertThat(register()).isZero();
    }

    @Test
    void aDatabaseOfBeforeReadsAndFindsAsItDid() throws Exception {
        var before = EmptyVault.bare();
        EmptyVault.migrate(before, 1, 1);
        var old = JdbcClient.create(before);
        var key = new MasterKey("a".repeat(32).getBytes(US_ASCII));
        var id = UUID.fromString("01934000-0000-7000-8000-000000000001");
        var data = DataKey.fresh();
        old.sql("insert into person.master_key (proof, since) values (?, now())")
                .param(key.proof())
                .update();
        old.sql(
                        "insert into person.person (id, wrapped_key, identity, registered_at)"
                                + " values (?, ?, ?, now())")
                .params(
                        id,
                        key.wrap(data, PersonKeys.place(new PersonId(id))),
                        data.seal(KeptIdentity.write(sam()), "person.person.identity|" + id))
                .update();
        for (var digest : new BlindIndex(new IndexKey(key.formerIndexKey())).of(sam())) {
            old.sql("insert into person.lookup (kind, digest, person) values (?, ?, ?)")
                    .params(digest.kind(), digest.value(), id)
                    .update();
        }
        EmptyVault.migrate(before, 2, EmptyVault.LAST);
        var wrapped = key.wrap(data, "alone.key|" + id);
        var draft = data.seal("nog niet af".getBytes(US_ASCII), "alone.text|" + id);
        var ofBefore =
                ByteBuffer.allocate(1 + wrapped.length + draft.length)
                        .put((byte) wrapped.length)
                        .put(wrapped)
                        .put(draft)
                        .array();

        var node = new VaultNode(before, Clock.fixed(NOON, ZoneOffset.UTC), settings('b', 'a'));
        node.rotation.round();
        var again = node.in(() -> node.persons.register(sam(), BRAM));

        assertThat(node.in(() -> node.persons.open(new PersonId(id), Purpose.CASEWORK, NOOR)))
                .isEqualTo(sam());
        assertThat(node.vault.openAlone(id, new Sealed(ofBefore))).isEqualTo("nog niet af");
        assertThat(node.in(() -> node.persons.alike(List.of(again), NOOR)))
                .containsEntry(again, List.of(new PersonId(id)));
    }

    @Test
    void nodesThatStartTogetherOnANewDatabaseAgree() throws Exception {
        var empty = EmptyVault.make();
        Callable<String> start =
                () -> {
                    var node =
                            new VaultNode(
                                    empty, Clock.fixed(NOON, ZoneOffset.UTC), settings('a', 'b'));
                    return HexFormat.of().formatHex(node.vault.fingerprint("here", "text"));
                };
        var found = new HashSet<String>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var done : pool.invokeAll(Collections.nCopies(4, start))) {
                found.add(done.get());
            }
        }

        assertThat(found).hasSize(1);
        assertThat(
                        JdbcClient.create(empty)
                                .sql("select count(*) from person.master_key")
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void makesNoKeyForAServersDatabase() {
        assertThatExceptionOfType(VaultUnusable.class)
                .isThrownBy(() -> source(server).read(false))
                .withMessageContaining("no master key");
    }

    @Test
    void looksForTheKeyOfAnEmbeddedDatabaseBesideIt() {
        var embedded = new MockEnvironment().withProperty("houvast.data", folder.toString());

        assertThatExceptionOfType(VaultUnusable.class)
                .isThrownBy(() -> source(embedded).read(true))
                .withMessageContaining(folder.resolve("vault.key").toString());
    }

    @Test
    void theOperatorIsToldInWords() {
        var analysis =
                SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, (type, name, failure) -> {})
                        .stream()
                        .filter(VaultFailureAnalyzer.class::isInstance)
                        .map(analyzer -> analyzer.analyze(new VaultUnusable("Why.", "Do this.")))
                        .findFirst()
                        .orElseThrow();

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).isEqualTo("Why.");
        assertThat(analysis.getAction()).isEqualTo("Do this.");
    }

    private static KeySource source(MockEnvironment environment) {
        return new VaultConfiguration()
                .keySource(VaultSettings.only(null, null), VaultNode.NO_TRANSIT, environment);
    }

    private VaultNode start(Instant at, VaultSettings settings) throws Exception {
        return new VaultNode(source, Clock.fixed(at, ZoneOffset.UTC), settings);
    }

    private org.assertj.core.api.ThrowableAssertAlternative<VaultUnusable> refused(
            VaultSettings settings) {
        return assertThatExceptionOfType(VaultUnusable.class)
                .isThrownBy(() -> start(NOON, settings));
    }

    private int register() {
        return db.sql("select count(*) from person.master_key").query(Integer.class).single();
    }
}

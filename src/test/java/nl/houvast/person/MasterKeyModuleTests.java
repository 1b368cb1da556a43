package nl.houvast.person;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import nl.houvast.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** The start, on a database that was sealed with another key before. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@Import(TestDatabase.class)
class MasterKeyModuleTests {

    @Autowired JdbcClient db;
    @Autowired Clock clock;
    @Autowired VaultSettings settings;
    @TempDir Path folder;

    MockEnvironment server = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:x");

    @Test
    void startsAgainWithTheSameKey() {
        var again = new VaultConfiguration().masterKey(settings, server, db, clock);

        assertThat(again.made(proof())).isTrue();
    }

    @Test
    void refusesToStartWithAnotherKeyAndLeavesTheDatabaseAsItWas() {
        var before = proof();
        var other =
                Base64.getEncoder()
                        .encodeToString("another key of thirty-two bytes!".getBytes(US_ASCII));

        assertThatExceptionOfType(VaultUnusable.class)
                .isThrownBy(
                        () ->
                                new VaultConfiguration()
                                        .masterKey(
                                                new VaultSettings(other, null), server, db, clock))
                .withMessageContaining("not the one");
        assertThat(proof()).isEqualTo(before);
    }

    @Test
    void makesNoKeyForAServersDatabase() {
        assertThatExceptionOfType(VaultUnusable.class)
                .isThrownBy(() -> start(server))
                .withMessageContaining("no master key");
    }

    @Test
    void looksForTheKeyOfAnEmbeddedDatabaseBesideIt() {
        var embedded = new MockEnvironment().withProperty("houvast.data", folder.toString());

        assertThatExceptionOfType(VaultUnusable.class)
                .isThrownBy(() -> start(embedded))
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

    private MasterKey start(MockEnvironment environment) {
        return new VaultConfiguration()
                .masterKey(new VaultSettings(null, null), environment, db, clock);
    }

    private byte[] proof() {
        return db.sql("select proof from person.master_key").query(byte[].class).single();
    }
}

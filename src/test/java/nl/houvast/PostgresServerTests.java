package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One database, from its first start to its last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PostgresServerTests {

    @TempDir static Path temp;
    PostgresServer server = unstarted();

    @SuppressWarnings("NullAway") // started before the first test
    private static PostgresServer unstarted() {
        return null;
    }

    @BeforeAll
    void start() {
        server = PostgresServer.start(DataFolder.take(temp));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void losesNothingThatWasAcknowledged() throws SQLException {
        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show synchronous_commit")).isEqualTo("on");
        assertThat(ask("show full_page_writes")).isEqualTo("on");
        assertThat(ask("show data_checksums")).isEqualTo("on");
    }

    @Test
    @Order(1)
    void listensToThisMachineOnlyAndAsksForThePassword() throws SQLException {
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        for (var user : new String[] {"houvast", "postgres"}) {
            for (var password : new String[] {"", "postgres", "houvast"}) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(
                                () ->
                                        DriverManager.getConnection(server.url(), user, password)
                                                .close());
            }
        }
    }

    @Test
    @Order(1)
    void givesHouvastNoMorePowerThanItNeeds() throws SQLException {
        assertThat(
                        ask(
                                "select rolsuper or rolcreatedb or rolcreaterole from pg_roles"
                                        + " where rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    @Order(1)
    void writesNothingAboutPeopleInItsLog() throws IOException {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> ask("select 'Sam Voorbeeld'::int"));

        assertThat(temp.resolve("database.log")).content().doesNotContain("select");
    }

    @Test
    @Order(2)
    void keepsItsDataBetweenTwoStarts() throws SQLException {
        run("create table kept (what text)");
        run("insert into kept values ('everything')");

        server.close();
        server = PostgresServer.start(DataFolder.take(temp));

        assertThat(ask("select what from kept")).isEqualTo("everything");
    }

    @Test
    @Order(3)
    void standsUpAgainWhenItIsKilled() throws IOException {
        var postmaster = Files.readString(temp.resolve("database/postmaster.pid"));
        var pid = Long.parseLong(postmaster.lines().findFirst().orElseThrow());

        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();

        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> ask("select what from kept").equals("everything"));
    }

    @Test
    @Order(4)
    void saysWhenItWasMadeByAnotherVersion() throws IOException {
        server.close();
        var version = temp.resolve("database/PG_VERSION");
        Files.writeString(version, "17\n");
        refused("were written by PostgreSQL 17; this Houvast brings PostgreSQL 18");
        Files.writeString(version, "18\n");
    }

    @Test
    @Order(5)
    void saysWhenThePasswordIsNotTheRightOne() throws IOException {
        var password = Files.readString(temp.resolve("password"));
        Files.writeString(temp.resolve("password"), "geraden");
        refused("The embedded database cannot be opened");
        Files.writeString(temp.resolve("password"), password);
        server = PostgresServer.start(DataFolder.take(temp));
    }

    private void refused(String words) {
        try (var folder = DataFolder.take(temp)) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> PostgresServer.start(folder))
                    .withMessageContaining(words);
        }
    }

    private String ask(String query) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.url(), "houvast", server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void run(String command) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.url(), "houvast", server.password());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Test
    void keepsMoreAtHandOnALargeMachineAndNeverAllOfIt() {
        assertThat(PostgresCluster.buffers(1_000)).isEqualTo(128);
        assertThat(PostgresCluster.buffers(16_000)).isEqualTo(1_000);
        assertThat(PostgresCluster.buffers(256_000)).isEqualTo(2_048);
    }
}

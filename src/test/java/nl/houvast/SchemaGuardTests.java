package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SchemaGuardTests {

    DriverManagerDataSource source = new DriverManagerDataSource();

    @BeforeEach
    void empty() throws SQLException {
        var details = new TestDatabase().connectionDetails();
        source.setUrl(details.getJdbcUrl());
        source.setUsername(details.getUsername());
        source.setPassword(details.getPassword());
    }

    @Test
    void letsAnEmptyDatabasePass() {
        SchemaGuard.check(source);
    }

    @Test
    void letsItsOwnMigrationsPass() {
        applied("flyway_schema_history", "20261124.1", "SQL");
        applied("flyway_schema_history_access", "0", "BASELINE");
        applied("flyway_schema_history_access", "20261124.1", "SQL");

        SchemaGuard.check(source);
    }

    @Test
    void leavesANewerSchemaAlone() {
        applied("flyway_schema_history_access", "20991231.1", "SQL");

        refused("made by a newer Houvast", "access/20991231.1");
    }

    @Test
    void leavesTheTablesOfAModuleItDoesNotKnowAlone() {
        applied("flyway_schema_history_handover", "20270101.1", "SQL");

        refused("made by a newer Houvast", "handover/20270101.1");
    }

    @Test
    void saysWhenTheDatabaseIsAway() {
        source.setUrl("jdbc:postgresql://127.0.0.1:1/nothing?password=hidden");

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> SchemaGuard.check(source))
                .withMessageContaining("cannot be reached")
                .satisfies(
                        refused -> {
                            assertThat(refused.getMessage()).doesNotContain("hidden");
                            assertThat(refused.remedy()).contains("SPRING_DATASOURCE_URL");
                        });
    }

    private void refused(String... words) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> SchemaGuard.check(source))
                .satisfies(
                        refused ->
                                assertThat(refused.getMessage() + refused.remedy())
                                        .contains(words)
                                        .contains("Nothing was changed"));
    }

    private void applied(String table, String version, String type) {
        var db = JdbcClient.create(source);
        db.sql("create table if not exists " + table + " (version text, type text)").update();
        db.sql("insert into " + table + " values (?, ?)").params(version, type).update();
    }
}

package nl.houvast.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import javax.sql.DataSource;
import nl.houvast.TestDatabase;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Databases of their own with the tables of the vault and nothing else, without Spring. */
final class EmptyVault {

    static final int LAST = 99;

    private EmptyVault() {}

    /** A new one, as all migrations leave it. */
    static DataSource make() throws Exception {
        var source = bare();
        migrate(source, 1, LAST);
        return source;
    }

    /** A new database with nothing in it. */
    static DataSource bare() throws SQLException {
        var server = new TestDatabase().connectionDetails();
        var source = new DriverManagerDataSource(server.getJdbcUrl(), "postgres", "postgres");
        JdbcClient.create(source).sql("create schema person").update();
        return source;
    }

    /** Runs those migrations of the vault whose numbers are from the first to the last. */
    static void migrate(DataSource source, int first, int last) throws Exception {
        for (int number = first; number <= last; number++) {
            var scripts =
                    new PathMatchingResourcePatternResolver()
                            .getResources(
                                    "classpath*:db/migration/person/V20261124_%d__*.sql"
                                            .formatted(number));
            for (var script : scripts) {
                try (var connection = source.getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute(script.getContentAsString(UTF_8));
                }
            }
        }
    }
}

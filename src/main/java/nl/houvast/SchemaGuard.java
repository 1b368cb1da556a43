package nl.houvast;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Looks at the database before anything is written to it: a schema that a newer Houvast made is
 * left alone.
 */
@Component
class SchemaGuard implements BeanPostProcessor {

    private static final int OLDEST_POSTGRES = 15;
    private static final String HISTORY = "flyway_schema_history";
    private static final String ROOT = "__root";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource source) {
            check(source);
        }
        return bean;
    }

    static void check(DataSource source) {
        try (var connection = source.getConnection()) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_POSTGRES) {
                throw new StartRefused(
                        "This database is PostgreSQL " + version + ".",
                        "Use PostgreSQL " + OLDEST_POSTGRES + " or newer.");
            }
            var unknown = applied(connection);
            unknown.removeAll(known());
            if (!unknown.isEmpty()) {
                throw new StartRefused(
                        "This database was made by a newer Houvast; this one does not know "
                                + String.join(", ", unknown.stream().sorted().toList())
                                + ".",
                        "Start the newer Houvast again, or put back the backup that was made before"
                                + " the upgrade. Nothing was changed.");
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database cannot be reached: " + e.getMessage(),
                    "Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                            + " SPRING_DATASOURCE_PASSWORD, and whether the server runs.");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each module has a history of its own, as {@code flyway_schema_history_<module>}. */
    private static Set<String> applied(Connection connection) throws SQLException {
        var migrations = new HashSet<String>();
        for (var table : histories(connection)) {
            var module = table.equals(HISTORY) ? ROOT : table.substring(HISTORY.length() + 1);
            try (var statement = connection.createStatement();
                    var rows =
                            statement.executeQuery(
                                    "select version from \"" + table + "\" where type = 'SQL'")) {
                while (rows.next()) {
                    migrations.add(module + "/" + rows.getString("version"));
                }
            }
        }
        return migrations;
    }

    private static List<String> histories(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select table_name from information_schema.tables
                                where table_schema = current_schema()
                                and table_name ~ '^flyway_schema_history(_[a-z]+)?$'
                                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static Set<String> known() throws IOException {
        var migrations = new HashSet<String>();
        for (var file :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:db/migration/*/V*__*.sql")) {
            var path = file.getURL().getPath();
            var parts = path.substring(path.lastIndexOf("db/migration/") + 13).split("/", -1);
            var version = parts[1].substring(1, parts[1].indexOf("__"));
            migrations.add(parts[0] + "/" + version.replace('_', '.'));
        }
        return migrations;
    }
}

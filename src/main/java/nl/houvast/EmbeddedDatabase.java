package nl.houvast;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * A real PostgreSQL inside Houvast, for whoever has not set {@code spring.datasource.url}. Its data
 * are kept in {@code HOUVAST_DATA}.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(EmbeddedDatabase.Wanted.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
class EmbeddedDatabase {

    static boolean isWanted(Environment environment) {
        return !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }

    static class Wanted implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isWanted(context.getEnvironment());
        }
    }

    /** Closed after the connection pool that uses it. */
    @Bean(destroyMethod = "close")
    PostgresServer postgresServer(@Value("${houvast.data:./data}") Path data) {
        var folder = DataFolder.take(data);
        try {
            return PostgresServer.start(folder);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(PostgresServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return PostgresServer.NAME;
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.url();
            }
        };
    }
}

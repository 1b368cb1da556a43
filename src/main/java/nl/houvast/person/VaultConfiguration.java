package nl.houvast.person;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the master key at the start, and refuses the start without one, or with one that does not
 * fit what is in the database. Only for a demonstration or an embedded database is one made.
 */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    MasterKey masterKey(
            VaultSettings settings, Environment environment, JdbcClient db, Clock clock) {
        var source = new KeySource(settings, own(environment));
        var master = new MasterKey(source.read(proof(db).isPresent()));
        db.sql(
                        "insert into person.master_key (proof, since) values (:proof, :since)"
                                + " on conflict do nothing")
                .param("proof", master.proof())
                .param("since", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (!proof(db).map(master::made).orElse(false)) {
            throw new VaultUnusable(
                    "The master key is not the one that this database was sealed with.",
                    "Give the key that belongs to this database. Nothing was changed.");
        }
        return master;
    }

    private static Optional<byte[]> proof(JdbcClient db) {
        return db.sql("select proof from person.master_key").query(byte[].class).optional();
    }

    private static @Nullable Path own(Environment environment) {
        var demo = environment.getProperty("houvast.demo", Boolean.class, false);
        var embedded = environment.getProperty("spring.datasource.url") == null;
        return demo || embedded
                ? Path.of(environment.getProperty("houvast.data", "data"), "vault.key")
                : null;
    }
}

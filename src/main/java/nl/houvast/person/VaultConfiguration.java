package nl.houvast.person;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.houvast.person.KeyRegister.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the master keys at the start, and refuses the start without one, with one that does not fit
 * what is in the database, or without one that is still needed. Only for a demonstration or an
 * embedded database is one made.
 */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    private static final String LATER =
            "Give it as HOUVAST_VAULT_READABLEKEYS until nothing needs it any more"
                    + " (docs/operations.md, \"Another master key\"). Nothing was changed.";

    @Bean
    KeySource keySource(VaultSettings settings, Transit transit, Environment environment) {
        return new KeySource(settings, transit, own(environment));
    }

    @Bean
    MasterKeys masterKeys(
            KeySource source, KeyRegister register, TransactionTemplate transaction, Clock clock) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            register.lock();
                            return take(source, register, clock.instant());
                        }));
    }

    private static MasterKeys take(KeySource source, KeyRegister register, Instant now) {
        var known = register.all();
        var current = new MasterKey(source.read(!known.isEmpty()));
        var readable = source.readable().stream().map(MasterKey::new).toList();
        if (known.isEmpty() && register.holdsPersons()) {
            throw new VaultUnusable(
                    "The database holds persons, and the keys of none of them.",
                    "Restore the newest dump of the keys as well (docs/operations.md, \"Backup and"
                            + " restore\"). Nothing was changed.");
        }
        if (!known.isEmpty()
                && !fits(current, known)
                && readable.stream().noneMatch(it -> fits(it, known))) {
            throw new VaultUnusable(
                    "The master key is not the one that this database was sealed with.",
                    "Give the key that belongs to this database. Nothing was changed.");
        }
        var keys = new LinkedHashMap<Integer, MasterKey>();
        int number = register.enter(current, known, now);
        keys.put(number, current);
        for (var key : readable) {
            keys.putIfAbsent(register.enter(key, register.all(), now), key);
        }
        refuseWithoutWhatIsNeeded(register, keys, known, now);
        register.uses(number, now);
        var master = new MasterKeys(number, keys);
        if (register.indexKey().isEmpty()) {
            var former = known.isEmpty() ? null : keys.get(1); // a database of before this key
            var index = former == null ? DataKey.fresh() : former.formerIndexKey();
            register.keepIndexKey(master.wrap(index, IndexKey.PLACE));
        }
        return master;
    }

    private static boolean fits(MasterKey key, List<Known> known) {
        return known.stream().anyMatch(it -> key.made(it.proof()));
    }

    private static void refuseWithoutWhatIsNeeded(
            KeyRegister register, Map<Integer, MasterKey> given, List<Known> known, Instant now) {
        for (var use : register.usedBut(given.keySet())) {
            throw new VaultUnusable(
                    "Master key %s still wraps %d keys, and was not given."
                            .formatted(title(known, use.master()), use.keys()),
                    LATER);
        }
        for (var one : known) {
            var used = one.lastUsed();
            if (used != null
                    && !given.containsKey(one.number())
                    && used.plus(Vault.ALONE_AT_MOST).isAfter(now)) {
                throw new VaultUnusable(
                        "Drafts that were sealed with master key %s may exist until %s, and it was not given."
                                .formatted(one.title(), day(used.plus(Vault.ALONE_AT_MOST))),
                        LATER);
            }
        }
    }

    private static String title(List<Known> known, int number) {
        return known.stream()
                .filter(one -> one.number() == number)
                .map(Known::title)
                .findFirst()
                .orElse("number " + number);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    @Bean
    IndexKey indexKey(MasterKeys keys, KeyRegister register) throws GeneralSecurityException {
        return new IndexKey(keys.unwrap(register.indexKey().orElseThrow(), IndexKey.PLACE));
    }

    private static @Nullable Path own(Environment environment) {
        var demo = environment.getProperty("houvast.demo", Boolean.class, false);
        var embedded = environment.getProperty("spring.datasource.url") == null;
        return demo || embedded
                ? Path.of(environment.getProperty("houvast.data", "data"), "vault.key")
                : null;
    }
}

package nl.houvast.person;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A vault as one of several nodes on one database has it, with its own master keys. */
final class VaultNode {

    /** Nobody has one here. */
    static final Transit NO_TRANSIT =
            new Transit(null, "transit", "houvast", null, null, null, Duration.ofSeconds(1));

    final JdbcClient db;
    final TransactionTemplate transaction;
    final MasterKeys keys;
    final Persons persons;
    final Vault vault;
    final KeyRotation rotation;
    final ProcessingLog log;
    final LogSeals seals;
    final LogKeeper keeper;

    /**
     * Starts one.
     *
     * @throws VaultUnusable when the start is refused
     */
    VaultNode(DataSource source, Clock clock, VaultSettings settings) throws Exception {
        db = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        var configuration = new VaultConfiguration();
        var register = new KeyRegister(db);
        keys =
                configuration.masterKeys(
                        new KeySource(settings, NO_TRANSIT, null), register, transaction, clock);
        var index = configuration.indexKey(keys, register);
        var rows = new PersonRows(db);
        var personKeys = new PersonKeys(keys, rows, new KeyRing());
        persons = new Persons(rows, personKeys, new BlindIndex(index), event -> {}, clock);
        vault = new Vault(rows, personKeys, keys, index, clock);
        rotation = new KeyRotation(keys, register, transaction, clock);
        log = new ProcessingLog(db, clock);
        seals = new LogSeals(db, index, clock);
        keeper = new LogKeeper(seals, db, transaction, clock, Period.ofYears(6));
    }

    <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** A key that everybody may know, in base64: the same for the same letter. */
    static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(US_ASCII));
    }

    /** This key wraps, those read. */
    static VaultSettings settings(char current, char... readable) {
        return new VaultSettings(
                key(current),
                null,
                new String(readable).chars().mapToObj(letter -> key((char) letter)).toList(),
                List.of());
    }
}

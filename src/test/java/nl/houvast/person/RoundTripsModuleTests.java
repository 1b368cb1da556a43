package nl.houvast.person;

import static nl.houvast.person.PersonExamples.BRAM;
import static nl.houvast.person.PersonExamples.NOON;
import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.person.PersonExamples.callOnly;
import static nl.houvast.person.PersonExamples.identity;
import static nl.houvast.person.PersonExamples.kim;
import static nl.houvast.person.PersonExamples.sam;
import static nl.houvast.person.VaultNode.settings;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Each thing the vault does is one statement, whatever is written with it; but forgetting first
 * waits for whoever writes.
 */
class RoundTripsModuleTests {

    static final String NOTE = "casework.attempt.note";

    final AtomicInteger statements = new AtomicInteger();
    final VaultNode node;

    RoundTripsModuleTests() throws Exception {
        node = new VaultNode(new Counted(), Clock.fixed(NOON, ZoneOffset.UTC), settings('a'));
    }

    /** Counts the statements that are prepared. */
    private final class Counted extends DelegatingDataSource {

        Counted() throws Exception {
            super(EmptyVault.make());
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection)
                    Proxy.newProxyInstance(
                            getClass().getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (proxy, method, arguments) -> {
                                if (method.getName().startsWith("prepare")) {
                                    statements.incrementAndGet();
                                }
                                try {
                                    return method.invoke(connection, arguments);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
        }
    }

    @Test
    void registeringIsOneAndSealingInTheSameTransactionNone() {
        assertThat(
                        statements(
                                () -> {
                                    var sam = node.persons.register(sam(), BRAM);
                                    return node.vault.seal(sam, NOTE, "tekst");
                                }))
                .isEqualTo(1);
    }

    /** Otherwise an hour of people who give the number of their shelter is a billion pairs. */
    @Test
    void whatManyShareMakesNoMoreAlikeThanAFew() {
        var people = new ArrayList<PersonId>();
        for (int i = 0; i < Persons.ALIKE_AT_MOST + 5; i++) {
            var name = "Sam" + (char) ('a' + i);
            var one = identity(name, "Opvang", "+31301234567", null, callOnly());
            people.add(node.in(() -> node.persons.register(one, BRAM)));
        }
        var first = people.getFirst();

        var alike = node.in(() -> node.persons.alike(List.of(first), NOOR));

        assertThat(alike.get(first))
                .hasSize(Persons.ALIKE_AT_MOST)
                .isSubsetOf(people)
                .doesNotContain(first);
    }

    @Test
    void openingManyComparingAndReadingTheLogAreOneEachSearchingAndForgettingTwo() {
        var people =
                node.in(
                        () ->
                                List.of(
                                        node.persons.register(sam(), BRAM),
                                        node.persons.register(kim(), BRAM)));
        var sam = people.getFirst();

        assertThat(statements(() -> node.persons.open(people, Purpose.WORK_LIST, NOOR)))
                .isEqualTo(1);
        assertThat(statements(() -> node.persons.alike(people, NOOR))).isEqualTo(1);
        assertThat(
                        statements(
                                () ->
                                        node.persons.search(
                                                new Persons.Sought("Sam", "Voorbeeld", 2002),
                                                null,
                                                all -> all,
                                                Purpose.CASEWORK,
                                                NOOR)))
                .as("once to look, and once to tell the log of whom is shown")
                .isEqualTo(2);
        assertThat(statements(() -> node.log.of(sam, 0, Duration.ZERO, Purpose.OVERSIGHT, NOOR)))
                .isEqualTo(1);
        assertThat(
                        statements(
                                () -> {
                                    node.persons.forget(sam, NOOR);
                                    return sam;
                                }))
                .isEqualTo(2);
    }

    @Test
    void sealingSeveralTextsOfWhoWasOpenedIsOne() {
        var sam = node.in(() -> node.persons.register(sam(), BRAM));

        assertThat(
                        statements(
                                () -> {
                                    node.persons.open(sam, Purpose.CASEWORK, NOOR);
                                    node.vault.seal(sam, NOTE, "tekst");
                                    return node.vault.seal(sam, NOTE, "nog een");
                                }))
                .isEqualTo(2);
    }

    private int statements(Supplier<Object> work) {
        statements.set(0);
        node.in(work);
        return statements.get();
    }
}

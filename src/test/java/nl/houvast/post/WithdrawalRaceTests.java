package nl.houvast.post;

import static nl.houvast.person.PersonExamples.BRAM;
import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.person.PersonExamples.callOrMail;
import static nl.houvast.person.PersonExamples.identity;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import nl.houvast.TestDatabase;
import nl.houvast.contact.Channel;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.ConsentPurpose;
import nl.houvast.privacy.Consents;
import nl.houvast.privacy.Field;
import nl.houvast.privacy.GiveConsent;
import nl.houvast.privacy.GivenBy;
import nl.houvast.privacy.GivenHow;
import nl.houvast.privacy.Receiver;
import nl.houvast.privacy.ShareWith;
import nl.houvast.privacy.SharingId;
import nl.houvast.privacy.Sharings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails are sent, packages are read and exported as fast as they go while the consent is taken
 * back. What left is written down outside the transaction that let it out, with the clock of the
 * database; the withdrawal writes down when it held the consent, before its commit. Nothing may
 * have left after that, so nothing left after the commit either.
 */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@TestPropertySource(
        properties = {
            "houvast.post.round=PT24H",
            "houvast.post.sender=bericht@neutraal.test",
            // as many to one person as the threads can make: here the consent alone says no
            "houvast.post.brake.at-least=1000000",
            "houvast.post.brake.same-person=1000000"
        })
@Import({TestDatabase.class, WithdrawalRaceTests.Outside.class})
class WithdrawalRaceTests {

    private static final int ROUNDS = 25;
    private static final Receiver SHELTER = new Receiver("opvang-voorbeeld");

    @Autowired Post post;
    @Autowired PostRound round;
    @Autowired Sharings sharings;
    @Autowired Consents consents;
    @Autowired Persons persons;
    @Autowired Outside.Gate gate;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    @TestConfiguration(proxyBeanMethods = false)
    static class Outside {

        /** Writes down what leaves the house, and when, on a connection of its own. */
        record Gate(DataSource database, Map<String, CountDownLatch> waiting) {

            void left(String what) {
                try (var connection = database.getConnection();
                        var add =
                                connection.prepareStatement(
                                        "insert into public.outside values (?, clock_timestamp())")) {
                    add.setString(1, what);
                    add.executeUpdate();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                waiting.computeIfAbsent(what, it -> new CountDownLatch(1)).countDown();
            }

            void await(String what) throws InterruptedException {
                waiting.computeIfAbsent(what, it -> new CountDownLatch(1)).await();
            }
        }

        @Bean
        Gate gate(DataSource database) {
            return new Gate(database, new ConcurrentHashMap<>());
        }

        @Bean
        JavaMailSender server(Gate gate) {
            return new JavaMailSenderImpl() {
                @Override
                public void send(MimeMessage mail) {
                    try {
                        gate.left("mail " + mail.getAllRecipients()[0]);
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                }
            };
        }
    }

    @Test
    void nothingLeavesAfterTheConsentWasTakenBack() throws Exception {
        db.sql("create table public.outside (what text, at timestamptz)").update();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int number = 0; number < ROUNDS; number++) {
                var address = "race%d@voorbeeld.test".formatted(number);
                var person = registered(address);
                var id = shared(person);
                var work = new ArrayList<Future<?>>();
                work.add(threads.submit(() -> send(person)));
                work.add(threads.submit(() -> send(person)));
                work.add(threads.submit(() -> read(id)));
                work.add(threads.submit(() -> export(id)));
                gate.await("mail " + address);
                gate.await("read " + id);
                gate.await("export " + id);

                var held = withdraw(person);

                for (var one : work) {
                    one.get();
                }
                assertThat(afterwards(held, "mail " + address, "read " + id, "export " + id))
                        .isZero();
                assertThat(waiting(person)).isZero();
            }
        }
    }

    private void send(PersonId person) {
        try {
            while (true) {
                post.offer(person, Channel.EMAIL, NOOR);
                round.send();
            }
        } catch (Refusal ended) {
            round.send();
        }
    }

    private void read(SharingId id) {
        try {
            while (true) {
                transaction.executeWithoutResult(
                        status -> {
                            sharings.read(id, SHELTER, NOOR);
                            gate.left("read " + id);
                        });
            }
        } catch (Missing ended) {
            // as it should
        }
    }

    private void export(SharingId id) {
        var some = true;
        while (some) {
            some =
                    Objects.requireNonNull(
                            transaction.execute(
                                    status -> {
                                        var all = sharings.readAll(SHELTER, null, NOOR);
                                        all.forEach(it -> gate.left("export " + it.id()));
                                        return all.stream().anyMatch(it -> it.id().equals(id));
                                    }));
        }
    }

    /** Takes it back; says when the consent was held, by the clock of the database. */
    private OffsetDateTime withdraw(PersonId person) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            consents.withdraw(person, NOOR);
                            return db.sql("select clock_timestamp()")
                                    .query(OffsetDateTime.class)
                                    .single();
                        }));
    }

    private int afterwards(OffsetDateTime held, String... what) {
        return db.sql("select count(*) from public.outside where at > :held and what = any(:what)")
                .param("held", held)
                .param("what", what)
                .query(Integer.class)
                .single();
    }

    private int waiting(PersonId person) {
        return db.sql("select count(*) from post.message where person = ? and status = 'QUEUED'")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    private PersonId registered(String address) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            var id =
                                    persons.register(
                                            identity("Ren", null, null, address, callOrMail()),
                                            BRAM);
                            consents.give(
                                    new GiveConsent(
                                            id,
                                            ConsentBasis.EXPLICIT,
                                            GivenBy.SELF,
                                            GivenHow.ORAL,
                                            clock.instant()),
                                    BRAM);
                            consents.give(agreed(id), NOOR);
                            return id;
                        }));
    }

    private GiveConsent agreed(PersonId person) {
        return new GiveConsent(
                person,
                ConsentPurpose.REFER_ON,
                SHELTER,
                Set.of(Field.NAME),
                ConsentBasis.EXPLICIT,
                GivenBy.SELF,
                GivenHow.ORAL,
                clock.instant(),
                null,
                null);
    }

    private SharingId shared(PersonId person) {
        return sharings.share(
                new ShareWith(person, ConsentPurpose.REFER_ON, SHELTER, Set.of(Field.NAME), null),
                NOOR);
    }
}

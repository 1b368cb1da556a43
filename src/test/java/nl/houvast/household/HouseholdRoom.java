package nl.houvast.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonExamples;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.reach.Reaches;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** The house around two people who belong to each other. */
abstract class HouseholdRoom {

    private final Instant now = Instant.now();
    static final Actor NOOR = Actor.worker("worker-noor");
    static final Actor SVEN = Actor.worker("worker-sven");
    static final Actor FATMA = new Actor("supervisor-fatma", Role.SUPERVISOR, Scope.EVERYWHERE);

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Persons persons;
    @Autowired Reaches reaches;
    @Autowired TieDesk desk;
    @Autowired Ties ties;
    @Autowired TransactionTemplate transaction;

    private final List<Waiting> all = new ArrayList<>();

    @AfterEach
    void gone() {
        for (var one : all) {
            var person = one.person().value();
            for (var table :
                    List.of("casework.first_contact", "referral.referral", "reach.named")) {
                db.sql("delete from " + table + " where person = ?").param(person).update();
            }
            transaction.executeWithoutResult(status -> ties.forget(one.person()));
        }
    }

    /** Somebody who was referred, with the first contact that waits for them. */
    record Waiting(PersonId person, UUID contact) {

        String page() {
            return "/werk/eerste-contact/" + contact;
        }
    }

    Waiting waiting(String name, String phone) {
        var person =
                Objects.requireNonNull(
                        transaction.execute(
                                status ->
                                        persons.register(
                                                PersonExamples.identity(
                                                        name,
                                                        "Voorbeeld",
                                                        phone,
                                                        null,
                                                        PersonExamples.callOnly()),
                                                NOOR)));
        var id = TimeOrdered.id(now);
        db.sql(
                        """
                        insert into casework.first_contact
                            (id, referral, person, event, relation, route, urgent, received_at,
                             due_at, status, next_kind, next_from, next_until, next_agreed, attempts,
                             unanswered, version)
                        values (:id, :id, :person, 'traffic.fatal', 'bereaved', 'SELF', false, :at,
                                :at, 'WAITING', 'CALL', :at, :at, false, 0, 0, 1)
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        var waiting = new Waiting(person, id);
        all.add(waiting);
        return waiting;
    }

    String referred(Waiting who, String reference) {
        db.sql(
                        """
                        insert into referral.referral
                            (id, reference, person, event, relation, route, unsafe_home, urgent,
                             help, referrer, channel, received_at, status, version)
                        values (:id, :reference, :person, 'traffic.fatal', 'bereaved', 'SELF',
                                false, false, '', '', 'PORTAL', :at, 'RECEIVED', 1)
                        """)
                .param("id", who.contact())
                .param("reference", reference)
                .param("person", who.person().value())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        return reference;
    }

    MvcTestResult get(String address, Actor by) {
        return browser.get().uri(address).with(user(by.id()).roles(by.role().name())).exchange();
    }

    MvcTestResult post(String address, Actor by, String... fields) {
        var request =
                browser.post()
                        .uri(address)
                        .with(user(by.id()).roles(by.role().name()))
                        .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    Tie tie(Waiting person) {
        return ties.of(person.person()).getFirst();
    }

    static void together(List<Callable<Object>> tasks) throws Exception {
        try (var pool = Executors.newFixedThreadPool(tasks.size())) {
            for (var done : pool.invokeAll(tasks)) {
                try {
                    done.get();
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOfAny(Refusal.class, Missing.class);
                }
            }
        }
    }

    static void refused(TieRefusal why, Runnable what) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(what::run)
                .satisfies(no -> assertThat(no.reason()).isEqualTo(why));
    }
}

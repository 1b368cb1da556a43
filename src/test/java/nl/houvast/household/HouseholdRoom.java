package nl.houvast.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import nl.houvast.Visits;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.reach.Reaches;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The house around two people who belong to each other. */
abstract class HouseholdRoom extends Visits {

    static final Actor NOOR = Actor.worker("worker-noor");
    static final Actor SVEN = Actor.worker("worker-sven");
    static final Actor FATMA = new Actor("supervisor-fatma", Role.SUPERVISOR, Scope.EVERYWHERE);

    @Autowired JdbcClient db;
    @Autowired TieGuard guard;
    @Autowired Reaches reaches;
    @Autowired TieDesk desk;
    @Autowired Ties ties;
    @Autowired TransactionTemplate transaction;

    Waiting mourns;
    Waiting caused;

    /** Two of the people of the demo, whom nobody called yet. */
    @BeforeEach
    void two() {
        var all =
                await().ignoreExceptions()
                        .until(
                                () ->
                                        db.sql(
                                                        """
                                                        select id, person, status, taken_by
                                                          from casework.first_contact
                                                         order by id desc limit 2
                                                        """)
                                                .query((row, number) -> Waiting.of(row))
                                                .list(),
                                found -> found.size() == 2);
        mourns = all.getFirst();
        caused = all.getLast();
        fresh();
    }

    /** Nobody has them, and everybody may see them. */
    void fresh() {
        for (var one : List.of(mourns, caused)) {
            apart(one);
            put(one, "WAITING", null);
        }
    }

    private void apart(Waiting one) {
        transaction.executeWithoutResult(status -> ties.forget(one.person()));
        db.sql("delete from reach.named where person = ?").param(one.person().value()).update();
    }

    private void put(Waiting one, String status, @Nullable String takenBy) {
        db.sql(
                        """
                        update casework.first_contact
                           set status = :status, taken_by = :by, version = version + 1
                         where id = :id
                        """)
                .param("status", status)
                .param("by", takenBy, Types.VARCHAR)
                .param("id", one.contact())
                .update();
    }

    @AfterEach
    void asItWas() {
        for (var one : List.of(mourns, caused)) {
            apart(one);
            put(one, one.status(), one.takenBy());
        }
    }

    /** Somebody who was referred, with their first contact and how that was. */
    record Waiting(PersonId person, UUID contact, String status, @Nullable String takenBy) {

        static Waiting of(ResultSet row) throws SQLException {
            return new Waiting(
                    new PersonId(row.getObject("person", UUID.class)),
                    row.getObject("id", UUID.class),
                    row.getString("status"),
                    row.getString("taken_by"));
        }

        String page() {
            return "/werk/eerste-contact/" + contact;
        }
    }

    String reference(Waiting who) {
        return db.sql("select reference from referral.referral where person = ?")
                .param(who.person().value())
                .query(String.class)
                .single();
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

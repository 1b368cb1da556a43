package nl.houvast.person;

import static nl.houvast.person.PersonExamples.BRAM;
import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.person.PersonExamples.kim;
import static nl.houvast.person.PersonExamples.sam;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.houvast.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;

/** Kim was born on 3 February 2017. */
@ApplicationModuleTest
@Import(TestDatabase.class)
class BirthdayModuleTests {

    static final String BEFORE = "2029-01-31T12:00:00Z";
    static final String MONTH = "2029-02-01T12:00:00Z";
    static final String EVE = "2029-02-02T22:59:00Z";
    static final String MIDNIGHT = "2029-02-02T23:00:00Z";

    @Autowired Persons persons;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;

    List<Object> told = new CopyOnWriteArrayList<>();
    PersonId kim = new PersonId(new java.util.UUID(0, 1));

    @BeforeEach
    void onlyKim() {
        db.sql("delete from person.age_watch").update();
        told.clear();
        kim = registered(kim());
    }

    @Test
    void keepsTheMonthAndNoMoreUntilThatMonthBegins() {
        assertThat(watched()).containsExactly("12 2029-02-01");

        at(BEFORE);
        assertThat(watched()).containsExactly("12 2029-02-01");
        assertThat(openings()).as("nobody was opened for it").isZero();

        at(MONTH);
        assertThat(watched()).containsExactly("12 2029-02-03");
        assertThat(openings()).isOne();
        assertThat(told).isEmpty();
    }

    @Test
    void tellsTheBirthdayOnceFromDutchMidnight() {
        at(EVE);
        assertThat(told).isEmpty();

        at(MIDNIGHT);
        at(MIDNIGHT);

        assertThat(told).containsExactly(new AgeBoundaryPassed(kim, 12, Instant.parse(MIDNIGHT)));
        assertThat(watched()).containsExactly("16 2033-02-01");
    }

    @Test
    void catchesUpWhatWasMissedAndTellsTheLastBoundaryOnly() {
        at("2036-05-05T12:00:00Z");

        assertThat(told).extracting(it -> ((AgeBoundaryPassed) it).age()).containsExactly(18);
        assertThat(watched()).isEmpty();
    }

    @Test
    void watchesNobodyWhoIsOfAgeOrWhoseBirthDateIsNotKnown() {
        registered(sam());

        assertThat(watched()).hasSize(1);
    }

    @Test
    void forgettingSomebodyForgetsTheirBirthdayToo() {
        transaction.executeWithoutResult(status -> persons.forget(kim, NOOR));

        assertThat(watched()).isEmpty();
    }

    @Test
    void severalNodesTellItOnce() throws Exception {
        var start = new CyclicBarrier(3);
        try (var nodes = Executors.newFixedThreadPool(3)) {
            var work = new ArrayList<Future<?>>();
            for (int node = 0; node < 3; node++) {
                work.add(
                        nodes.submit(
                                () -> {
                                    start.await();
                                    at(MIDNIGHT);
                                    return null;
                                }));
            }
            for (var one : work) {
                one.get();
            }
        }

        assertThat(told).hasSize(1);
    }

    @Test
    void whoCannotBeOpenedHoldsUpNobody() {
        var broken = registered(kim());
        db.sql("update person.person set identity = '\\x00' where id = ?")
                .param(broken.value())
                .update();

        at(MIDNIGHT);

        assertThat(told).hasSize(1);
        db.sql("delete from person.age_watch where person = ?").param(broken.value()).update();
    }

    private void at(String moment) {
        var clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
        new Birthdays(persons, db, transaction, told::add, clock).round();
    }

    private PersonId registered(Identity identity) {
        return Objects.requireNonNull(
                transaction.execute(status -> persons.register(identity, BRAM)));
    }

    private List<String> watched() {
        return db.sql("select boundary, look_on from person.age_watch")
                .query((row, n) -> row.getInt(1) + " " + row.getObject(2, LocalDate.class))
                .list();
    }

    private int openings() {
        return db.sql(
                        "select count(*) from person.processing join person.person p using (subject)"
                                + " where p.id = ? and purpose = 'AGE'")
                .param(kim.value())
                .query(Integer.class)
                .single();
    }
}

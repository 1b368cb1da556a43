package nl.houvast.person;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.contact.SafeContact;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds who became 12, 16 or 18, without opening everybody: for each minor it is kept when to look
 * again (docs/decisions/2026-11-24-birthdays-behind-a-seal.md). Days on which nothing ran are
 * caught up; several nodes share the work and each birthday is told once.
 */
@Component
class Birthdays {

    private static final Logger LOG = LoggerFactory.getLogger(Birthdays.class);

    /** As many are looked at in one round; the rest a quarter of an hour later. */
    private static final int TOGETHER = 1000;

    private final Persons persons;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Birthdays(
            Persons persons,
            JdbcClient db,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.persons = persons;
        this.db = db;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * When to look again at somebody.
     *
     * @param boundary the age that is waited for
     * @param lookOn the first day of the month in which it is reached; in that month the day itself
     */
    record Watch(int boundary, LocalDate lookOn) {

        /** What is waited for with somebody born on this day, or null when nothing is. */
        static @Nullable Watch of(@Nullable LocalDate birthDate, LocalDate today) {
            if (birthDate == null) {
                return null;
            }
            return Ages.after(Ages.at(birthDate, today))
                    .map(boundary -> of(birthDate, boundary, today))
                    .orElse(null);
        }

        private static Watch of(LocalDate birthDate, int boundary, LocalDate today) {
            var day = Ages.dayOf(birthDate, boundary);
            var month = day.withDayOfMonth(1);
            return new Watch(boundary, month.isAfter(today) ? month : day);
        }
    }

    /** Looks at everybody whose day has come. Whoever cannot be opened does not hold up others. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT15M")
    void round() {
        for (var person : due()) {
            try {
                transaction.executeWithoutResult(status -> look(person));
            } catch (RuntimeException e) { // its words may quote what is sealed
                LOG.error("The age of {}: {}", person, e.getClass().getName());
            }
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SafeContact.ZONE);
    }

    private List<PersonId> due() {
        return db.sql(
                        """
                        select person from person.age_watch where look_on <= :today
                        order by look_on, person limit :most
                        """)
                .param("today", today())
                .param("most", TOGETHER)
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /** Nobody else looks at the same person meanwhile; whoever was looked at is left alone. */
    private void look(PersonId person) {
        var today = today();
        var waited =
                db.sql(
                                """
                                select boundary from person.age_watch
                                where person = :person and look_on <= :today
                                for update skip locked
                                """)
                        .param("person", person.value())
                        .param("today", today)
                        .query(Integer.class)
                        .optional();
        waited.ifPresent(boundary -> look(person, boundary, today));
    }

    private void look(PersonId person, int boundary, LocalDate today) {
        var found = persons.open(List.of(person), Purpose.AGE, Actor.HOUSE).get(person);
        if (found == null) { // nobody may open them now
            keep(person, new Watch(boundary, today.plusDays(1)));
            return;
        }
        var birthDate = found.birthDate();
        keep(person, Watch.of(birthDate, today));
        var age = birthDate == null ? 0 : Ages.at(birthDate, today);
        if (age >= boundary) {
            var passed = Ages.BOUNDARIES.stream().filter(it -> it <= age).toList().getLast();
            events.publishEvent(new AgeBoundaryPassed(person, passed, clock.instant()));
        }
    }

    /** Waits for this from now on, also after the birth date was corrected; nothing when null. */
    void keep(PersonId person, @Nullable Watch watch) {
        db.sql(
                        """
                        with gone as (delete from person.age_watch
                                       where person = :person and cast(:boundary as int) is null)
                        insert into person.age_watch (person, boundary, look_on)
                        select :person, :boundary, :lookOn where cast(:boundary as int) is not null
                        on conflict (person) do update
                           set boundary = excluded.boundary, look_on = excluded.look_on
                        """)
                .param("person", person.value())
                .param("boundary", watch == null ? null : watch.boundary(), Types.INTEGER)
                .param("lookOn", watch == null ? null : watch.lookOn(), Types.DATE)
                .update();
    }
}

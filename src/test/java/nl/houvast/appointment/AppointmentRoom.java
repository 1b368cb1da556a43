package nl.houvast.appointment;

import static nl.houvast.appointment.AppointmentExamples.NOON;
import static nl.houvast.appointment.AppointmentExamples.NOOR;
import static nl.houvast.appointment.AppointmentExamples.SVEN;
import static nl.houvast.appointment.AppointmentExamples.THURSDAY;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.houvast.MovingClock;
import nl.houvast.Visits;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileId;
import nl.houvast.casework.CaseNews.CaseOpened;
import nl.houvast.contact.SafeContact;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonExamples;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.Consents;
import nl.houvast.privacy.GiveConsent;
import nl.houvast.privacy.GivenBy;
import nl.houvast.privacy.GivenHow;
import nl.houvast.referral.ReferralId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The house around appointments: people who are helped, and colleagues who look at pages. */
abstract class AppointmentRoom extends Visits {

    @Autowired JdbcClient db;
    @Autowired Persons persons;
    @Autowired Consents consents;
    @Autowired Appointments appointments;
    @Autowired AppointmentDesk desk;
    @Autowired ReminderRound round;
    @Autowired MovingClock clock;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;

    @BeforeEach
    void empty() {
        clock.set(NOON);
        db.sql(
                        """
                        truncate appointment.appointment, appointment.hours, appointment.day_off,
                                 appointment.calendar, task.task, task.watched, reach.danger,
                                 casework.case_file, casework.first_contact,
                                 casework.contact_attempt cascade
                        """)
                .update();
        for (var who : List.of(NOOR, SVEN)) {
            db.sql(
                            """
                            insert into access.account (id, role, name)
                            values (?, 'WORKER', ?) on conflict (id) do nothing
                            """)
                    .params(who.id(), who.id())
                    .update();
        }
        receives(NOOR);
    }

    /** From Monday to Friday from ten to five, an hour for lunch. */
    void receives(Actor worker) {
        for (int day = 1; day <= 5; day++) {
            db.sql(
                            """
                            insert into appointment.hours (worker, day, from_t, to_t, minutes)
                            values (:worker, :day, '10:00', '12:00', 45),
                                   (:worker, :day, '13:00', '17:00', 45)
                            """)
                    .param("worker", worker.id())
                    .param("day", day)
                    .update();
        }
    }

    void inTransaction(Runnable what) {
        transaction.executeWithoutResult(status -> what.run());
    }

    /** May be called on Tuesday and Thursday morning and mailed, and agreed to that. */
    PersonId sam() {
        return person("Sam", PersonExamples.callOrMail());
    }

    PersonId person(String name, SafeContact safe) {
        var mail = safe.email() ? name.toLowerCase(Locale.ROOT) + "@voorbeeld.test" : null;
        var identity = PersonExamples.identity(name, "Voorbeeld", "+31612345678", mail, safe);
        var person =
                Objects.requireNonNull(
                        transaction.execute(status -> persons.register(identity, NOOR)));
        inTransaction(
                () ->
                        consents.give(
                                new GiveConsent(
                                        person,
                                        ConsentBasis.EXPLICIT,
                                        GivenBy.SELF,
                                        GivenHow.ORAL,
                                        NOON.minus(Duration.ofHours(1))),
                                NOOR));
        return person;
    }

    /** A case file of Noor about this person, as casework opens it after the yes. */
    CaseFileId opened(PersonId person) {
        var file = TimeOrdered.id(clock.instant());
        db.sql(
                        """
                        with contact as (
                            insert into casework.first_contact
                                (id, referral, person, event, relation, route, urgent, received_at,
                                 due_at, status, taken_by, next_kind, next_from, next_agreed,
                                 attempts, unanswered, ended_at, version)
                            values (:id, :id, :person, 'violence.assault', 'victim', 'SELF', false,
                                    :at, :at, 'ACCEPTED', :noor, 'AGREE', :at, false, 1, 0, :at, 1)
                            returning *)
                        insert into casework.case_file
                            (id, first_contact, referral, person, event, relation, route, urgent,
                             received_at, owner, opened_at, status, version)
                        select id, id, referral, person, event, relation, route, urgent,
                               received_at, taken_by, received_at, 'ACTIVE', 1 from contact
                        """)
                .param("id", file)
                .param("person", person.value())
                .param("noor", NOOR.id())
                .param("at", NOON.atOffset(ZoneOffset.UTC))
                .update();
        var opened =
                new CaseOpened(
                        new CaseFileId(file),
                        person,
                        new ReferralId(file),
                        "",
                        "",
                        false,
                        NOOR.id(),
                        NOON);
        inTransaction(() -> events.publishEvent(opened));
        return new CaseFileId(file);
    }

    static String page(CaseFileId file) {
        return "/werk/dossiers/" + file;
    }

    static String list(CaseFileId file) {
        return page(file) + "/afspraken";
    }

    /** Noor and the person agree on Thursday at ten; the address of that. */
    String planned(CaseFileId file, Way way, String... more) {
        return planned(file, way, THURSDAY, more);
    }

    String planned(CaseFileId file, Way way, Instant at, String... more) {
        var fields = new ArrayList<>(List.of("hoe", way.word(), "slot", at.toString()));
        fields.addAll(List.of(more));
        var answer = post(list(file), NOOR, fields.toArray(String[]::new));
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl(), text(answer));
    }

    static AppointmentId id(String address) {
        return AppointmentId.parse(address.substring(address.lastIndexOf('/') + 1));
    }

    Appointment read(String address) {
        return appointments.findById(id(address)).orElseThrow();
    }

    String version(String address) {
        return String.valueOf(read(address).version());
    }

    /** What is open for this case file: kind, and who has it. */
    List<String> tasks(CaseFileId file) {
        return db.sql(
                        """
                        select kind || ' ' || coalesce(owner, 'team') from task.task
                         where case_file = ? and state = 'OPEN' order by kind
                        """)
                .param(file.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** What stands on the line of time. */
    List<String> told(PersonId person) {
        return db.sql(
                        """
                        select kind from timeline.entry
                         where person = ? and kind like 'appointment.%' order by id
                        """)
                .param(person.value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}

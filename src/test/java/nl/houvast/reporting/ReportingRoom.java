package nl.houvast.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import nl.houvast.Visits;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import nl.houvast.advice.Taxonomy;
import nl.houvast.casework.CaseFileId;
import nl.houvast.casework.CaseNews;
import nl.houvast.casework.CaseNews.ContactNews.Contact;
import nl.houvast.casework.CaseNews.ContactNews.ContactSettled;
import nl.houvast.casework.CaseNews.ContactNews.ContactsCame;
import nl.houvast.handover.HandoverNews;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonForgotten;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.ConsentWithdrawn;
import nl.houvast.reach.Reaches;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who was referred, and what is told of them. */
abstract class ReportingRoom extends Visits {

    static final Actor FATMA = new Actor("supervisor-fatma", Role.SUPERVISOR, Scope.EVERYWHERE);
    static final Actor NOOR = Actor.worker("worker-noor");
    static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    @Autowired JdbcClient db;
    @Autowired DataSource source;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;
    @Autowired Taxonomy taxonomy;
    @Autowired Reaches reaches;
    @Autowired FigureNews news;

    /** Somebody who was referred three hours ago. */
    final Contact contact =
            new Contact(
                    TimeOrdered.id(NOW),
                    new PersonId(TimeOrdered.id(NOW)),
                    "violence.assault",
                    "VR09",
                    "",
                    NOW.minus(3, ChronoUnit.HOURS),
                    NOW.plus(1, ChronoUnit.HOURS));

    final CaseFileId file = new CaseFileId(TimeOrdered.id(NOW));

    /** Nothing of it is kept. */
    void undone(Runnable what) {
        transaction.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    what.run();
                });
    }

    /** What others in the house would hear of people who are not there, only we hear. */
    void tell(Object... told) {
        for (var one : told) {
            switch (one) {
                case CaseNews it -> news.on(it);
                case HandoverNews it -> news.on(it);
                case ConsentWithdrawn it -> news.on(it);
                case PersonForgotten it -> news.on(it);
                default -> events.publishEvent(one);
            }
        }
    }

    ContactsCame came() {
        return new ContactsCame(List.of(contact), List.of());
    }

    ContactSettled spoken(Instant at) {
        return new ContactSettled(contact, true, at);
    }

    List<String> contacts() {
        return db.sql(
                        """
                        select event || ' ' || region || ' ' || coalesce(how, '-') || ' '
                                   || coalesce(hours, -1) as line
                          from reporting.fact_contact where person = ?
                        """)
                .param(contact.person().value())
                .query((row, number) -> row.getString("line"))
                .list();
    }
}

package nl.houvast.casework;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.houvast.casework.CaseNews.ContactNews.Contact;
import nl.houvast.casework.CaseNews.ContactNews.ContactsCame;
import nl.houvast.live.LiveBell;
import nl.houvast.person.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a first contact in the list. Written by hand because a referral waits for it: Spring Data
 * makes the statement anew each time (docs/decisions/2026-11-24-the-price-of-a-referral.md).
 */
@Component
class NewFirstContacts {

    private static final String ADD =
            """
            insert into casework.first_contact
                (id, referral, person, event, relation, route, region, urgent, received_at, due_at, status,
                 next_kind, next_from, next_until, next_agreed, attempts, unanswered, version)
            values (:id, :referral, :person, :event, :relation, :route, :region, :urgent, :receivedAt, :dueAt,
                    :status, :nextKind, :nextFrom, :nextUntil, false, 0, 0, 1)
            """;

    private final JdbcClient db;
    private final WorkCalendar calendar;
    private final ApplicationEventPublisher events;
    private final LiveBell bell;

    NewFirstContacts(
            JdbcClient db, WorkCalendar calendar, ApplicationEventPublisher events, LiveBell bell) {
        this.db = db;
        this.calendar = calendar;
        this.events = events;
        this.bell = bell;
    }

    void add(FirstContact contact) {
        var about = contact.about();
        var next = contact.next();
        db.sql(ADD)
                .params(
                        Map.of(
                                "id", contact.id().value(),
                                "referral", about.referral().value(),
                                "person", about.person().value(),
                                "event", about.event(),
                                "relation", about.relation(),
                                "route", about.route().name(),
                                "region", about.region(),
                                "urgent", about.urgent()))
                .params(
                        Map.of(
                                "receivedAt", about.receivedAt().atOffset(UTC),
                                "dueAt", contact.dueAt().atOffset(UTC),
                                "status", contact.status().name(),
                                "nextKind", next.kind().name(),
                                "nextFrom", next.from().atOffset(UTC),
                                "nextUntil", Objects.requireNonNull(next.until()).atOffset(UTC)))
                .update();
        bell.ring(WorkLive.WORD);
    }

    /**
     * Tells of the first contacts of these people, as they are now. For after the referral, so that
     * whoever hears it costs no referrer any time.
     */
    @Transactional
    void tell(Collection<PersonId> people) {
        var waiting = new ArrayList<Contact>();
        var stopped = new ArrayList<Contact>();
        db.sql(
                        """
                        select id, person, event, region, team, urgent, received_at, status
                          from casework.first_contact
                         where person = any(cast(:people as uuid[]))
                           and status in ('WAITING', 'TAKEN', 'WITHDRAWN')
                         order by id
                        """)
                .param("people", people.stream().map(PersonId::toString).toArray(String[]::new))
                .query(
                        row -> {
                            (row.getString("status").equals("WITHDRAWN") ? stopped : waiting)
                                    .add(contact(row));
                        });
        if (!waiting.isEmpty() || !stopped.isEmpty()) {
            events.publishEvent(new ContactsCame(List.copyOf(waiting), List.copyOf(stopped)));
        }
    }

    private Contact contact(ResultSet row) throws SQLException {
        var receivedAt = ContactAttempts.instant(row, "received_at");
        return new Contact(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("event"),
                row.getString("region"),
                row.getString("team"),
                receivedAt,
                calendar.firstCallDue(receivedAt, row.getBoolean("urgent")));
    }
}

package nl.houvast.casework;

import static java.time.ZoneOffset.UTC;

import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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

    NewFirstContacts(JdbcClient db) {
        this.db = db;
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
    }
}

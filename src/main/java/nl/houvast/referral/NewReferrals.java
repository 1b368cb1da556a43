package nl.houvast.referral;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a referral that came in. Written by hand because whoever refers waits for it: Spring Data
 * makes the statement anew each time (docs/decisions/2026-11-24-the-price-of-a-referral.md).
 */
@Component
class NewReferrals {

    private static final String ADD =
            """
            insert into referral.referral
                (id, reference, person, event, relation, route, unsafe_home, urgent, help,
                 referrer, note, channel, received_at, status, version)
            values (:id, :reference, :person, :event, :relation, :route, :unsafeHome, :urgent, :help,
                    :referrer, :note, :channel, :receivedAt, :status, 1)
            """;

    private final JdbcClient db;

    NewReferrals(JdbcClient db) {
        this.db = db;
    }

    void add(Referral referral) {
        var note = referral.note();
        db.sql(ADD)
                .param("id", referral.id().value())
                .param("reference", referral.reference().value())
                .param("person", referral.person().value())
                .param("event", referral.event())
                .param("relation", referral.relation())
                .param("route", referral.route().name())
                .param("unsafeHome", referral.unsafeHome())
                .param("urgent", referral.urgent())
                .param("help", Referral.kept(referral.help()))
                .param("referrer", referral.referrer().value())
                .param("note", note == null ? null : note.value(), Types.BINARY)
                .param("channel", referral.channel().name())
                .param("receivedAt", referral.receivedAt().atOffset(UTC))
                .param("status", referral.status().name())
                .update();
    }
}

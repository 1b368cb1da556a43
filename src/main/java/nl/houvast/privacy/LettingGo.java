package nl.houvast.privacy;

import static java.time.ZoneOffset.UTC;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonForgotten;
import nl.houvast.person.PersonId;
import nl.houvast.person.PersonUpdates;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What privacy itself keeps about persons, and lets go of: contact data in the transaction that
 * ends the consent for contact, texts in the transaction that forgets.
 */
@Component
@Transactional
class LettingGo implements PersonalData {

    private final JdbcClient db;
    private final PersonUpdates updates;
    private final LegalHolds holds;

    LettingGo(JdbcClient db, PersonUpdates updates, LegalHolds holds) {
        this.db = db;
        this.updates = updates;
        this.holds = holds;
    }

    /** Nobody can call or write any more, also not by mistake. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ConsentEnded ended) {
        if (ended.stopsContact() && !holds.on(ended.person())) {
            updates.removeContact(ended.person(), Actor.HOUSE);
        }
    }

    /** Waits for whoever acts on a consent of this person at this moment. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonForgotten forgotten) {
        for (var change :
                List.of(
                        """
                        consent set forgotten_at = :at, note = null,
                            expired_at = case when withdrawn_at is null
                                              then coalesce(expired_at, :at) end
                        """,
                        """
                        sharing set forgotten_at = :at, story = null,
                            recalled_at = coalesce(recalled_at, :at),
                            recalled_why = coalesce(recalled_why, 'PersonForgotten')
                        """,
                        "legal_hold set forgotten_at = :at, why = null, lift_why = null",
                        "rights_request set forgotten_at = :at")) {
            db.sql("update privacy." + change + " where person = :person")
                    .param("at", forgotten.at().atOffset(UTC))
                    .param("person", forgotten.person().value())
                    .update();
        }
    }

    @Override
    public Map<String, Left> tables() {
        return Map.of(
                "person.person", Left.PROOF,
                "person.lookup", Left.NOTHING,
                "person.age_watch", Left.NOTHING,
                "person.person_key", Left.NOTHING,
                "person.sound", Left.NOTHING,
                "privacy.consent", Left.PROOF,
                "privacy.sharing", Left.PROOF,
                "privacy.notice", Left.PROOF,
                "privacy.legal_hold", Left.PROOF,
                "privacy.rights_request", Left.PROOF);
    }

    @Override
    public List<Part> about(PersonId person, Actor by) {
        return List.of(
                part(
                        "consents",
                        person,
                        """
                        select purpose, receiver, fields, basis, given_by as "givenBy", how,
                               given_at as "givenAt", ends_at as "endsAt",
                               coalesce(withdrawn_at, expired_at) as "endedAt"
                          from privacy.consent where person = :person order by given_at, id
                        """),
                part(
                        "shared",
                        person,
                        """
                        select purpose, receiver, fields, shared_at as "sharedAt",
                               (select max(r.at) from privacy.sharing_read r
                                 where r.sharing = s.id) as "readAt",
                               recalled_at as "recalledAt"
                          from privacy.sharing s where person = :person order by shared_at, id
                        """));
    }

    private Part part(String name, PersonId person, String sql) {
        return new Part(
                name,
                db.sql(sql).param("person", person.value()).query().listOfRows().stream()
                        .map(LettingGo::texts)
                        .toList());
    }

    private static Map<String, String> texts(Map<String, ?> row) {
        var texts = new LinkedHashMap<String, String>();
        row.forEach(
                (name, value) -> {
                    if (value != null) {
                        texts.put(
                                name,
                                value instanceof Timestamp at
                                        ? at.toInstant().toString()
                                        : value.toString());
                    }
                });
        return texts;
    }
}

package nl.houvast.arrival;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.arrival.Told.Arrived;
import nl.houvast.arrival.Told.Helped;
import nl.houvast.handover.HandoverId;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people told of how it went, in its order. Nothing is taken away. */
@Component
class ToldRows {

    private static final String NOTE = "arrival.told.note";

    private final JdbcClient db;
    private final Vault vault;
    private final Persons persons;

    ToldRows(JdbcClient db, Vault vault, Persons persons) {
        this.db = db;
        this.vault = vault;
        this.persons = persons;
    }

    private record Row(UUID id, HandoverId handover, Told told, @Nullable Sealed note) {}

    /** Writes down what the person told; the note is sealed with their key. */
    void add(HandoverId handover, PersonId person, Told told) {
        persons.hold(person);
        var note = told.note();
        var helped = told.helped();
        db.sql(
                        """
                        insert into arrival.told
                            (id, handover, person, at, by, arrived, helped, note)
                        values (:id, :handover, :person, :at, :by, :arrived, :helped, :note)
                        """)
                .param("id", TimeOrdered.id(told.at()))
                .param("handover", handover.value())
                .param("person", person.value())
                .param("at", told.at().atOffset(UTC))
                .param("by", told.by())
                .param("arrived", told.arrived().name())
                .param("helped", helped == null ? null : helped.name(), Types.VARCHAR)
                .param(
                        "note",
                        note == null ? null : vault.seal(person, NOTE, note).value(),
                        Types.BINARY)
                .update();
    }

    /** How often somebody tried to ask about this handover and could not. */
    int unknown(HandoverId handover) {
        return db.sql(
                        "select count(*) from arrival.told where handover = ? and arrived = 'UNKNOWN'")
                .param(handover.value())
                .query(Integer.class)
                .single();
    }

    /** What this person told of each handover, opened together. */
    Map<HandoverId, List<Told>> read(PersonId person, Purpose purpose, Actor by) {
        var rows =
                db.sql(
                                """
                                select id, handover, at, by, arrived, helped, note
                                  from arrival.told where person = ? order by seq
                                """)
                        .param(person.value())
                        .query(
                                (row, number) -> {
                                    var helped = row.getString("helped");
                                    var note = row.getBytes("note");
                                    return new Row(
                                            row.getObject("id", UUID.class),
                                            new HandoverId(row.getObject("handover", UUID.class)),
                                            new Told(
                                                    row.getObject("at", OffsetDateTime.class)
                                                            .toInstant(),
                                                    row.getString("by"),
                                                    Arrived.valueOf(row.getString("arrived")),
                                                    helped == null ? null : Helped.valueOf(helped),
                                                    null),
                                            note == null ? null : new Sealed(note));
                                })
                        .list();
        var notes = new LinkedHashMap<UUID, Sealed>();
        for (var row : rows) {
            if (row.note() != null) {
                notes.put(row.id(), row.note());
            }
        }
        var opened = vault.open(person, NOTE, notes, purpose, by);
        var told = new LinkedHashMap<HandoverId, List<Told>>();
        for (var row : rows) {
            var one = row.told();
            told.computeIfAbsent(row.handover(), it -> new ArrayList<>())
                    .add(
                            new Told(
                                    one.at(),
                                    one.by(),
                                    one.arrived(),
                                    one.helped(),
                                    opened.get(row.id())));
        }
        return told;
    }
}

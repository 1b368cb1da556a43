package nl.houvast.handover;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to each handover, in its order. Nothing is taken away. */
@Component
class HandoverSteps {

    /** Where notes are sealed for. */
    static final String NOTE = "handover.step.note";

    /**
     * Of every step, each named by the state that came, or "RUNG_" and what was done when it was
     * late.
     */
    record Step(Instant at, String by, String what, @Nullable String note) {

        @Override
        public String toString() {
            return "Step[" + what + "]";
        }
    }

    private record Row(UUID id, Step step, @Nullable Sealed note) {}

    private final JdbcClient db;
    private final Vault vault;

    HandoverSteps(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** Writes one more; its note is sealed with the key of the person. */
    void add(Handover handover, UUID id, String what, String note, Actor by, Instant now) {
        var person = handover.about().person();
        db.sql(
                        """
                        insert into handover.step (id, handover, person, at, by, what, note)
                        values (:id, :handover, :person, :at, :by, :what, :note)
                        """)
                .param("id", id)
                .param("handover", handover.id().value())
                .param("person", person.value())
                .param("at", now.atOffset(UTC))
                .param("by", by.id())
                .param("what", what)
                .param(
                        "note",
                        note.isEmpty() ? null : vault.seal(person, NOTE, note).value(),
                        Types.BINARY)
                .update();
    }

    /** Those of this handover, the oldest first. */
    List<Step> of(HandoverId handover, PersonId person, Purpose purpose, Actor by) {
        return read(person, purpose, by).getOrDefault(handover, List.of());
    }

    /** Those of all handovers of this person, opened together. */
    Map<HandoverId, List<Step>> read(PersonId person, Purpose purpose, Actor by) {
        var owners = new LinkedHashMap<UUID, HandoverId>();
        var rows =
                db.sql(
                                """
                                select id, handover, at, by, what, note from handover.step
                                 where person = ? order by seq
                                """)
                        .param(person.value())
                        .query(
                                (row, number) -> {
                                    var id = row.getObject("id", UUID.class);
                                    var note = row.getBytes("note");
                                    owners.put(
                                            id,
                                            new HandoverId(row.getObject("handover", UUID.class)));
                                    return new Row(
                                            id,
                                            new Step(
                                                    row.getObject("at", OffsetDateTime.class)
                                                            .toInstant(),
                                                    row.getString("by"),
                                                    row.getString("what"),
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
        var steps = new LinkedHashMap<HandoverId, List<Step>>();
        for (var row : rows) {
            var step = row.step();
            steps.computeIfAbsent(owners.get(row.id()), it -> new ArrayList<>())
                    .add(new Step(step.at(), step.by(), step.what(), opened.get(row.id())));
        }
        return steps;
    }
}

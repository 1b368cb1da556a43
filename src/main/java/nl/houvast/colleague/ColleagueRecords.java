package nl.houvast.colleague;

import static nl.houvast.web.Texts.text;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import nl.houvast.privacy.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What colleagues asked each other goes with the person, who may know what was written about it and
 * not who wrote it.
 */
@Component
@Transactional
class ColleagueRecords implements PersonalData {

    private final JdbcClient db;
    private final Vault vault;

    ColleagueRecords(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    private record Kept(UUID id, String state, String at, Sealed why, @Nullable Sealed answer) {}

    @Override
    public Map<String, Left> tables() {
        return Map.of("colleague.transfer", Left.NOTHING);
    }

    /** Each time another worker was asked to help this person from then on. */
    @Override
    public List<Part> about(PersonId person, Actor by) {
        var kept = kept(person);
        var why = new LinkedHashMap<UUID, Sealed>();
        var answers = new LinkedHashMap<UUID, Sealed>();
        for (var one : kept) {
            why.put(one.id(), one.why());
            if (one.answer() != null) {
                answers.put(one.id(), one.answer());
            }
        }
        var purpose = Purpose.RIGHTS_REQUEST;
        var asked = vault.open(person, TransferDesk.WHY, why, purpose, by);
        var said = vault.open(person, TransferDesk.ANSWER, answers, purpose, by);
        return List.of(
                new Part(
                        "transfers",
                        kept.stream()
                                .map(one -> told(one, asked.get(one.id()), said.get(one.id())))
                                .toList()));
    }

    private static Map<String, String> told(
            Kept one, @Nullable String why, @Nullable String answer) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("at", one.at());
        entry.put("state", text("colleague.state." + one.state()));
        if (why != null) {
            entry.put("note", why);
        }
        if (answer != null) {
            entry.put("answer", answer);
        }
        return entry;
    }

    private List<Kept> kept(PersonId person) {
        return db.sql(
                        """
                        select id, state, asked_at, asked_why, answer from colleague.transfer
                         where person = ? order by id
                        """)
                .param(person.value())
                .query(
                        (row, number) -> {
                            var answer = row.getBytes("answer");
                            return new Kept(
                                    row.getObject("id", UUID.class),
                                    row.getString("state"),
                                    row.getObject("asked_at", OffsetDateTime.class)
                                            .toInstant()
                                            .toString(),
                                    new Sealed(row.getBytes("asked_why")),
                                    answer == null ? null : new Sealed(answer));
                        })
                .list();
    }
}

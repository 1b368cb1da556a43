package nl.houvast.colleague;

import static nl.houvast.web.Texts.text;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    private record Kept(
            UUID id, String state, String at, @Nullable Sealed why, @Nullable Sealed answer) {}

    @Override
    public Map<String, Left> tables() {
        return Map.of("colleague.transfer", Left.NOTHING, "colleague.approval", Left.NOTHING);
    }

    /**
     * Each time another worker was asked to help this person from then on, and each time a
     * colleague was asked whether the help could end.
     */
    @Override
    public List<Part> about(PersonId person, Actor by) {
        return List.of(transfers(person, by), closings(person, by));
    }

    private Part transfers(PersonId person, Actor by) {
        var kept = kept(person);
        var why = new LinkedHashMap<UUID, Sealed>();
        for (var one : kept) {
            if (one.why() != null) {
                why.put(one.id(), one.why());
            }
        }
        var asked = vault.open(person, TransferDesk.WHY, why, Purpose.RIGHTS_REQUEST, by);
        var said = answers(person, TransferDesk.ANSWER, kept, by);
        return new Part(
                "transfers",
                kept.stream()
                        .map(
                                one ->
                                        told(
                                                one,
                                                "colleague.state.",
                                                asked.get(one.id()),
                                                said.get(one.id())))
                        .toList());
    }

    private Part closings(PersonId person, Actor by) {
        var kept =
                db.sql(
                                """
                                select id, state, asked_at, null::bytea as asked_why, answer
                                  from colleague.approval where person = ? order by id
                                """)
                        .param(person.value())
                        .query((row, number) -> kept(row))
                        .list();
        var said = answers(person, ApprovalDesk.ANSWER, kept, by);
        return new Part(
                "closings",
                kept.stream()
                        .map(one -> told(one, "colleague.approval.told.", null, said.get(one.id())))
                        .toList());
    }

    private Map<UUID, String> answers(PersonId person, String place, List<Kept> kept, Actor by) {
        var answers = new LinkedHashMap<UUID, Sealed>();
        for (var one : kept) {
            if (one.answer() != null) {
                answers.put(one.id(), one.answer());
            }
        }
        return vault.open(person, place, answers, Purpose.RIGHTS_REQUEST, by);
    }

    private static Map<String, String> told(
            Kept one, String words, @Nullable String why, @Nullable String answer) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("at", one.at());
        entry.put("state", text(words + one.state()));
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
                .query((row, number) -> kept(row))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var why = row.getBytes("asked_why");
        var answer = row.getBytes("answer");
        return new Kept(
                row.getObject("id", UUID.class),
                row.getString("state"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant().toString(),
                why == null ? null : new Sealed(why),
                answer == null ? null : new Sealed(answer));
    }
}

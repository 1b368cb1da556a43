package nl.houvast.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.kernel.PersonName;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.reach.Reaches;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open case files of one worker, the oldest first. */
@Component
@Transactional
class CaseFileList {

    private final JdbcClient db;
    private final Persons persons;
    private final Reaches reaches;

    CaseFileList(JdbcClient db, Persons persons, Reaches reaches) {
        this.db = db;
        this.persons = persons;
        this.reaches = reaches;
    }

    /** One case file. */
    record FileRow(CaseFileId id, PersonName name, String event, Instant openedAt) {}

    /**
     * One page of them.
     *
     * @param more the last on this page when there are more, otherwise null
     */
    record FileRows(List<FileRow> rows, @Nullable CaseFileId more) {

        static final FileRows NONE = new FileRows(List.of(), null);
    }

    private record Facts(CaseFileId id, PersonId person, String event, Instant openedAt) {}

    /** The page after this case file, or the first one. */
    FileRows of(Actor owner, Optional<CaseFileId> after) {
        var facts = facts(owner, after);
        var shown = facts.subList(0, Math.min(WorkList.PAGE, facts.size()));
        var people =
                persons.open(shown.stream().map(Facts::person).toList(), Purpose.WORK_LIST, owner);
        var rows =
                shown.stream()
                        .flatMap(
                                fact ->
                                        Optional.ofNullable(people.get(fact.person())).stream()
                                                .map(
                                                        identity ->
                                                                new FileRow(
                                                                        fact.id(),
                                                                        identity.name(),
                                                                        fact.event(),
                                                                        fact.openedAt())))
                        .toList();
        return new FileRows(rows, facts.size() > WorkList.PAGE ? shown.getLast().id() : null);
    }

    private List<Facts> facts(Actor owner, Optional<CaseFileId> after) {
        var from =
                after.isPresent()
                        ? """
                           and (opened_at, id) >
                               (select opened_at, id from casework.case_file where id = :after)
                          """
                        : "";
        var reach = reaches.reach(owner);
        var statement =
                db.sql(
                                """
                                select id, person, event, opened_at from casework.case_file f
                                 where owner = :owner and status <> 'CLOSED' and %s %s
                                 order by opened_at, id limit :page
                                """
                                        .formatted(reach.condition("f", "f.owner"), from))
                        .params(reach.parameters())
                        .param("owner", owner.id())
                        .param("page", WorkList.PAGE + 1);
        return after.map(id -> statement.param("after", id.value()))
                .orElse(statement)
                .query(
                        (row, number) ->
                                new Facts(
                                        new CaseFileId(row.getObject("id", UUID.class)),
                                        new PersonId(row.getObject("person", UUID.class)),
                                        row.getString("event"),
                                        ContactAttempts.instant(row, "opened_at")))
                .list();
    }
}

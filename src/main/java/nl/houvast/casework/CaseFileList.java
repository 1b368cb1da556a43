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
import nl.houvast.reach.Loads;
import nl.houvast.reach.Reach;
import nl.houvast.reach.Reaches;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open case files of one worker, the oldest first; and how many they have. */
@Component
@Transactional
@Order(10) // whom they help comes before what they do for them
public class CaseFileList implements Loads {

    private final JdbcClient db;
    private final Persons persons;
    private final Reaches reaches;

    CaseFileList(JdbcClient db, Persons persons, Reaches reaches) {
        this.db = db;
        this.persons = persons;
        this.reaches = reaches;
    }

    /** One case file. */
    public record FileRow(CaseFileId id, PersonName name, String event, Instant openedAt) {}

    /**
     * One page of them.
     *
     * @param more the last on this page when there are more, otherwise null
     */
    public record FileRows(List<FileRow> rows, @Nullable CaseFileId more) {

        /** Nothing. */
        public static final FileRows NONE = new FileRows(List.of(), null);
    }

    private record Facts(CaseFileId id, PersonId person, String event, Instant openedAt) {}

    /** The page after this case file, or the first one. */
    FileRows of(Actor owner, Optional<CaseFileId> after) {
        return of(owner.id(), after, owner);
    }

    /** The same of this account, as far as the actor may see it. */
    public FileRows of(String owner, Optional<CaseFileId> after, Actor by) {
        var facts = facts(owner, after, by);
        var shown = facts.subList(0, Math.min(WorkList.PAGE, facts.size()));
        var people =
                persons.open(shown.stream().map(Facts::person).toList(), Purpose.WORK_LIST, by);
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

    @Override
    public List<Load> of(Reach reach) {
        return List.of(
                new Load(
                        "casework.load.files",
                        false,
                        "from casework.case_file f where f.owner = %s and f.status <> 'CLOSED' and %s"
                                .formatted(WORKER, reach.condition("f", "f.owner"))),
                new Load(
                        "casework.load.contacts",
                        false,
                        """
                        from casework.first_contact c
                         where c.taken_by = %s and c.status in ('TAKEN', 'REACHED') and %s
                        """
                                .formatted(WORKER, reach.condition("c", "c.taken_by"))));
    }

    private List<Facts> facts(String owner, Optional<CaseFileId> after, Actor by) {
        var from =
                after.isPresent()
                        ? """
                           and (opened_at, id) >
                               (select opened_at, id from casework.case_file where id = :after)
                          """
                        : "";
        var reach = reaches.reachOfList(by);
        var statement =
                db.sql(
                                """
                                select id, person, event, opened_at from casework.case_file f
                                 where owner = :owner and status <> 'CLOSED' and %s %s
                                 order by opened_at, id limit %d
                                """
                                        .formatted(
                                                reach.condition("f", "f.owner"),
                                                from,
                                                WorkList.PAGE + 1))
                        .params(reach.parameters())
                        .param("owner", owner);
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

package nl.houvast.task;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.joining;
import static nl.houvast.contact.SafeContact.ZONE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.PersonName;
import nl.houvast.person.Identity;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.reach.Candidates;
import nl.houvast.reach.Reach;
import nl.houvast.reach.Reaches;
import nl.houvast.task.TaskFilter.Part;
import nl.houvast.task.TaskFilter.Whose;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits, for one worker, a team and a region: urgent first, then by when it is due. One page
 * at a time, in one statement, one opening of the vault and one question for the names of
 * colleagues. What is to be done exactly stands on the page of the task.
 */
@Component
@Transactional
class TaskList {

    /** Rows on a page. */
    static final int PAGE = 20;

    /** Counting stops here. */
    static final int MOST = 99;

    static final String ORDER = "not urgent, due_at, id";

    private final JdbcClient db;
    private final Persons persons;
    private final Workers workers;
    private final Reaches reaches;
    private final Clock clock;

    TaskList(JdbcClient db, Persons persons, Workers workers, Reaches reaches, Clock clock) {
        this.db = db;
        this.persons = persons;
        this.workers = workers;
        this.reaches = reaches;
        this.clock = clock;
    }

    /**
     * One task, with what must be in sight.
     *
     * @param topic what it is about, or null when nothing else asked for it
     * @param owner the name of the worker who has it; null when it is nobody's, or of who looks
     * @param mine whether the worker who looks has it
     * @param notNow whether somebody is to be called, and calling is not safe at this moment
     */
    record Row(
            TaskId id,
            UUID caseFile,
            PersonName name,
            TaskKind kind,
            @Nullable TaskTopic topic,
            boolean urgent,
            Instant dueAt,
            boolean late,
            WaitsFor waitsFor,
            @Nullable String owner,
            boolean mine,
            boolean notNow) {}

    /**
     * One page of one part.
     *
     * @param more the last on this page when there are more, otherwise null
     */
    record Rows(List<Row> rows, @Nullable TaskId more) {}

    /** How much waits, and how much of it is late. */
    record Waits(int count, int late) {}

    private record Facts(
            TaskId id,
            PersonId person,
            UUID caseFile,
            TaskKind kind,
            @Nullable TaskTopic topic,
            boolean urgent,
            Instant dueAt,
            WaitsFor waitsFor,
            @Nullable String owner) {}

    /** The page after this task, or the first one. */
    Rows rows(TaskFilter filter, Optional<TaskId> after, Actor by) {
        requireStaff(by);
        var facts = facts(filter, after, by);
        var shown = facts.subList(0, Math.min(PAGE, facts.size()));
        var people =
                persons.open(shown.stream().map(Facts::person).toList(), Purpose.WORK_LIST, by);
        var names =
                workers.names(
                        shown.stream()
                                .map(Facts::owner)
                                .filter(Objects::nonNull)
                                .filter(owner -> !owner.equals(by.id()))
                                .collect(Collectors.toSet()));
        var now = clock.instant();
        var rows =
                shown.stream()
                        .filter(fact -> people.containsKey(fact.person()))
                        .map(
                                fact ->
                                        row(
                                                fact,
                                                Objects.requireNonNull(people.get(fact.person())),
                                                names,
                                                now,
                                                by))
                        // what the person said meanwhile counts before what was worked out
                        .filter(row -> filter.part() != Part.CALLS || !row.notNow())
                        .toList();
        return new Rows(rows, facts.size() > PAGE ? shown.getLast().id() : null);
    }

    /**
     * How many there are around this filter, each at most {@link #MOST} and one.
     *
     * @param whose of the same part, of each of them
     * @param parts of the same worker, team or region, in each part
     */
    record Counts(Map<Whose, Integer> whose, Map<Part, Integer> parts) {}

    /** Counts what stands beside this filter: in one statement, within reach. */
    Counts counts(TaskFilter filter, Actor by) {
        requireStaff(by);
        var candidates = candidates(by, MOST + 1);
        var columns =
                Stream.concat(
                                Arrays.stream(Whose.values())
                                        .map(it -> count(candidates, filter.of(it), it.name())),
                                filter.parts().stream()
                                        .filter(it -> it != filter.part()) // counted just now
                                        .map(
                                                it ->
                                                        count(
                                                                candidates,
                                                                filter.of(it),
                                                                "part_" + it.name())))
                        .collect(joining(", "));
        return with(db.sql("select " + columns), candidates)
                .query((row, number) -> counts(filter, row))
                .single();
    }

    private static Counts counts(TaskFilter filter, ResultSet row) throws SQLException {
        var whose = new EnumMap<Whose, Integer>(Whose.class);
        for (var it : Whose.values()) {
            whose.put(it, row.getInt(it.name()));
        }
        var parts = new EnumMap<Part, Integer>(Part.class);
        for (var it : filter.parts()) {
            var counted = it == filter.part() ? filter.whose().name() : "part_" + it.name();
            parts.put(it, row.getInt(counted));
        }
        return new Counts(whose, parts);
    }

    /** How much waits of this, and how much of it is late; each counted as far as above. */
    Waits waits(TaskFilter filter, Actor by) {
        requireStaff(by);
        var candidates = candidates(by, MOST + 1);
        var both =
                "select %s, %s"
                        .formatted(
                                count(candidates, filter, "waiting"),
                                count(candidates, filter.of(Part.LATE), "late"));
        return with(db.sql(both), candidates)
                .query((row, number) -> new Waits(row.getInt("waiting"), row.getInt("late")))
                .single();
    }

    private static String count(Candidates candidates, TaskFilter filter, String name) {
        var counted =
                filter.alongTheList()
                        ? candidates.where(filter.condition())
                        : candidates.some(filter.condition());
        return "(select count(*) from (select from %s x limit %d) x) as %s"
                .formatted(counted, candidates.most(), name);
    }

    private List<Facts> facts(TaskFilter filter, Optional<TaskId> after, Actor by) {
        var from =
                after.isPresent()
                        ? """
                           and (not urgent, due_at, id) >
                               (select not urgent, due_at, id from task.task where id = :after)
                          """
                        : "";
        var candidates = candidates(by, PAGE + 1);
        var statement =
                with(
                        db.sql(
                                """
                                select id, person, case_file, kind, topic, urgent, due_at,
                                       waits_for, owner
                                  from %s x order by %s limit %d
                                """
                                        .formatted(
                                                filter.from(candidates, from),
                                                ORDER,
                                                candidates.most())),
                        candidates);
        return after.map(id -> statement.param("after", id.value()))
                .orElse(statement)
                .query((row, number) -> facts(row))
                .list();
    }

    private Candidates candidates(Actor by, int most) {
        return candidates(reaches.reachOfList(by), most);
    }

    static Candidates candidates(Reach reach, int most) {
        return new Candidates(reach, "task.task", "owner", "state = 'OPEN'", ORDER, most);
    }

    static StatementSpec with(StatementSpec statement, Candidates candidates) {
        var reach = candidates.reach();
        var yesterday =
                reach.at().atZone(ZONE).toLocalDate().minusDays(1).atStartOfDay(ZONE).toInstant();
        return statement
                .params(reach.parameters())
                .param("now", reach.at().atOffset(UTC))
                .param("yesterday", yesterday.atOffset(UTC));
    }

    private static Row row(
            Facts fact, Identity person, Map<String, String> names, Instant now, Actor by) {
        var owner = fact.owner();
        return new Row(
                fact.id(),
                fact.caseFile(),
                person.name(),
                fact.kind(),
                fact.topic(),
                fact.urgent(),
                fact.dueAt(),
                fact.dueAt().isBefore(now),
                fact.waitsFor(),
                owner == null ? null : names.get(owner),
                by.id().equals(owner),
                fact.kind().calls() && !person.safeContact().mayCallAt(now.atZone(ZONE)));
    }

    static void requireStaff(Actor by) {
        if (!by.isStaff()) {
            throw new Missing();
        }
    }

    private static Facts facts(ResultSet row) throws SQLException {
        var topic = row.getString("topic");
        return new Facts(
                new TaskId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("case_file", UUID.class),
                TaskKind.valueOf(row.getString("kind")),
                topic == null ? null : TaskTopic.valueOf(topic),
                row.getBoolean("urgent"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                WaitsFor.valueOf(row.getString("waits_for")),
                row.getString("owner"));
    }
}

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
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.PersonName;
import nl.houvast.person.Identity;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.reach.Candidates;
import nl.houvast.reach.Reaches;
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

    private static final String ORDER = "not urgent, due_at, id";

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

    /** The parts of the work; each within reach. */
    enum Part {
        /** Of the worker who looks. */
        MINE("mij", "owner = :reachMe"),
        /** Of the teams they are in. */
        TEAM("team", "team <> '' and team = any(:reachTeams) and cardinality(:reachTeams) > 0"),
        /** All there is in their regions. */
        REGION("regio", "true"),
        /** Nobody does it yet. */
        FREE("vrij", "owner is null"),
        URGENT("dringend", "urgent"),
        /** Should have been done before now, whoever has it. */
        LATE("laat", "due_at < :now"),
        /** It is the turn of the client or another organisation. */
        WAITING("wacht", "waits_for <> 'US'"),
        /** Came since the beginning of yesterday. */
        NEW("nieuw", "added_at >= :yesterday");

        private final String word;
        private final String condition;

        Part(String word, String condition) {
            this.word = word;
            this.condition = "state = 'OPEN' and " + condition;
        }

        /** Whether what counts stands at its beginning; the others have an index of their own. */
        boolean alongTheList() {
            return this == REGION || this == LATE;
        }

        /** How addresses name it. */
        String word() {
            return word;
        }

        /**
         * The part that an address names.
         *
         * @throws Missing when it names none
         */
        static Part of(String word) {
            return Arrays.stream(values())
                    .filter(part -> part.word.equals(word))
                    .findFirst()
                    .orElseThrow(Missing::new);
        }
    }

    /**
     * One task, with what must be in sight.
     *
     * @param owner the name of the worker who has it; null when it is nobody's, or of who looks
     * @param mine whether the worker who looks has it
     * @param notNow whether somebody is to be called, and calling is not safe at this moment
     */
    record Row(
            TaskId id,
            UUID caseFile,
            PersonName name,
            TaskKind kind,
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
            boolean urgent,
            Instant dueAt,
            WaitsFor waitsFor,
            @Nullable String owner) {}

    /** The page after this task, or the first one. */
    Rows rows(Part part, Optional<TaskId> after, Actor by) {
        requireStaff(by);
        var facts = facts(part, after, by);
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
                        .toList();
        return new Rows(rows, facts.size() > PAGE ? shown.getLast().id() : null);
    }

    /** How many there are in each part, at most {@link #MOST} and one. */
    Map<Part, Integer> counts(Actor by) {
        requireStaff(by);
        var candidates = candidates(by);
        var columns =
                Arrays.stream(Part.values())
                        .map(part -> count(candidates, part, part.condition, part.name()))
                        .collect(joining(", "));
        return with(db.sql("select " + columns), candidates, MOST + 1)
                .query(
                        (row, number) -> {
                            var counts = new EnumMap<Part, Integer>(Part.class);
                            for (var part : Part.values()) {
                                counts.put(part, row.getInt(part.name()));
                            }
                            return counts;
                        })
                .single();
    }

    /** How much waits in this part, and how much of it is late; each counted as far as above. */
    Waits waits(Part part, Actor by) {
        requireStaff(by);
        var candidates = candidates(by);
        var late = part.condition + " and due_at < :now";
        var waiting = count(candidates, part, part.condition, "waiting");
        var both = "select %s, %s".formatted(waiting, count(candidates, part, late, "late"));
        return with(db.sql(both), candidates, MOST + 1)
                .query((row, number) -> new Waits(row.getInt("waiting"), row.getInt("late")))
                .single();
    }

    private static String count(Candidates candidates, Part part, String condition, String name) {
        var counted =
                part.alongTheList() ? candidates.where(condition) : candidates.some(condition);
        return "(select count(*) from (select from %s x limit :page) x) as %s"
                .formatted(counted, name);
    }

    private List<Facts> facts(Part part, Optional<TaskId> after, Actor by) {
        var from =
                after.isPresent()
                        ? """
                           and (not urgent, due_at, id) >
                               (select not urgent, due_at, id from task.task where id = :after)
                          """
                        : "";
        var candidates = candidates(by);
        var statement =
                with(
                        db.sql(
                                """
                                select id, person, case_file, kind, urgent, due_at, waits_for, owner
                                  from %s x order by %s limit :page
                                """
                                        .formatted(candidates.where(part.condition + from), ORDER)),
                        candidates,
                        PAGE + 1);
        return after.map(id -> statement.param("after", id.value()))
                .orElse(statement)
                .query((row, number) -> facts(row))
                .list();
    }

    private Candidates candidates(Actor by) {
        return new Candidates(reaches.reach(by), "task.task", "owner", ORDER);
    }

    private static StatementSpec with(StatementSpec statement, Candidates candidates, int page) {
        var reach = candidates.reach();
        var yesterday =
                reach.at().atZone(ZONE).toLocalDate().minusDays(1).atStartOfDay(ZONE).toInstant();
        return statement
                .params(reach.parameters())
                .param("now", reach.at().atOffset(UTC))
                .param("yesterday", yesterday.atOffset(UTC))
                .param("page", page);
    }

    private static Row row(
            Facts fact, Identity person, Map<String, String> names, Instant now, Actor by) {
        var owner = fact.owner();
        return new Row(
                fact.id(),
                fact.caseFile(),
                person.name(),
                fact.kind(),
                fact.urgent(),
                fact.dueAt(),
                fact.dueAt().isBefore(now),
                fact.waitsFor(),
                owner == null ? null : names.get(owner),
                by.id().equals(owner),
                fact.kind() == TaskKind.CALL && !person.safeContact().mayCallAt(now.atZone(ZONE)));
    }

    private static void requireStaff(Actor by) {
        if (!by.isStaff()) {
            throw new Missing();
        }
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                new TaskId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("case_file", UUID.class),
                TaskKind.valueOf(row.getString("kind")),
                row.getBoolean("urgent"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                WaitsFor.valueOf(row.getString("waits_for")),
                row.getString("owner"));
    }
}

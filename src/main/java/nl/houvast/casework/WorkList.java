package nl.houvast.casework;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
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
import nl.houvast.advice.Route;
import nl.houvast.casework.CallSheets.Callee;
import nl.houvast.contact.SafeContact;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.PersonName;
import nl.houvast.person.Identity;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.reach.Candidates;
import nl.houvast.reach.Reach;
import nl.houvast.reach.Reaches;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is to be called now, later and by whom: urgent first, then by when it is due. One page at a
 * time, in one statement and one opening of the vault.
 */
@Component
@Transactional
class WorkList {

    /** Rows on a page. */
    static final int PAGE = 20;

    /** Counting stops here: nobody calls more people today. */
    static final int MOST = 99;

    /** Urgent first, then by when it is due. */
    static final String ORDER = "not urgent, due_at, id";

    private static final String OPEN = "status in ('WAITING', 'TAKEN', 'REACHED')";

    /** With nothing behind the name: else the database looks up all that is nobody's at once. */
    private static final String MINE_OR_NOBODYS = "(taken_by is null or taken_by || '' = :me)";

    private final JdbcClient db;
    private final Persons persons;
    private final Workers workers;
    private final Reaches reaches;
    private final Clock clock;

    WorkList(JdbcClient db, Persons persons, Workers workers, Reaches reaches, Clock clock) {
        this.db = db;
        this.persons = persons;
        this.workers = workers;
        this.reaches = reaches;
        this.clock = clock;
    }

    /** The parts of the work. */
    enum Part {
        /** Calling is safe at this moment. */
        NOW(
                MINE_OR_NOBODYS
                        + " and next_kind = 'CALL' and next_from <= :now and next_until > :now"),
        /**
         * The moment is still to come. "|| ''" keeps it off the index of {@link #NOW}, which leads
         * through everybody of now first.
         */
        LATER(
                MINE_OR_NOBODYS
                        + " and next_kind || '' = 'CALL'"
                        + " and (next_from > :now or next_until <= :now)"),
        /** First a safe number or another way must be found. */
        FIND(MINE_OR_NOBODYS + " and next_kind in ('FIND_NUMBER', 'OTHER_WAY')"),
        /** Taken by the worker who looks. */
        MINE("taken_by = :me"),
        /** Should have been done before now, whoever has it. */
        LATE("due_at < :now");

        private final String condition;

        Part(String condition) {
            this.condition = condition;
        }
    }

    /**
     * One first contact, with what must be in sight.
     *
     * @param owner the name of the worker who has it, or null when it stands in the open list
     * @param mine whether the worker who looks has it
     */
    record Row(
            FirstContactId id,
            PersonName name,
            Callee callee,
            SafeContact safe,
            String event,
            String relation,
            Route route,
            boolean urgent,
            Instant dueAt,
            boolean late,
            FirstContactStatus status,
            NextStep next,
            int attempts,
            @Nullable String owner,
            boolean mine) {}

    /**
     * One page of one part.
     *
     * @param more the last on this page when there are more, otherwise null
     */
    record Rows(List<Row> rows, @Nullable FirstContactId more) {}

    private record Facts(
            FirstContactId id,
            PersonId person,
            String event,
            String relation,
            Route route,
            boolean urgent,
            Instant dueAt,
            FirstContactStatus status,
            NextStep next,
            int attempts,
            @Nullable String owner) {}

    /** The page after this first contact, or the first one. */
    Rows rows(Part part, Optional<FirstContactId> after, Actor by) {
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
                        .map(fact -> row(fact, people, names, now, by))
                        .toList();
        return new Rows(rows, facts.size() > PAGE ? shown.getLast().id() : null);
    }

    /** How many there are in each part, at most {@link #MOST} and one. */
    Map<Part, Integer> counts(Actor by) {
        requireStaff(by);
        var reach = reaches.reachOfList(by);
        var columns =
                Arrays.stream(Part.values())
                        .map(part -> count(part, candidates(reach, MOST + 1)))
                        .collect(Collectors.joining(", "));
        return with(db.sql("select " + columns), reach)
                .query((row, number) -> counts(row))
                .single();
    }

    static Candidates candidates(Reach reach, int most) {
        return new Candidates(reach, "casework.first_contact", "taken_by", OPEN, ORDER, most);
    }

    /** The rows of this part in their order, for {@link #with}. */
    static String from(Part part, Candidates candidates, String and) {
        var condition = part.condition + and;
        return part == Part.NOW ? candidates.fewOrFirst(condition) : candidates.where(condition);
    }

    /** With what the conditions of the parts ask: who looks, and when. */
    static StatementSpec with(StatementSpec statement, Reach reach) {
        return statement
                .params(reach.parameters())
                .param("me", reach.by().id())
                .param("now", reach.at().atOffset(UTC));
    }

    /** What is late stands at the beginning of the list; of the rest any hundred will do. */
    private static String count(Part part, Candidates candidates) {
        var counted =
                part == Part.LATE
                        ? candidates.where(part.condition)
                        : candidates.some(part.condition);
        return "(select count(*) from (select from %s x limit %d) x) as %s"
                .formatted(counted, candidates.most(), part);
    }

    private static Map<Part, Integer> counts(ResultSet row) throws SQLException {
        var counts = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            counts.put(part, row.getInt(part.name()));
        }
        return counts;
    }

    private List<Facts> facts(Part part, Optional<FirstContactId> after, Actor by) {
        var from =
                after.isPresent()
                        ? """
                           and (not urgent, due_at, id) >
                               (select not urgent, due_at, id from casework.first_contact
                                 where id = :after)
                          """
                        : "";
        var reach = reaches.reachOfList(by);
        var candidates = candidates(reach, PAGE + 1);
        var statement =
                with(
                        db.sql(
                                """
                                select id, person, event, relation, route, urgent, due_at, status,
                                       taken_by, next_kind, next_from, next_until, next_agreed, attempts
                                  from %s x
                                 order by %s limit %d
                                """
                                        .formatted(
                                                from(part, candidates, from),
                                                ORDER,
                                                candidates.most())),
                        reach);
        return after.map(id -> statement.param("after", id.value()))
                .orElse(statement)
                .query((row, number) -> facts(row))
                .list();
    }

    private Row row(
            Facts fact,
            Map<PersonId, Identity> people,
            Map<String, String> names,
            Instant now,
            Actor by) {
        var identity = Objects.requireNonNull(people.get(fact.person()));
        var mine = by.id().equals(fact.owner());
        var owner = fact.owner() == null ? null : names.get(fact.owner());
        return new Row(
                fact.id(),
                identity.name(),
                Callee.of(fact.route(), identity),
                identity.safeContact(),
                fact.event(),
                fact.relation(),
                fact.route(),
                fact.urgent(),
                fact.dueAt(),
                fact.dueAt().isBefore(now),
                fact.status(),
                fact.next(),
                fact.attempts(),
                owner,
                mine);
    }

    static void requireStaff(Actor by) {
        if (!by.isStaff()) {
            throw new Missing();
        }
    }

    private static Facts facts(ResultSet row) throws SQLException {
        var until = row.getObject("next_until");
        return new Facts(
                new FirstContactId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("event"),
                row.getString("relation"),
                Route.valueOf(row.getString("route")),
                row.getBoolean("urgent"),
                ContactAttempts.instant(row, "due_at"),
                FirstContactStatus.valueOf(row.getString("status")),
                new NextStep(
                        NextStep.Kind.valueOf(row.getString("next_kind")),
                        ContactAttempts.instant(row, "next_from"),
                        until == null ? null : ContactAttempts.instant(row, "next_until"),
                        row.getBoolean("next_agreed")),
                row.getInt("attempts"),
                row.getString("taken_by"));
    }
}

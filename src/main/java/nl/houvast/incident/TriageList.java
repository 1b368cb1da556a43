package nl.houvast.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.casework.FirstContactDesk.Stage;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.reach.Candidates;
import nl.houvast.reach.Reach;
import nl.houvast.reach.Reaches;
import nl.houvast.reach.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who came in by an incident, the heaviest hit first and households together: as far as somebody
 * may see them, a page at a time, in one statement and one opening of the vault.
 */
@Component
@Transactional
class TriageList {

    /** Rows on a page. */
    static final int PAGE = 20;

    private static final String ORDER = "rank, household, referral";

    private final JdbcClient db;
    private final Persons persons;
    private final Workers workers;
    private final Reaches reaches;
    private final List<Subjects> subjects;

    TriageList(
            JdbcClient db,
            Persons persons,
            Workers workers,
            Reaches reaches,
            List<Subjects> subjects) {
        this.db = db;
        this.persons = persons;
        this.workers = workers;
        this.reaches = reaches;
        this.subjects = List.copyOf(subjects);
    }

    /**
     * Which of them.
     *
     * @param shift only those who were divided in it, or null for everybody
     */
    record Wanted(IncidentId incident, Stage stage, @Nullable UUID shift) {}

    /**
     * Somebody who came in.
     *
     * @param address of the page about them, or null when there is none to see
     * @param owner name of the worker who calls, or null
     * @param together whether the one above is of the same household
     */
    record Row(
            String name,
            @Nullable String address,
            int impact,
            @Nullable String owner,
            boolean mine,
            boolean together) {

        @Override
        public String toString() {
            return "Row[hidden]";
        }
    }

    /**
     * One page.
     *
     * @param more the last on this page when there are more, otherwise null
     */
    record Rows(List<Row> rows, @Nullable UUID more) {}

    private record Facts(
            UUID referral, PersonId person, UUID household, int impact, @Nullable String owner) {}

    /** The page after this one, or the first. */
    Rows rows(Wanted wanted, Optional<UUID> after, Actor by) {
        var facts = facts(wanted, after, by);
        var shown = facts.subList(0, Math.min(PAGE, facts.size()));
        var asked = shown.stream().map(Facts::person).toList();
        var people = persons.open(asked, Purpose.WORK_LIST, by);
        var pages = pages(asked, by);
        var names =
                workers.names(
                        shown.stream()
                                .map(Facts::owner)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        var rows = new ArrayList<Row>();
        UUID before = null;
        for (var fact : shown) {
            var identity = people.get(fact.person());
            if (identity != null) {
                rows.add(
                        new Row(
                                identity.name().full(),
                                pages.get(fact.person()),
                                fact.impact(),
                                fact.owner() == null ? null : names.get(fact.owner()),
                                by.id().equals(fact.owner()),
                                fact.household().equals(before)));
                before = fact.household();
            }
        }
        return new Rows(List.copyOf(rows), facts.size() > PAGE ? shown.getLast().referral() : null);
    }

    private Map<PersonId, String> pages(List<PersonId> asked, Actor by) {
        var pages = new HashMap<PersonId, String>();
        if (!asked.isEmpty()) {
            var reach = reaches.reach(by);
            subjects.forEach(some -> some.pages(asked, reach).forEach(pages::putIfAbsent));
        }
        return pages;
    }

    private List<Facts> facts(Wanted wanted, Optional<UUID> after, Actor by) {
        var reach = reaches.reach(by);
        var condition = "true";
        if (wanted.shift() != null) {
            condition += " and c.shift = :shift";
        }
        if (after.isPresent()) {
            condition +=
                    """
                     and (c.rank, c.household, c.referral) >
                         (select rank, household, referral from incident.member
                           where referral = :after)
                    """;
        }
        var candidates = candidates(reach, PAGE + 1);
        var statement =
                db.sql(
                                """
                                select referral, person, household, impact, owner from %s x
                                 order by %s limit %d
                                """
                                        .formatted(candidates.where(condition), ORDER, PAGE + 1))
                        .params(reach.parameters())
                        .param("incident", wanted.incident().value())
                        .param("stage", wanted.stage().name());
        if (wanted.shift() != null) {
            statement = statement.param("shift", wanted.shift());
        }
        if (after.isPresent()) {
            statement = statement.param("after", after.get());
        }
        return statement.query((row, number) -> read(row)).list();
    }

    private static Candidates candidates(Reach reach, int most) {
        return new Candidates(
                reach,
                "incident.member",
                "owner",
                "c.incident = :incident and c.stage = :stage",
                ORDER,
                most);
    }

    private static Facts read(ResultSet row) throws SQLException {
        return new Facts(
                row.getObject("referral", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("household", UUID.class),
                row.getInt("impact"),
                row.getString("owner"));
    }

    /** How many there are of one impact, at each stage. */
    record Count(int impact, Map<Stage, Integer> stages) {

        int of(Stage stage) {
            return stages.getOrDefault(stage, 0);
        }
    }

    /** Counts of each impact, from the heaviest: of whom the actor may see and of nobody else. */
    List<Count> counts(IncidentId incident, Actor by) {
        var reach = reaches.reach(by);
        var found = new HashMap<Integer, Map<Stage, Integer>>();
        db.sql(
                        """
                        select impact, stage, count(*) as number from incident.member m
                         where incident = :incident and %s
                         group by impact, stage
                        """
                                .formatted(reach.condition("m", "m.owner")))
                .params(reach.parameters())
                .param("incident", incident.value())
                .query(
                        row -> {
                            found.computeIfAbsent(row.getInt("impact"), it -> new HashMap<>())
                                    .put(
                                            Stage.valueOf(row.getString("stage")),
                                            row.getInt("number"));
                        });
        return IntStream.rangeClosed(1, 4)
                .mapToObj(level -> new Count(level, found.getOrDefault(level, Map.of())))
                .toList();
    }

    /** People who came together and of whom nobody has anybody in sight. */
    record Household(UUID id, int people) {}

    /** Households that wait, in the order in which they are called, until so many people. */
    List<Household> households(IncidentId incident, int most, Actor by) {
        var reach = reaches.reach(by);
        var candidates = candidates(reach, most);
        return db.sql(
                        """
                        select household, count(*) as people from
                            (select rank, household from %s x order by %s limit %d) y
                         group by rank, household order by rank, household
                        """
                                .formatted(candidates.where("true"), ORDER, most))
                .params(reach.parameters())
                .param("incident", incident.value())
                .param("stage", Stage.WAITING.name())
                .query(
                        (row, number) ->
                                new Household(
                                        row.getObject("household", UUID.class),
                                        row.getInt("people")))
                .list();
    }
}

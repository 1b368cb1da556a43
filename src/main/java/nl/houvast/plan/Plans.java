package nl.houvast.plan;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Sealed;
import nl.houvast.plan.Plan.Agreement;
import nl.houvast.plan.PlanAction.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps plans; what is said in them only sealed. */
@Repository
class Plans {

    /** Where all words of a plan are sealed for, so that a page opens them together. */
    static final String WORDS = "plan.words";

    private final JdbcClient db;
    private final Persons persons;

    Plans(JdbcClient db, Persons persons) {
        this.db = db;
        this.persons = persons;
    }

    /** The plan of this case file, when somebody began one. */
    Optional<Plan> find(CaseFileId file) {
        return read(file, "");
    }

    /** Every plan about this person, the oldest first. */
    List<Plan> of(PersonId person) {
        return db
                .sql("select case_file from plan.plan where person = ? order by case_file")
                .param(person.value())
                .query((row, number) -> new CaseFileId(row.getObject("case_file", UUID.class)))
                .list()
                .stream()
                .flatMap(file -> find(file).stream())
                .toList();
    }

    /**
     * The plan of this case file to change, an empty one when there is none; nobody else changes it
     * meanwhile. Whoever forgets the person goes the same way: first the person, then the plan.
     *
     * @param seen the version that was read
     * @throws Refusal when it was changed since
     * @throws Missing when the person is not there any more
     */
    Plan change(Known file, int seen) {
        persons.hold(file.person());
        db.sql(
                        """
                        insert into plan.plan (case_file, person, state, version)
                        values (?, ?, 'DRAFT', 0) on conflict do nothing
                        """)
                .params(file.id().value(), file.person().value())
                .update();
        var plan = read(file.id(), " for update").orElseThrow();
        Refusal.unless(plan.version() == seen, PlanRefusal.CHANGED_MEANWHILE);
        return plan;
    }

    /** The plan of a case file that ends, when there is one; nobody else changes it meanwhile. */
    Optional<Plan> lock(CaseFileId file) {
        return read(file, " for update");
    }

    /** Keeps what changed. */
    void keep(Plan plan) {
        var agreement = plan.agreement();
        var kept =
                db.sql(
                                """
                                update plan.plan
                                   set state = :state, agreed_at = :at, agreed_how = :how,
                                       agreed_by = :by, version = version + 1
                                 where case_file = :file and version = :version
                                """)
                        .param("state", plan.state().name())
                        .param("at", agreement == null ? null : agreement.at().atOffset(UTC))
                        .param("how", agreement == null ? null : agreement.how().name())
                        .param("by", agreement == null ? null : agreement.by())
                        .param("file", plan.file().value())
                        .param("version", plan.version())
                        .update();
        Refusal.unless(kept == 1, PlanRefusal.CHANGED_MEANWHILE);
        var position = 0;
        for (var goal : plan.goals()) {
            if (plan.touched().contains(goal.id())) {
                keep(plan, goal, position);
            }
            for (var action : goal.actions()) {
                if (plan.touched().contains(action.id())) {
                    keep(plan, goal, action);
                }
            }
            position++;
        }
    }

    private void keep(Plan plan, Goal goal, int position) {
        db.sql(
                        """
                        insert into plan.goal (id, case_file, person, position, words, state)
                        values (:id, :file, :person, :position, :words, :state)
                        on conflict (id) do update
                           set words = excluded.words, state = excluded.state
                        """)
                .param("id", goal.id())
                .param("file", plan.file().value())
                .param("person", plan.person().value())
                .param("position", position)
                .param("words", goal.words().value())
                .param("state", goal.state().name())
                .update();
    }

    private void keep(Plan plan, Goal goal, PlanAction action) {
        var doneAt = action.doneAt();
        db.sql(
                        """
                        insert into plan.action
                            (id, goal, case_file, person, words, doer, priority, due_on, state,
                             done_at, done_by)
                        values (:id, :goal, :file, :person, :words, :doer, :priority, :due, :state,
                                :at, :by)
                        on conflict (id) do update
                           set words = excluded.words, doer = excluded.doer,
                               priority = excluded.priority, due_on = excluded.due_on,
                               state = excluded.state, done_at = excluded.done_at,
                               done_by = excluded.done_by
                        """)
                .param("id", action.id())
                .param("goal", goal.id())
                .param("file", plan.file().value())
                .param("person", plan.person().value())
                .param("words", action.words().value())
                .param("doer", action.terms().doer().name())
                .param("priority", action.terms().priority().name())
                .param("due", action.terms().due())
                .param("state", action.state().name())
                .param("at", doneAt == null ? null : doneAt.atOffset(UTC))
                .param("by", action.doneBy())
                .update();
    }

    /** Removes all of this person. */
    void forget(PersonId person) {
        for (var table : List.of("plan.action", "plan.goal", "plan.plan", "plan.track")) {
            db.sql("delete from " + table + " where person = ?").param(person.value()).update();
        }
    }

    private Optional<Plan> read(CaseFileId file, String locked) {
        return db.sql("select * from plan.plan where case_file = ?" + locked)
                .param(file.value())
                .query((row, number) -> plan(file, row))
                .optional();
    }

    private Plan plan(CaseFileId file, ResultSet row) throws SQLException {
        var agreedAt = moment(row, "agreed_at");
        return new Plan(
                file,
                new PersonId(row.getObject("person", UUID.class)),
                row.getInt("version"),
                PlanState.valueOf(row.getString("state")),
                agreedAt == null
                        ? null
                        : new Agreement(
                                agreedAt,
                                AgreedHow.valueOf(row.getString("agreed_how")),
                                row.getString("agreed_by")),
                goals(file));
    }

    private List<Goal> goals(CaseFileId file) {
        var actions = actions(file);
        return db.sql(
                        """
                        select id, words, state from plan.goal where case_file = ?
                         order by position
                        """)
                .param(file.value())
                .query(
                        (row, number) -> {
                            var id = row.getObject("id", UUID.class);
                            return new Goal(
                                    id,
                                    new Sealed(row.getBytes("words")),
                                    Goal.State.valueOf(row.getString("state")),
                                    actions.getOrDefault(id, List.of()));
                        })
                .list();
    }

    private Map<UUID, List<PlanAction>> actions(CaseFileId file) {
        var byGoal = new HashMap<UUID, List<PlanAction>>();
        db.sql("select * from plan.action where case_file = ?")
                .param(file.value())
                .query(
                        row -> {
                            byGoal.computeIfAbsent(
                                            row.getObject("goal", UUID.class),
                                            goal -> new ArrayList<>())
                                    .add(action(row));
                        });
        return byGoal;
    }

    private static PlanAction action(ResultSet row) throws SQLException {
        return new PlanAction(
                row.getObject("id", UUID.class),
                new Sealed(row.getBytes("words")),
                new Terms(
                        Doer.valueOf(row.getString("doer")),
                        Priority.valueOf(row.getString("priority")),
                        row.getObject("due_on", LocalDate.class)),
                PlanAction.State.valueOf(row.getString("state")),
                moment(row, "done_at"),
                row.getString("done_by"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}

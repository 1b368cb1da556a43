package nl.houvast.reach;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals the files of a person, names who may see them, and keeps out who knows the person. Whoever
 * sees a file may seal it at once; only a supervisor who is named opens it again.
 */
@Service
@Transactional
public class Protection {

    private final JdbcClient db;
    private final Reaches reaches;
    private final List<Subjects> subjects;
    private final Decisions decisions;
    private final Clock clock;

    Protection(
            JdbcClient db,
            Reaches reaches,
            List<Subjects> subjects,
            Decisions decisions,
            Clock clock) {
        this.db = db;
        this.reaches = reaches;
        this.subjects = subjects;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * How a person is protected.
     *
     * @param shield why the files are sealed, or null when they are not
     * @param danger whether it was said here that somebody at home may be the danger
     * @param admitted ids of who may see sealed files
     */
    record State(PersonId person, @Nullable Shield shield, boolean danger, List<String> admitted) {}

    /**
     * How this person is protected.
     *
     * @throws Missing when there is nothing about them, or this actor may not see it
     */
    State of(PersonId person, Actor by) {
        require(person, by);
        return new State(
                person,
                db.sql("select kind from reach.shield where person = ?")
                        .param(person.value())
                        .query(String.class)
                        .optional()
                        .map(Shield::valueOf)
                        .orElse(null),
                db.sql("select exists (select from reach.danger where person = ?)")
                        .param(person.value())
                        .query(Boolean.class)
                        .single(),
                db.sql("select actor from reach.named where person = ? and admitted order by at")
                        .param(person.value())
                        .query((row, number) -> row.getString("actor"))
                        .list());
    }

    /** Seals; whoever seals and whoever has a file may go on seeing it. */
    void seal(PersonId person, Shield kind, Actor by) {
        require(person, by);
        db.sql(
                        """
                        insert into reach.shield (person, kind, sealed_by, sealed_at)
                        values (?, ?, ?, ?)
                        on conflict (person) do update set kind = excluded.kind
                        """)
                .params(person.value(), kind.name(), by.id(), clock.instant().atOffset(UTC))
                .update();
        decisions.keep(person, "SEALED_" + kind, null, by);
        name(person, by.id(), true, by);
        subjects.stream()
                .flatMap(some -> some.about(person).stream())
                .flatMap(record -> Optional.ofNullable(record.owner()).stream())
                .distinct()
                .forEach(owner -> name(person, owner, true, by));
    }

    /** Opens what was sealed. */
    void unseal(PersonId person, Actor by) {
        requireSupervisor(person, by);
        db.sql("delete from reach.shield where person = ?").param(person.value()).update();
        db.sql("delete from reach.named where person = ? and admitted")
                .param(person.value())
                .update();
        decisions.keep(person, "UNSEALED", null, by);
    }

    /** Somebody else may see the sealed files too, unless they said that they know the person. */
    void admit(PersonId person, String actor, Actor by) {
        requireSupervisor(person, by);
        name(person, actor, true, by);
    }

    /**
     * Whoever says this knows the person, and from now on sees nothing about them.
     *
     * @throws Refusal when they still have something open about this person: nobody would have it
     */
    void stayOut(PersonId person, Actor by) {
        require(person, by);
        var busy = subjects.stream().anyMatch(some -> some.busy(person, by.id()));
        Refusal.unless(!busy, ReachRefusal.STILL_YOURS);
        db.sql("delete from reach.named where person = ? and actor = ?")
                .params(person.value(), by.id())
                .update();
        name(person, by.id(), false, by);
    }

    /**
     * This account sees nothing about the person from now on, because of whom else it helps. Asks
     * for no rights; the log of decisions keeps it.
     *
     * @return whether that is new: false when they were kept out before
     */
    public boolean keepOut(PersonId person, String account, Actor by) {
        db.sql("delete from reach.named where person = ? and actor = ? and admitted")
                .params(person.value(), account)
                .update();
        return name(person, account, false, by);
    }

    /** This account is kept out no more. Asks for no rights. */
    public void letIn(PersonId person, String account, Actor by) {
        var was =
                db.sql("delete from reach.named where person = ? and actor = ? and not admitted")
                        .params(person.value(), account)
                        .update();
        if (was > 0) {
            decisions.keep(person, "LET_IN", account, by);
        }
    }

    private boolean name(PersonId person, String actor, boolean admitted, Actor by) {
        var named =
                db.sql(
                                """
                                insert into reach.named (person, actor, admitted, by, at)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                person.value(),
                                actor,
                                admitted,
                                by.id(),
                                clock.instant().atOffset(UTC))
                        .update();
        if (named > 0) {
            decisions.keep(person, admitted ? "ADMITTED" : "KEPT_OUT", actor, by);
        }
        return named > 0;
    }

    /** Only for whoever leads and sees this person. */
    void requireSupervisor(PersonId person, Actor by) {
        require(person, by);
        if (by.role() != Role.SUPERVISOR) {
            throw new Missing();
        }
    }

    private void require(PersonId person, Actor by) {
        var known = subjects.stream().anyMatch(some -> !some.about(person).isEmpty());
        if (!known || !reaches.coversPerson(person, by)) {
            throw new Missing();
        }
    }
}

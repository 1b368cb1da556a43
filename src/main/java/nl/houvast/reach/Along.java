package nl.houvast.reach;

import static java.time.ZoneOffset.UTC;
import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was asked to read along with somebody's files, and until when. It opens regions and teams; no
 * seal, and nothing for who knows the person. Whoever calls has asked whether the actor may ask.
 */
@Component
public class Along {

    private final JdbcClient db;
    private final Reaches reaches;
    private final Workers workers;
    private final Decisions decisions;
    private final Clock clock;

    Along(JdbcClient db, Reaches reaches, Workers workers, Decisions decisions, Clock clock) {
        this.db = db;
        this.reaches = reaches;
        this.workers = workers;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Somebody who reads along. */
    public record Reader(String account, Instant until, String askedBy, Instant at) {}

    /**
     * This account reads along from now until this moment; another moment takes the place of the
     * one before.
     *
     * @throws Refusal when there is no such colleague, or it would not let them read it; the
     *     sentence does not tell why not
     */
    @Transactional(propagation = MANDATORY)
    public void ask(PersonId person, String account, Instant until, Actor by) {
        Refusal.unless(canRead(person, account), ReachRefusal.CANNOT_READ_IT);
        db.sql(
                        """
                        insert into reach.along (person, actor, until, asked_by, at)
                        values (:person, :account, :until, :by, :at)
                        on conflict (person, actor) do update
                           set until = excluded.until, asked_by = excluded.asked_by, at = excluded.at
                        """)
                .param("person", person.value())
                .param("account", account)
                .param("until", until.atOffset(UTC))
                .param("by", by.id())
                .param("at", clock.instant().atOffset(UTC))
                .update();
        decisions.keep(person, "ASKED_ALONG", account, by);
    }

    /** Whether asking this account along would let them read. */
    public boolean canRead(PersonId person, String account) {
        return workers.staff().stream()
                .filter(colleague -> colleague.id().equals(account))
                .map(Placement::actor)
                .anyMatch(colleague -> reaches.wouldRead(person, colleague));
    }

    /** They read no more from now on. */
    @Transactional(propagation = MANDATORY)
    public void end(PersonId person, String account, Actor by) {
        var ended =
                db.sql("delete from reach.along where person = ? and actor = ? and until > ?")
                        .params(person.value(), account, clock.instant().atOffset(UTC))
                        .update();
        if (ended > 0) {
            decisions.keep(person, "ALONG_ENDED", account, by);
        }
    }

    /** Nobody reads along any more. */
    @Transactional(propagation = MANDATORY)
    public void endAll(PersonId person, Actor by) {
        of(person).forEach(reader -> end(person, reader.account(), by));
    }

    /** Who reads along now, who came first first. */
    public List<Reader> of(PersonId person) {
        return db.sql(
                        """
                        select actor, until, asked_by, at from reach.along
                         where person = ? and until > ? order by at, actor
                        """)
                .params(person.value(), clock.instant().atOffset(UTC))
                .query(
                        (row, number) ->
                                new Reader(
                                        row.getString("actor"),
                                        row.getObject("until", OffsetDateTime.class).toInstant(),
                                        row.getString("asked_by"),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What is past opens nothing, and goes. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void sweep() {
        db.sql("delete from reach.along where until <= ?")
                .param(clock.instant().atOffset(UTC))
                .update();
    }
}

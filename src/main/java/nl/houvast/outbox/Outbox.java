package nl.houvast.outbox;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.casework.CaseFileId;
import nl.houvast.outbox.Target.Kind;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to be told to others, and to whom it was. Written in the transaction in which it
 * happened; of each case file everybody hears the first before the second.
 */
@Component
@Transactional
class Outbox {

    private final JdbcClient db;
    private final Persons persons;
    private final OutboxSettings settings;

    Outbox(JdbcClient db, Persons persons, OutboxSettings settings) {
        this.db = db;
        this.persons = persons;
        this.settings = settings;
    }

    /** An event on its way to a receiver. */
    record Delivery(long seq, Told told) {}

    /**
     * Keeps it for everybody who asked for this type. What nobody asked for is not kept. One
     * statement.
     *
     * @return whether anybody will hear it
     */
    @Transactional(propagation = MANDATORY)
    public boolean keep(Told told) {
        return db.sql(
                                """
                                with told as (
                                    insert into outbox.event (id, case_file, type, at, body)
                                    select :id, :file, :type, :at, :body
                                     where exists (
                                        select from outbox.subscription
                                         where ended_at is null and :type = any (types))
                                    returning seq, case_file, type, at)
                                insert into outbox.delivery (subscription, seq, case_file, due_at)
                                select s.id, told.seq, told.case_file, told.at
                                  from told join outbox.subscription s
                                    on s.ended_at is null and told.type = any (s.types)
                                """)
                        .param("id", told.id())
                        .param("file", told.caseFile())
                        .param("type", told.type())
                        .param("at", at(told.at()))
                        .param("body", told.body())
                        .update()
                > 0;
    }

    /**
     * Remembers whose case file others heard of, so that they can hear when that person is
     * forgotten.
     */
    @Transactional(propagation = MANDATORY)
    public void remember(CaseFileId file, PersonId person) {
        persons.hold(person);
        db.sql("insert into outbox.stream (case_file, person) values (?, ?) on conflict do nothing")
                .params(file.value(), person.value())
                .update();
    }

    /** Of which case files of this person others heard. */
    @Transactional(propagation = MANDATORY)
    public List<CaseFileId> heardOf(PersonId person) {
        return db.sql("select case_file from outbox.stream where person = ? order by case_file")
                .param(person.value())
                .query((row, number) -> new CaseFileId(row.getObject(1, UUID.class)))
                .list();
    }

    /** From now on a number of a case file leads to nobody here. */
    @Transactional(propagation = MANDATORY)
    public void forget(PersonId person) {
        db.sql("delete from outbox.stream where person = ?").param(person.value()).update();
    }

    /** Who has something to hear now. */
    public List<Target> due(Instant now) {
        return db.sql(
                        """
                        select s.id, s.kind, s.address, s.salt from outbox.subscription s
                         where s.ended_at is null and exists (
                            select from outbox.delivery d
                             where d.subscription = s.id and d.delivered_at is null
                               and d.due_at <= :now)
                         order by s.id
                        """)
                .param("now", at(now))
                .query(
                        (row, number) ->
                                new Target(
                                        row.getObject("id", UUID.class),
                                        Kind.valueOf(row.getString("kind")),
                                        row.getString("address"),
                                        row.getObject("salt", UUID.class)))
                .list();
    }

    /**
     * The next that this receiver hears. Until it has it, nothing later of the same case file is
     * its turn, on any node. The next attempt is planned already: whoever is killed in the middle
     * of this one loses nothing.
     */
    public Optional<Delivery> claim(UUID target, Instant now) {
        return db.sql(
                        """
                        with head as (
                            select d.subscription, d.seq from outbox.delivery d
                             where d.subscription = :target and d.delivered_at is null
                               and d.due_at <= :now
                               and not exists (
                                    select from outbox.delivery before
                                     where before.subscription = d.subscription
                                       and before.case_file = d.case_file
                                       and before.delivered_at is null and before.seq < d.seq)
                             order by d.due_at, d.seq limit 1
                             for update skip locked)
                        update outbox.delivery d
                           set tries = d.tries + 1,
                               due_at = :now + make_interval(secs =>
                                    least(:most, :first * power(2, least(d.tries, 20))))
                          from head, outbox.event e
                         where d.subscription = head.subscription and d.seq = head.seq
                           and e.seq = d.seq
                        returning d.seq, e.id, e.case_file, e.type, e.at, e.body
                        """)
                .param("target", target)
                .param("now", at(now))
                .param("most", (double) settings.retryAtMost().toSeconds())
                .param("first", (double) settings.retryAfter().toSeconds())
                .query(
                        (row, number) ->
                                new Delivery(
                                        row.getLong("seq"),
                                        new Told(
                                                row.getObject("id", UUID.class),
                                                row.getObject("case_file", UUID.class),
                                                row.getString("type"),
                                                row.getObject("at", OffsetDateTime.class)
                                                        .toInstant(),
                                                row.getString("body"))))
                .optional();
    }

    /** They have it. */
    public void delivered(UUID target, Delivery delivery, Instant now) {
        db.sql(
                        """
                        update outbox.delivery set delivered_at = :now, failed_at = null, why = null
                         where subscription = :target and seq = :seq and delivered_at is null
                        """)
                .param("now", at(now))
                .param("target", target)
                .param("seq", delivery.seq())
                .update();
    }

    /** They have it not, and what comes after it in the same case file waits along. */
    public void failed(UUID target, Delivery delivery, String why, Instant now) {
        db.sql(
                        """
                        with head as (
                            update outbox.delivery
                               set why = :why, failed_at = coalesce(failed_at, :now)
                             where subscription = :target and seq = :seq and delivered_at is null
                            returning seq, case_file, due_at)
                        update outbox.delivery d set due_at = greatest(d.due_at, head.due_at)
                          from head
                         where d.subscription = :target and d.case_file = head.case_file
                           and d.seq > head.seq and d.delivered_at is null
                        """)
                .param("why", why)
                .param("now", at(now))
                .param("target", target)
                .param("seq", delivery.seq())
                .update();
    }

    /** Removes what everybody had long enough ago, and what nobody waits for any more. */
    public void sweep(Instant now) {
        var before = at(now.minus(settings.keep()));
        db.sql(
                        """
                        delete from outbox.delivery d
                         where d.delivered_at < :before
                            or exists (select from outbox.subscription s
                                        where s.id = d.subscription and s.ended_at < :before)
                        """)
                .param("before", before)
                .update();
        db.sql(
                        """
                        delete from outbox.event e
                         where e.at < :before
                           and not exists (select from outbox.delivery d where d.seq = e.seq)
                        """)
                .param("before", before)
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

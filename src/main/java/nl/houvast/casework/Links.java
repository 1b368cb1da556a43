package nl.houvast.casework;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.reach.Reaches;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may be the same person as whom. Linked for the worker, never merged, and a worker can say
 * that it is somebody else, and take that back. Whoever referred never learns of it.
 */
@Component
@Transactional
class Links {

    private final JdbcClient db;
    private final Persons persons;
    private final Reaches reaches;
    private final Clock clock;
    private final ObjectProvider<CasePart.Caution> cautions;

    Links(
            JdbcClient db,
            Persons persons,
            Reaches reaches,
            Clock clock,
            ObjectProvider<CasePart.Caution> cautions) {
        this.db = db;
        this.persons = persons;
        this.reaches = reaches;
        this.clock = clock;
        this.cautions = cautions;
    }

    /**
     * Somebody who may be the same person, and what we do for them.
     *
     * @param file their case file, or null when there is none (yet)
     * @param apart whether a worker said that it is somebody else
     */
    record Link(
            PersonId person,
            FirstContactId contact,
            @Nullable CaseFileId file,
            String event,
            FirstContactStatus status,
            Instant receivedAt,
            boolean apart) {}

    /** Looks for these persons among all others we were told of, and links what is found. */
    void find(Collection<PersonId> people, Actor by) {
        var ones = new ArrayList<String>();
        var others = new ArrayList<String>();
        persons.alike(people, by)
                .forEach(
                        (person, alike) ->
                                alike.forEach(
                                        other -> {
                                            ones.add(person.toString());
                                            others.add(other.toString());
                                        }));
        if (ones.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        insert into casework.link (one, other, found_at)
                        select distinct least(a.one, a.other), greatest(a.one, a.other),
                               cast(:now as timestamptz)
                          from unnest(cast(:ones as uuid[]), cast(:others as uuid[]))
                               as a (one, other)
                         where exists (select from casework.first_contact where person = a.other)
                         order by 1, 2 -- two nodes at once do not wait for each other in a circle
                        on conflict do nothing
                        """)
                .param("now", clock.instant().atOffset(UTC))
                .param("ones", ones.toArray(String[]::new))
                .param("others", others.toArray(String[]::new))
                .update();
    }

    /**
     * Who may be the same person as far as this actor may see them, the newest first. Who took the
     * consent back is left out.
     */
    List<Link> of(PersonId person, Actor by) {
        var reach = reaches.reach(by);
        return db.sql(
                        """
                        select met.id, met.person, met.event, met.status,
                               met.received_at, file.id as file, link.apart_at is not null as apart
                          from casework.link
                          join casework.first_contact met
                            on met.person = case link.one when :person then link.other else link.one end
                          left join casework.case_file file on file.first_contact = met.id
                         where (link.one = :person or link.other = :person)
                           and met.status <> 'WITHDRAWN' and %s
                         order by met.received_at desc
                        """
                                .formatted(reach.condition("met", "met.taken_by")))
                .params(reach.parameters())
                .param("person", person.value())
                .query((row, number) -> link(row))
                .list();
    }

    /** What to think of before this person is called; names nobody. */
    List<String> cautions(PersonId person) {
        return cautions.orderedStream().flatMap(one -> one.of(person).stream()).toList();
    }

    /** The case file that came of a first contact, or null. */
    @Nullable CaseFileId file(FirstContactId contact) {
        return db.sql("select id from casework.case_file where first_contact = :contact")
                .param("contact", contact.value())
                .query(UUID.class)
                .optional()
                .map(CaseFileId::new)
                .orElse(null);
    }

    /**
     * A worker says that these are two people.
     *
     * @throws Missing when they are not linked
     */
    void apart(PersonId person, PersonId other, Actor by) {
        mark(person, other, by.id(), clock.instant());
    }

    /**
     * After all they may be one.
     *
     * @throws Missing when they were never linked
     */
    void together(PersonId person, PersonId other) {
        mark(person, other, null, null);
    }

    private void mark(PersonId person, PersonId other, @Nullable String by, @Nullable Instant at) {
        var marked =
                db.sql(
                                """
                                update casework.link set apart_by = :by, apart_at = :at
                                 where one = least(:person, :other) and other = greatest(:person, :other)
                                """)
                        .param("by", by, Types.VARCHAR)
                        .param(
                                "at",
                                at == null ? null : at.atOffset(UTC),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("person", person.value())
                        .param("other", other.value())
                        .update();
        if (marked == 0) {
            throw new Missing();
        }
    }

    private static Link link(ResultSet row) throws SQLException {
        var file = row.getObject("file", UUID.class);
        return new Link(
                new PersonId(row.getObject("person", UUID.class)),
                new FirstContactId(row.getObject("id", UUID.class)),
                file == null ? null : new CaseFileId(file),
                row.getString("event"),
                FirstContactStatus.valueOf(row.getString("status")),
                ContactAttempts.instant(row, "received_at"),
                row.getBoolean("apart"));
    }
}

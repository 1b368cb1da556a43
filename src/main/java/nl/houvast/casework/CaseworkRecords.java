package nl.houvast.casework;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import nl.houvast.privacy.Ending;
import nl.houvast.privacy.PersonalData;
import nl.houvast.reach.Reach;
import nl.houvast.reach.Subject;
import nl.houvast.reach.Subjects;
import nl.houvast.referral.ReferralDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What casework keeps about persons, for their own questions and for the terms after which it goes.
 */
@Component
@Transactional
class CaseworkRecords implements PersonalData, Subjects {

    private final JdbcClient db;
    private final ContactAttempts attempts;
    private final ReferralDesk referrals;

    CaseworkRecords(JdbcClient db, ContactAttempts attempts, ReferralDesk referrals) {
        this.db = db;
        this.attempts = attempts;
        this.referrals = referrals;
    }

    @Override
    public Map<String, Left> tables() {
        return Map.of(
                "casework.first_contact", Left.NOTHING,
                "casework.case_file", Left.NOTHING,
                "casework.link", Left.NOTHING);
    }

    /** Who worked on it is told in the access record; here stands what was done and noted. */
    @Override
    public List<Part> about(PersonId person, Actor by) {
        var contacts =
                db.sql(
                                """
                                select id from casework.first_contact where person = ?
                                order by received_at, id
                                """)
                        .param(person.value())
                        .query((row, number) -> new FirstContactId(row.getObject("id", UUID.class)))
                        .list();
        var made = new ArrayList<Map<String, String>>();
        for (var id : contacts) {
            attempts.read(id, person, Purpose.RIGHTS_REQUEST, by)
                    .forEach(
                            attempt -> {
                                var entry = new LinkedHashMap<String, String>();
                                entry.put("at", attempt.at().toString());
                                entry.put("outcome", attempt.outcome().name());
                                if (attempt.note() != null) {
                                    entry.put("note", attempt.note());
                                }
                                made.add(entry);
                            });
        }
        return List.of(new Part("contactAttempts", made), new Part("caseFiles", files(person)));
    }

    @Override
    public List<Subject> about(PersonId person) {
        return db.sql(
                        """
                        select region, team, taken_by as owner from casework.first_contact
                         where person = :person
                        union all
                        select region, team, owner from casework.case_file where person = :person
                        """)
                .param("person", person.value())
                .query(
                        (row, number) ->
                                new Subject(
                                        person,
                                        row.getString("region"),
                                        row.getString("team"),
                                        row.getString("owner")))
                .list();
    }

    @Override
    public Optional<PersonId> byReference(String reference) {
        return referrals.person(reference);
    }

    @Override
    public Optional<String> reference(PersonId person) {
        return referrals.reference(person);
    }

    @Override
    public boolean busy(PersonId person, String actor) {
        return db.sql(
                        """
                        select exists (select from casework.first_contact
                                        where person = :person and taken_by = :actor
                                          and status in ('TAKEN', 'REACHED'))
                            or exists (select from casework.case_file
                                        where person = :person and owner = :actor
                                          and status <> 'CLOSED')
                        """)
                .param("person", person.value())
                .param("actor", actor)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Map<PersonId, String> pages(Collection<PersonId> persons, Reach reach) {
        var pages = new LinkedHashMap<PersonId, String>();
        db.sql(
                        """
                        select distinct on (person) person, page from (
                            select f.person, f.opened_at as moment,
                                   '/werk/dossiers/' || cast(f.id as text) as page
                              from casework.case_file f
                             where f.person = any(cast(:persons as uuid[])) and %s
                            union all
                            select c.person, c.received_at,
                                   '/werk/eerste-contact/' || cast(c.id as text)
                              from casework.first_contact c
                             where c.person = any(cast(:persons as uuid[]))
                               and c.status <> 'WITHDRAWN' and %s
                        ) reachable order by person, moment desc
                        """
                                .formatted(
                                        reach.condition("f", "f.owner"),
                                        reach.condition("c", "c.taken_by")))
                .params(reach.parameters())
                .param(
                        "persons",
                        persons.stream().map(one -> one.value().toString()).toArray(String[]::new))
                .query(
                        row -> {
                            pages.put(
                                    new PersonId(row.getObject("person", UUID.class)),
                                    row.getString("page"));
                        });
        return pages;
    }

    @Override
    public Optional<String> page(PersonId person) {
        return db.sql(
                        """
                        select id from casework.first_contact
                         where person = ? and status <> 'WITHDRAWN'
                         order by received_at desc limit 1
                        """)
                .param(person.value())
                .query(UUID.class)
                .optional()
                .map(id -> "/werk/eerste-contact/" + id);
    }

    private List<Map<String, String>> files(PersonId person) {
        return db.sql(
                        """
                        select event, relation, status, opened_at from casework.case_file
                        where person = ? order by opened_at, id
                        """)
                .param(person.value())
                .query(
                        (row, number) ->
                                Map.of(
                                        "event", row.getString("event"),
                                        "relation", row.getString("relation"),
                                        "status", row.getString("status"),
                                        "openedAt",
                                                ContactAttempts.instant(row, "opened_at")
                                                        .toString()))
                .list();
    }

    @Override
    public boolean dangerAtHome(PersonId person) {
        return db.sql(
                        """
                        select exists (
                            select from casework.first_contact c
                             where c.person = ?
                               and (c.route = 'CHILD_ALONE'
                                    or exists (select from casework.contact_attempt a
                                                where a.first_contact = c.id
                                                  and a.outcome = 'UNSAFE_TO_TALK')))
                        """)
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<PersonId> over(Ending ending, Instant before, @Nullable PersonId after, int most) {
        var which =
                switch (ending) {
                    case FILE_CLOSED ->
                            "f.status = 'CLOSED' and f.closed_at < :before and not " + advised("f");
                    case NOT_REACHED -> ended("'NOT_REACHED'");
                    case NOT_TAKEN_UP ->
                            "("
                                    + ended("'NO_WISH', 'REFERRED_ON'")
                                    + " or f.closed_at < :before and "
                                    + advised("f")
                                    + ")";
                    case CONSENT_ENDED -> ended("'WITHDRAWN'");
                    case FORGOTTEN -> "false";
                };
        return db.sql(
                        """
                        select distinct c.person
                          from casework.first_contact c
                          left join casework.case_file f on f.first_contact = c.id
                         where %s and c.person > :after
                           and not exists (
                               select from casework.first_contact busy
                                where busy.person = c.person
                                  and busy.status in ('WAITING', 'TAKEN', 'REACHED'))
                           and not exists (
                               select from casework.case_file busy
                                where busy.person = c.person
                                  and (busy.status <> 'CLOSED' or busy.closed_at >= :before))
                           and (:closed or not exists (
                               select from casework.case_file kept
                                where kept.person = c.person and not %s))
                         order by c.person limit :most
                        """
                                .formatted(which, advised("kept")))
                .param("closed", ending == Ending.FILE_CLOSED) // its term is the longest
                .param("before", before.atOffset(UTC))
                .param("after", after == null ? new UUID(0, 0) : after.value())
                .param("most", most)
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    private static String ended(String statuses) {
        return "f.id is null and c.ended_at < :before and c.status in (" + statuses + ")";
    }

    /** A file that held no more than an advice to go elsewhere: nobody was helped here. */
    private static String advised(String file) {
        return """
               (%1$s.ending = 'ADVICE_GIVEN' and exists (
                   select from casework.first_contact sent
                    where sent.id = %1$s.first_contact and sent.status = 'REFERRED_ON'))\
               """
                .formatted(file);
    }
}

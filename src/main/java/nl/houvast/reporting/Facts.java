package nl.houvast.reporting;

import static java.time.ZoneOffset.UTC;

import java.sql.Date;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.houvast.casework.CaseFileId;
import nl.houvast.casework.CaseNews.ContactNews.Contact;
import nl.houvast.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what is counted. The same thing told twice is kept once, and the end of something may be
 * told before its beginning. What is settled belongs to the quarter in which it is told, whenever
 * it happened: a quarter that is over does not change.
 */
@Repository
class Facts {

    /** How a first contact was settled. */
    enum How {
        IN_TIME,
        LATE,
        NOT_REACHED,
        STOPPED
    }

    /** What can become of a handover. */
    enum What {
        SENT,
        ACCEPTED,
        DECLINED_BY_THEM,
        DECLINED_BY_CLIENT,
        LOST,
        WITHDRAWN,
        ENDED,
        ADVISED
    }

    private final JdbcClient db;
    private final Clock clock;

    Facts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private Date quarter() {
        return Date.valueOf(Quarter.of(clock.instant()).start());
    }

    /** All of these at once. */
    void came(List<Contact> contacts, boolean stopped, Function<String, String> root) {
        if (contacts.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        insert into reporting.fact_contact
                            (contact, person, event, region, team, received_at, quarter, how)
                        select contact, person, event, region, team,
                               case when not :stopped then received_at end,
                               case when :stopped then cast(:quarter as date) end,
                               case when :stopped then 'STOPPED' end
                          from unnest(cast(:contacts as uuid[]), cast(:people as uuid[]),
                                      cast(:events as text[]), cast(:regions as text[]),
                                      cast(:teams as text[]), cast(:received as timestamptz[]))
                            as came (contact, person, event, region, team, received_at)
                         order by contact -- two at once do not wait for each other in a circle
                        on conflict do nothing
                        """)
                .param("stopped", stopped)
                .param("quarter", quarter())
                .param("contacts", texts(contacts, it -> it.id().toString()))
                .param("people", texts(contacts, it -> it.person().toString()))
                .param("events", texts(contacts, it -> root.apply(it.event())))
                .param("regions", texts(contacts, Contact::region))
                .param("teams", texts(contacts, Contact::team))
                .param("received", texts(contacts, it -> it.receivedAt().toString()))
                .update();
    }

    private static String[] texts(List<Contact> contacts, Function<Contact, String> what) {
        return contacts.stream().map(what).toArray(String[]::new);
    }

    /** We spoke to them, or gave it up; what was told first counts. */
    void settled(Contact contact, String root, boolean spoken, Instant at) {
        var how = !spoken ? How.NOT_REACHED : at.isAfter(contact.dueAt()) ? How.LATE : How.IN_TIME;
        var waited = Duration.between(contact.receivedAt(), at).toHours();
        db.sql(
                        """
                        insert into reporting.fact_contact
                            (contact, person, event, region, team, quarter, how, hours)
                        values (:contact, :person, :event, :region, :team, :quarter, :how, :hours)
                        on conflict (contact) do update
                           set received_at = null, quarter = excluded.quarter,
                               how = excluded.how, hours = excluded.hours
                         where fact_contact.how is null
                        """)
                .param("contact", contact.id())
                .param("person", contact.person().value())
                .param("event", root)
                .param("region", contact.region())
                .param("team", contact.team())
                .param("quarter", quarter())
                .param("how", how.name())
                .param("hours", spoken ? (Integer) (int) Math.max(waited, 0) : null, Types.INTEGER)
                .update();
    }

    /** The consent for contact is gone: who waited is not spoken to any more. */
    void stopped(PersonId person) {
        db.sql(
                        """
                        update reporting.fact_contact
                           set received_at = null, quarter = :quarter, how = 'STOPPED'
                         where person = :person and how is null
                        """)
                .param("person", person.value())
                .param("quarter", quarter())
                .update();
    }

    void opened(CaseFileId file, PersonId person, String region, String team) {
        db.sql(
                        """
                        insert into reporting.fact_case (case_file, person, region, team, closed)
                        values (:file, :person, :region, :team, false)
                        on conflict (case_file) do update
                           set region = excluded.region, team = excluded.team
                         where fact_case.closed -- the end was told first, without the place
                        """)
                .param("file", file.value())
                .param("person", person.value())
                .param("region", region)
                .param("team", team)
                .update();
    }

    void closed(CaseFileId file, PersonId person) {
        db.sql(
                        """
                        insert into reporting.fact_case (case_file, person, region, team, closed)
                        values (:file, :person, '', '', true)
                        on conflict (case_file) do update set closed = true
                        """)
                .param("file", file.value())
                .param("person", person.value())
                .update();
    }

    /** What is open belongs there from now on; what was settled stays where it was counted. */
    void moved(PersonId person, String region, String team) {
        db.sql(
                        """
                        with waiting as (
                            update reporting.fact_contact set region = :region, team = :team
                             where person = :person and how is null
                        )
                        update reporting.fact_case set region = :region, team = :team
                         where person = :person
                        """)
                .param("person", person.value())
                .param("region", region)
                .param("team", team)
                .update();
    }

    /**
     * One more step of a handover. Of a case file that we were never told of no id is kept, for
     * nobody would tell us when the person is forgotten.
     */
    void handover(UUID handover, CaseFileId file, What what, String receiver, Instant at) {
        db.sql(
                        """
                        insert into reporting.fact_handover
                            (handover, case_file, what, region, receiver, quarter, at)
                        select case when file.case_file is not null then asked.handover end,
                               file.case_file, :what, coalesce(file.region, ''), :receiver, :quarter,
                               case when file.case_file is not null then cast(:at as timestamptz) end
                          from (select cast(:handover as uuid) as handover) asked
                          left join reporting.fact_case file on file.case_file = :file
                        on conflict (handover, what) do nothing
                        """)
                .param("handover", handover)
                .param("file", file.value())
                .param("what", what.name())
                .param("receiver", receiver)
                .param("quarter", quarter())
                .param("at", at.atOffset(UTC))
                .update();
        if (what == What.SENT || what == What.ACCEPTED) {
            daysToAcceptance(handover);
        }
    }

    private void daysToAcceptance(UUID handover) {
        db.sql(
                        """
                        update reporting.fact_handover
                           set days = greatest(0, extract(day from accepted.at - sent.at))
                          from reporting.fact_handover sent, reporting.fact_handover accepted
                         where fact_handover.seq = accepted.seq and accepted.days is null
                           and sent.handover = :handover and sent.what = 'SENT'
                           and accepted.handover = :handover and accepted.what = 'ACCEPTED'
                        """)
                .param("handover", handover)
                .update();
    }

    /** Nobody is left of whom it says something; what was counted stays counted. */
    void forget(PersonId person) {
        db.sql(
                        """
                        with contacts as (
                            update reporting.fact_contact
                               set contact = null, person = null, received_at = null,
                                   quarter = coalesce(quarter, :quarter),
                                   how = coalesce(how, 'STOPPED')
                             where person = :person
                        ), handovers as (
                            update reporting.fact_handover
                               set handover = null, case_file = null, at = null
                             where case_file in (select case_file from reporting.fact_case
                                                  where person = :person)
                        )
                        delete from reporting.fact_case where person = :person
                        """)
                .param("person", person.value())
                .param("quarter", quarter())
                .update();
    }

    /** Whether anything was ever settled. */
    boolean any() {
        return db.sql("select exists (select from reporting.fact_contact where how is not null)")
                .query(Boolean.class)
                .single();
    }
}

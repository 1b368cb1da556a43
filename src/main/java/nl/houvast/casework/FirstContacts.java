package nl.houvast.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.advice.Route;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.reach.InReach;
import nl.houvast.referral.ReferralId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The first contacts that were kept. */
interface FirstContacts extends Repository<FirstContact, FirstContactId>, InReach {

    FirstContact save(FirstContact contact);

    Optional<FirstContact> findById(FirstContactId id);

    @Query("select * from casework.first_contact where referral = :referral")
    Optional<FirstContact> ofReferral(ReferralId referral);

    /**
     * Calls whose moment passed, or that had none yet; urgent ones first, then the longest ago. So
     * many at most.
     */
    @Query(
            """
            select * from casework.first_contact
             where next_kind = 'CALL' and next_until <= :now and status in ('WAITING', 'TAKEN')
             order by not urgent, next_until limit :most
            """)
    List<FirstContact> missed(Instant now, int most);

    /**
     * The first contact with this id.
     *
     * @throws Missing when there is none, when this actor may not see it, or when the person took
     *     the consent back
     */
    default FirstContact get(FirstContactId id, Actor by) {
        return findById(id)
                .filter(contact -> contact.status() != FirstContactStatus.WITHDRAWN)
                .filter(it -> covers(it.about().subject(it.takenBy()), by))
                .orElseThrow(Missing::new);
    }

    /**
     * The first contact that came of this referral.
     *
     * @throws Missing when there is none, or as above
     */
    default FirstContact get(ReferralId referral, Actor by) {
        return ofReferral(referral)
                .filter(contact -> contact.status() != FirstContactStatus.WITHDRAWN)
                .filter(it -> covers(it.about().subject(it.takenBy()), by))
                .orElseThrow(Missing::new);
    }

    /**
     * The same, for who wants to have it from now on.
     *
     * @throws Refusal when they only read along: it would be theirs when that is over
     */
    default FirstContact getToTake(FirstContactId id, Actor by) {
        var contact = get(id, by);
        Refusal.unless(
                coversUnasked(contact.about().subject(contact.takenBy()), by),
                CaseworkRefusal.ONLY_READS);
        return contact;
    }

    /**
     * Keeps what changed.
     *
     * @throws Refusal with this reason when somebody else changed it since it was read
     */
    default void keep(FirstContact contact, CaseworkRefusal otherwise) {
        try {
            save(contact);
        } catch (OptimisticLockingFailureException e) {
            throw new Refusal(otherwise);
        }
    }

    /**
     * Plans the call for which there was no moment yet or whose moment passed. Leaves the version
     * as it is: a worker who is busy with it is not disturbed, and what they keep comes first.
     */
    @Modifying
    @Query(
            """
            update casework.first_contact
               set next_kind = :kind, next_from = :from, next_until = :until, next_agreed = false
             where id = :id and next_kind = 'CALL' and next_until = :missed
               and status in ('WAITING', 'TAKEN')
            """)
    void plan(
            FirstContactId id,
            NextStep.Kind kind,
            Instant from,
            @Nullable Instant until,
            Instant missed);

    /** What this account has open about this person. */
    @Query(
            """
            select * from casework.first_contact
             where person = :person and taken_by = :owner and status in ('TAKEN', 'REACHED')
            """)
    List<FirstContact> open(PersonId person, String owner);

    /** What ended goes along with what is open: whoever hands over sees none of it any more. */
    @Modifying
    @Query(
            """
            update casework.first_contact set taken_by = :to, version = version + 1
             where person = :person and taken_by = :from and ended_at is not null
            """)
    void handOverEnded(PersonId person, String from, String to);

    /** Every first contact with this person belongs there from now on. */
    @Modifying
    @Query(
            """
            update casework.first_contact set region = :region, team = :team, version = version + 1
             where person = :person
            """)
    void move(PersonId person, String region, String team);

    /**
     * Stops every attempt to reach this person, whoever is busy with it: one statement, so that
     * nobody's unsaved work can keep it from happening, and whoever is busy is told when they save.
     * What was sealed here about the person goes.
     */
    @Modifying
    @Query(
            """
            update casework.first_contact
               set status = 'WITHDRAWN', ended_at = :at, safe_number = null, outside_reason = null,
                   outside_until = null, version = version + 1
             where person = :person and status in ('WAITING', 'TAKEN', 'REACHED')
            """)
    void stop(PersonId person, Instant at);

    /**
     * The person reached this age. Where a parent was called or had a say, this route counts from
     * now; a child that is helped alone stays so. From 16 a number that was found and a moment that
     * was agreed are of the parent: they go, and the call is planned anew.
     */
    @Modifying
    @Query(
            """
            update casework.first_contact
               set age_passed = :age, version = version + 1,
                   route = case when parents then :route else route end,
                   safe_number = case when own then null else safe_number end,
                   next_kind = case when own and calls then 'CALL' else next_kind end,
                   next_from = case when own and calls then :at else next_from end,
                   next_until = case when own and calls then :at else next_until end,
                   next_agreed = next_agreed and not own
              from (select id as which, route in ('PARENT', 'JOINT') as parents,
                           route in ('PARENT', 'JOINT') and :route = 'SELF' as own,
                           status in ('WAITING', 'TAKEN') and next_kind in ('CALL', 'FIND_NUMBER')
                               as calls
                      from casework.first_contact where person = :person) as was
             where id = which and status in ('WAITING', 'TAKEN', 'REACHED')
            """)
    void came(PersonId person, int age, Route route, Instant at);

    /**
     * The mail to this person did not get through. Whoever has it, or takes it, sees that among the
     * attempts, and need not wait for an answer any longer.
     */
    @Modifying
    @Query(
            """
            with earlier as (
                update casework.first_contact
                   set next_from = :at, due_at = least(due_at, :at), version = version + 1
                 where person = :person and status in ('WAITING', 'TAKEN') and next_kind <> 'CALL'
            )
            insert into casework.contact_attempt (id, first_contact, at, by, outcome)
            select gen_random_uuid(), id, :at, :by, 'MAIL_FAILED' from casework.first_contact
             where person = :person and status in ('WAITING', 'TAKEN', 'REACHED')
            """)
    void mailFailed(PersonId person, Instant at, String by);

    /**
     * Lets go of everything about this person. What stays is one more in the count of that month,
     * event, relation and outcome: a number, and no person.
     */
    @Modifying
    @Query(
            """
            with files as (
                delete from casework.case_file where person = :person
            ), attempts as (
                delete from casework.contact_attempt where first_contact in
                    (select id from casework.first_contact where person = :person)
            ), links as (
                delete from casework.link where one = :person or other = :person
            ), gone as (
                delete from casework.first_contact where person = :person
                returning received_at, event, relation, status
            )
            insert into casework.outcome_count (month, event, relation, outcome, number)
            select cast(date_trunc('month', received_at at time zone 'Europe/Amsterdam') as date),
                   event, relation, status, count(*)
              from gone group by 1, 2, 3, 4 order by 1, 2, 3, 4
            on conflict (month, event, relation, outcome) do update
               set number = outcome_count.number + excluded.number
            """)
    void forget(PersonId person);
}

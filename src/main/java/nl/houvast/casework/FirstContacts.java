package nl.houvast.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.reach.InReach;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The first contacts that were kept. */
interface FirstContacts extends Repository<FirstContact, FirstContactId>, InReach {

    FirstContact save(FirstContact contact);

    Optional<FirstContact> findById(FirstContactId id);

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
}

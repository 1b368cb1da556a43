package nl.houvast.referral;

import java.util.List;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.person.PersonId;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All referrals. */
interface Referrals extends Repository<Referral, ReferralId> {

    Referral save(Referral referral);

    Optional<Referral> findById(ReferralId id);

    Optional<Referral> findByReference(Reference reference);

    List<Referral> findByPerson(PersonId person);

    long count();

    /** The referral as far as this actor may know of it: staff, and nobody else. */
    default Referral get(ReferralId id, Actor by) {
        return findById(id).filter(found -> by.isStaff()).orElseThrow(Missing::new);
    }

    /**
     * Lets go of everything about this person. What stays is one more in the count of that month,
     * event, relation and status.
     */
    @Modifying
    @Query(
            """
            with gone as (
                delete from referral.referral where person = :person
                returning received_at, event, relation, status
            )
            insert into referral.outcome_count (month, event, relation, outcome, number)
            select cast(date_trunc('month', received_at at time zone 'Europe/Amsterdam') as date),
                   event, relation, status, count(*)
              from gone group by 1, 2, 3, 4 order by 1, 2, 3, 4
            on conflict (month, event, relation, outcome) do update
               set number = outcome_count.number + excluded.number
            """)
    void forget(PersonId person);
}

package nl.houvast.handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.Receiver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/**
 * The handovers that were kept. Those of a case file are for whoever may see the case file, those
 * to an organisation for whoever works there: the caller asks.
 */
interface Handovers extends Repository<Handover, HandoverId> {

    Handover save(Handover handover);

    Optional<Handover> findById(HandoverId id);

    /**
     * This handover of this case file.
     *
     * @throws Missing when there is none
     */
    default Handover get(HandoverId id, CaseFileId file) {
        return findById(id)
                .filter(it -> it.about().caseFile().equals(file))
                .orElseThrow(Missing::new);
    }

    /**
     * This handover to this organisation, as long as they know of it.
     *
     * @throws Missing when there is none, or it is over
     */
    default Handover get(HandoverId id, Receiver offer) {
        return findById(id)
                .filter(it -> it.about().offer().equals(offer) && it.state().told())
                .orElseThrow(Missing::new);
    }

    /**
     * Keeps what changed.
     *
     * @throws Refusal when somebody else changed it since it was read, or one to the same
     *     organisation is under way
     */
    default void keep(Handover handover) {
        try {
            save(handover);
        } catch (OptimisticLockingFailureException e) {
            throw new Refusal(HandoverRefusal.CHANGED_MEANWHILE);
        } catch (DuplicateKeyException e) {
            throw new Refusal(HandoverRefusal.ALREADY_RUNNING);
        }
    }

    /** Of this case file, the newest first. */
    @Query("select * from handover.handover where case_file = :file order by id desc limit 100")
    List<Handover> of(CaseFileId file);

    /**
     * What this organisation knows of and has not ended: what waits longest for them comes first.
     */
    @Query(
            """
            select * from handover.handover
             where offer = :offer and state in ('SENT', 'RECEIVED', 'ACCEPTED', 'WAITING', 'STARTED', 'LOST')
             order by due_at, id limit :most
            """)
    List<Handover> known(Receiver offer, int most);

    /** What is under way for this person, waiting for whoever changes it at this moment. */
    @Query(
            """
            select * from handover.handover where person = :person and due_at is not null
             order by id for update
            """)
    List<Handover> underWay(PersonId person);

    /** Whose moment passed, the oldest first. */
    @Query(
            """
            select * from handover.handover where due_at <= :now order by due_at, id limit :most
            """)
    List<Handover> late(Instant now, int most);

    /** This one, if its moment passed and no other node is at it. */
    @Query(
            """
            select * from handover.handover where id = :id and due_at <= :now
               for update skip locked
            """)
    Optional<Handover> lateAndFree(HandoverId id, Instant now);
}

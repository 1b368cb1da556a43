package nl.houvast.colleague;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The offers that were kept. They are for whoever may see the case file: the caller asks. */
interface Transfers extends Repository<Transfer, TransferId> {

    Transfer save(Transfer transfer);

    Optional<Transfer> findById(TransferId id);

    /**
     * This offer of this case file.
     *
     * @throws Missing when there is none
     */
    default Transfer get(TransferId id, CaseFileId file) {
        return findById(id)
                .filter(it -> it.about().caseFile().equals(file))
                .orElseThrow(Missing::new);
    }

    /**
     * Keeps what changed.
     *
     * @throws Refusal when somebody else changed it since it was read, or another offer is open
     */
    default void keep(Transfer transfer) {
        try {
            save(transfer);
        } catch (OptimisticLockingFailureException e) {
            throw new Refusal(ColleagueRefusal.CHANGED_MEANWHILE);
        } catch (DuplicateKeyException e) {
            throw new Refusal(ColleagueRefusal.ALREADY_OFFERED);
        }
    }

    /** Of this case file, the newest first. */
    @Query("select * from colleague.transfer where case_file = :file order by id desc limit 20")
    List<Transfer> of(CaseFileId file);

    /** What is open for this person, waiting for whoever answers it at this moment. */
    @Query(
            """
            select * from colleague.transfer where person = :person and state = 'OFFERED'
             order by id for update
            """)
    List<Transfer> open(PersonId person);

    /** There is nobody left whom it is about. */
    @Modifying
    @Query("delete from colleague.transfer where person = :person")
    void forget(PersonId person);

    /** Whose moment passed, the oldest first. */
    @Query("select * from colleague.transfer where due_at <= :now order by due_at, id limit :most")
    List<Transfer> late(Instant now, int most);

    /** This one, if its moment passed and nobody is at it. */
    @Query(
            """
            select * from colleague.transfer where id = :id and due_at <= :now
               for update skip locked
            """)
    Optional<Transfer> lateAndFree(TransferId id, Instant now);
}

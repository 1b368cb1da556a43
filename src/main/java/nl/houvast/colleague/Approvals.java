package nl.houvast.colleague;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/**
 * Which teams want to be asked before a case file is closed, and what was asked. The questions are
 * for whoever may see the case file: the caller asks.
 */
interface Approvals extends Repository<Approval, UUID> {

    Approval save(Approval approval);

    /**
     * Keeps what changed.
     *
     * @throws Refusal when somebody else changed it since it was read, or it was asked already
     */
    default void keep(Approval approval) {
        try {
            save(approval);
        } catch (OptimisticLockingFailureException e) {
            throw new Refusal(ColleagueRefusal.CHANGED_MEANWHILE);
        } catch (DuplicateKeyException e) {
            throw new Refusal(ColleagueRefusal.ALREADY_ASKED);
        }
    }

    /** What was asked last about this case file. */
    @Query("select * from colleague.approval where case_file = :file order by id desc limit 1")
    Optional<Approval> last(CaseFileId file);

    /** What is open for this person, waiting for whoever answers it at this moment. */
    @Query(
            """
            select * from colleague.approval where person = :person and state = 'ASKED'
             order by id for update
            """)
    List<Approval> open(PersonId person);

    /** Whether this question still waits. */
    @Query("select exists (select from colleague.approval where id = :id and state = 'ASKED')")
    boolean waits(UUID id);

    /** There is nobody left whom it is about. */
    @Modifying
    @Query("delete from colleague.approval where person = :person")
    void forget(PersonId person);

    /** The teams that want to be asked. */
    @Query("select team from colleague.approval_team order by team")
    List<String> teams();

    /** This team wants to be asked from now on. */
    @Modifying
    @Query(
            """
            insert into colleague.approval_team (team, set_by, set_at) values (:team, :by, :at)
            on conflict (team) do nothing
            """)
    void begin(String team, String by, Instant at);

    /** It needs not be asked any more. */
    @Modifying
    @Query("delete from colleague.approval_team where team = :team")
    void end(String team);
}

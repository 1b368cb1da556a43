package nl.houvast.post;

import java.time.Instant;
import java.util.Optional;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The holds, open and ended. */
interface Holds extends Repository<Hold, HoldId> {

    Hold save(Hold hold);

    Optional<Hold> findById(HoldId id);

    /** Whether nothing may go now. */
    @Query("select exists (select from post.hold where ended_at is null and cause <> 'MAILING')")
    boolean everything();

    /** Holds everything, unless that is held for the same cause already. */
    @Modifying
    @Query(
            """
            insert into post.hold (id, cause, since, held_by, version)
            values (:id, :cause, :now, :by, 1)
            on conflict (cause) where ended_at is null and cause <> 'MAILING' do nothing
            """)
    int start(HoldId id, HoldCause cause, Instant now, String by);

    /**
     * The hold with this id.
     *
     * @throws Missing when there is none
     */
    default Hold get(HoldId id) {
        return findById(id).orElseThrow(Missing::new);
    }

    /**
     * Keeps what changed.
     *
     * @throws Refusal when somebody else decided at the same moment
     */
    default void keep(Hold hold) {
        try {
            save(hold);
        } catch (OptimisticLockingFailureException e) {
            throw new Refusal(PostRefusal.DECIDED_MEANWHILE);
        }
    }
}

package nl.houvast.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** All drafts. Reading one to change it locks it: the second click waits for the first. */
interface Drafts extends Repository<Draft, DraftId> {

    Draft save(Draft draft);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Draft> findById(DraftId id);

    List<Draft> findTop20ByOwnerAndSentAtIsNullOrderByChangedAtDesc(String owner);

    void deleteById(DraftId id);

    @Modifying
    @Query(
            "delete from draft.draft where changed_at < :before or (owner is null and changed_at < :unclaimed)")
    int deleteOlderThan(Instant before, Instant unclaimed);

    /** The draft as far as this actor may know of it: their own. */
    default Draft get(DraftId id, Actor by) {
        return findById(id).filter(found -> found.isOf(by)).orElseThrow(Missing::new);
    }
}

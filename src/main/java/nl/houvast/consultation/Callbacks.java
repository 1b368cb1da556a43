package nl.houvast.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.houvast.kernel.Missing;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** Everybody to whom we promised to get back. */
interface Callbacks extends Repository<Callback, CallbackId> {

    Callback save(Callback callback);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Callback> findById(CallbackId id);

    List<Callback> findByConsultationOrderByAskedAt(ConsultationId consultation);

    /** Those that wait and were sealed long ago, except what another node has in hand. */
    @Query(
            """
            select * from consultation.callback
             where contact is not null and sealed_at < :before
               for update skip locked
            """)
    List<Callback> sealedBefore(Instant before);

    default Callback get(CallbackId id) {
        return findById(id).orElseThrow(Missing::new);
    }

    /** Those of this consultation who did not hear from us yet. */
    default List<Callback> waiting(ConsultationId consultation) {
        return findByConsultationOrderByAskedAt(consultation).stream()
                .filter(Callback::waiting)
                .toList();
    }
}

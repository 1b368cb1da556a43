package nl.houvast.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.houvast.kernel.Missing;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** All consultations. Reading one to change it locks it: who comes second sees what changed. */
interface Consultations extends Repository<Consultation, ConsultationId> {

    Consultation save(Consultation consultation);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Consultation> findById(ConsultationId id);

    Optional<Consultation> findByCode(String code);

    /** Those of which what was said may go, except what another node has in hand. */
    @Query(
            """
            select * from consultation.consultation c
             where said is not null and status <> 'OPEN'
               and coalesce(ended_at, answered_at) < :before
               and not exists (select 1 from consultation.callback
                                where consultation = c.id and done_at is null)
               for update skip locked
            """)
    List<Consultation> outOfTime(Instant before);

    /** Those that were sealed long ago, except what another node has in hand. */
    @Query(
            """
            select * from consultation.consultation
             where said is not null and sealed_at < :before
               for update skip locked
            """)
    List<Consultation> sealedBefore(Instant before);

    default Consultation get(ConsultationId id) {
        return findById(id).orElseThrow(Missing::new);
    }
}

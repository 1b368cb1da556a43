package nl.houvast.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The requests that were received. */
interface RightsRequests extends Repository<RightsRequest, RightsRequestId> {

    RightsRequest save(RightsRequest request);

    Optional<RightsRequest> findById(RightsRequestId id);

    /** What must be answered on this day at the latest, the oldest first. */
    @Query(
            """
            select * from privacy.rights_request
             where status = 'OPEN' and due_on <= :day order by due_on, id limit 100
            """)
    List<RightsRequest> dueOn(LocalDate day);

    /**
     * The request with this id.
     *
     * @throws Missing when there is none, or this actor may not see it
     */
    default RightsRequest get(RightsRequestId id, Actor by) {
        return findById(id).filter(request -> by.isStaff()).orElseThrow(Missing::new);
    }
}

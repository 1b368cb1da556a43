package nl.houvast.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.advice.Route;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.reach.InReach;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The case files that were kept. */
interface CaseFiles extends Repository<CaseFile, CaseFileId>, InReach {

    CaseFile save(CaseFile file);

    Optional<CaseFile> findById(CaseFileId id);

    /**
     * The case file with this id.
     *
     * @throws Missing when there is none, or this actor may not see it
     */
    default CaseFile get(CaseFileId id, Actor by) {
        return findById(id)
                .filter(file -> covers(file.about().subject(file.owner()), by))
                .orElseThrow(Missing::new);
    }

    /**
     * Keeps what changed.
     *
     * @throws Refusal when somebody else changed it since it was read
     */
    default void keep(CaseFile file) {
        try {
            save(file);
        } catch (OptimisticLockingFailureException e) {
            throw new Refusal(CaseworkRefusal.CHANGED_MEANWHILE);
        }
    }

    /** What this account has open about this person. */
    @Query(
            """
            select * from casework.case_file
             where person = :person and owner = :owner and status <> 'CLOSED'
            """)
    List<CaseFile> open(PersonId person, String owner);

    /** What was closed goes along with what is open. */
    @Modifying
    @Query(
            """
            update casework.case_file set owner = :to, version = version + 1
             where person = :person and owner = :from and status = 'CLOSED'
            """)
    void handOverClosed(PersonId person, String from, String to);

    /** Every case file of this person belongs there from now on. */
    @Modifying
    @Query(
            """
            update casework.case_file set region = :region, team = :team, version = version + 1
             where person = :person
            """)
    void move(PersonId person, String region, String team);

    /** The ids of what anybody has open about anybody, in their order. */
    @Query(
            """
            select id from casework.case_file where id > :after and status <> 'CLOSED'
             order by id limit :most
            """)
    List<UUID> openAfter(CaseFileId after, int most);

    /** What anybody has open about this person, the oldest first. */
    @Query(
            """
            select * from casework.case_file where person = :person and status <> 'CLOSED'
             order by opened_at, id
            """)
    List<CaseFile> open(PersonId person);

    /**
     * Ends the help to this person at once, because the consent for it is gone: nobody who changes
     * the case file in the same moment can stop that.
     *
     * @return what ended now
     */
    @Query(
            """
            update casework.case_file
               set status = 'CLOSED', closed_at = :at, ending = 'CONSENT_ENDED', paused_until = null,
                   version = version + 1
             where person = :person and status <> 'CLOSED'
            returning *
            """)
    List<CaseFile> stop(PersonId person, Instant at);

    /**
     * The person reached this age: the worker who helps is told, and from now this route counts.
     */
    @Modifying
    @Query(
            """
            update casework.case_file
               set age_passed = :age, version = version + 1,
                   route = case when route in ('PARENT', 'JOINT') then :route else route end
             where person = :person and status <> 'CLOSED'
            """)
    void came(PersonId person, int age, Route route);
}

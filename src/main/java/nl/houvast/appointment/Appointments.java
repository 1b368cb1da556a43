package nl.houvast.appointment;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/**
 * The appointments that were kept. Those of a case file are for whoever may see the case file: the
 * caller asks.
 */
interface Appointments extends Repository<Appointment, AppointmentId> {

    /** How PostgreSQL says that two rows exclude each other. */
    String EXCLUDED = "23P01";

    Appointment save(Appointment appointment);

    Optional<Appointment> findById(AppointmentId id);

    /**
     * This appointment of this case file.
     *
     * @throws Missing when there is none
     */
    default Appointment get(AppointmentId id, CaseFileId file) {
        return findById(id)
                .filter(it -> it.about().caseFile().equals(file))
                .orElseThrow(Missing::new);
    }

    /**
     * Keeps what changed.
     *
     * @throws Refusal when somebody else changed it since it was read, or its worker was just given
     *     another appointment at that time
     */
    default void keep(Appointment appointment) {
        try {
            save(appointment);
        } catch (OptimisticLockingFailureException e) {
            throw new Refusal(AppointmentRefusal.CHANGED_MEANWHILE);
        } catch (RuntimeException e) {
            Refusal.unless(!excluded(e), AppointmentRefusal.TAKEN);
            throw e;
        }
    }

    /** Whether the database said that a worker would be in two places at once. */
    static boolean excluded(RuntimeException e) {
        return NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException sql
                && EXCLUDED.equals(sql.getSQLState());
    }

    /** Of this case file, the latest first. */
    @Query(
            """
            select * from appointment.appointment where case_file = :file
             order by from_at desc, id desc limit 100
            """)
    List<Appointment> of(CaseFileId file);

    /** Of this person, the earliest first. */
    @Query("select * from appointment.appointment where person = :person order by from_at, id")
    List<Appointment> of(PersonId person);

    /** Whether this case file has one that is planned. */
    @Query(
            """
            select exists (select from appointment.appointment
                            where case_file = :file and state = 'PLANNED')
            """)
    boolean planned(CaseFileId file);

    /** What is planned for this person, waiting for whoever changes it at this moment. */
    @Query(
            """
            select * from appointment.appointment where person = :person and state = 'PLANNED'
             order by id for update
            """)
    List<Appointment> planned(PersonId person);

    /** Those of which the moment to remind has come, the oldest first. */
    @Query(
            """
            select * from appointment.appointment
             where state = 'PLANNED' and reminded is null and remind_at <= :now
             order by remind_at, id limit :most
            """)
    List<Appointment> toRemind(Instant now, int most);

    /** This one, if its moment to remind has come and no other node is at it. */
    @Query(
            """
            select * from appointment.appointment
             where id = :id and state = 'PLANNED' and reminded is null and remind_at <= :now
               for update skip locked
            """)
    Optional<Appointment> toRemind(AppointmentId id, Instant now);

    /** What a calendar shows of this worker: what was not called off, from this moment. */
    @Query(
            """
            select * from appointment.appointment
             where worker = :worker and until_at > :since and state <> 'CANCELLED'
             order by from_at, id limit 2000
            """)
    List<Appointment> ofWorker(String worker, Instant since);

    /** What keeps this worker busy from this moment on. */
    @Query(
            """
            select * from appointment.appointment
             where worker = :worker and state = 'PLANNED' and until_at > :from
             order by from_at, id limit 2000
            """)
    List<Appointment> busy(String worker, Instant from);
}

package nl.houvast.appointment;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonId;
import nl.houvast.reach.Places;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Appointments go along with the files of a person. A colleague may have something else at that
 * time: the person still counts on it, so it stays planned, and is shown as one to be moved.
 */
@Component
@Transactional
@Order(0) // appointments before tasks, as everybody does
class AppointmentPlaces implements Places {

    private final JdbcClient db;
    private final TransactionTemplate part;

    AppointmentPlaces(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.part = new TransactionTemplate(transactions);
        this.part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public Set<String> holders(PersonId person) {
        return new HashSet<>(
                db.sql(
                                """
                                select distinct worker from appointment.appointment
                                 where person = ? and state = 'PLANNED'
                                """)
                        .param(person.value())
                        .query((row, number) -> row.getString("worker"))
                        .list());
    }

    @Override
    public void move(PersonId person, String region, String team) {
        db.sql(
                        """
                        update appointment.appointment
                           set region = :region, team = :team, version = version + 1
                         where person = :person
                        """)
                .param("region", region)
                .param("team", team)
                .param("person", person.value())
                .update();
    }

    /** First all of them as if they clashed, which always works; then each that does not. */
    @Override
    public void handOver(PersonId person, String from, Actor to, Actor by) {
        db.sql(
                        """
                        update appointment.appointment
                           set worker = :to, clashes = (state = 'PLANNED'), version = version + 1
                         where person = :person and worker = :from
                        """)
                .param("to", to.id())
                .param("person", person.value())
                .param("from", from)
                .update();
        db.sql(
                        """
                        select id from appointment.appointment
                         where person = ? and worker = ? and clashes order by from_at, id
                        """)
                .params(person.value(), to.id())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list()
                .forEach(this::fit);
    }

    private void fit(UUID id) {
        try {
            part.executeWithoutResult(
                    status ->
                            db.sql(
                                            """
                                            update appointment.appointment set clashes = false
                                             where id = ?
                                            """)
                                    .param(id)
                                    .update());
        } catch (RuntimeException e) {
            if (!Appointments.excluded(e)) {
                throw e;
            }
        }
    }
}

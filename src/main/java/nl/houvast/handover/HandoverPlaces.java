package nl.houvast.handover;

import java.util.HashSet;
import java.util.Set;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonId;
import nl.houvast.reach.Places;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Handovers go along with the files of a person: elsewhere, and in the hands of a colleague. */
@Component
@Transactional
@Order(0) // handovers before tasks, as everybody does
class HandoverPlaces implements Places {

    private final JdbcClient db;

    HandoverPlaces(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<String> holders(PersonId person) {
        return new HashSet<>(
                db.sql(
                                """
                                select distinct owner from handover.handover
                                 where person = ? and due_at is not null
                                """)
                        .param(person.value())
                        .query(String.class)
                        .list());
    }

    @Override
    public void move(PersonId person, String region, String team) {
        db.sql(
                        """
                        update handover.handover
                           set region = :region, team = :team, version = version + 1
                         where person = :person
                        """)
                .param("region", region)
                .param("team", team)
                .param("person", person.value())
                .update();
    }

    @Override
    public void handOver(PersonId person, String from, Actor to, Actor by) {
        db.sql(
                        """
                        update handover.handover set owner = :to, version = version + 1
                         where person = :person and owner = :from
                        """)
                .param("to", to.id())
                .param("person", person.value())
                .param("from", from)
                .update();
    }
}

package nl.houvast.reach;

import java.util.List;
import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonForgotten;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.PersonalData;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is kept here about persons: that somebody decided who sees them, and when. */
@Component
class ReachRecords implements PersonalData {

    private final JdbcClient db;
    private final Reaches reaches;

    ReachRecords(JdbcClient db, Reaches reaches) {
        this.db = db;
        this.reaches = reaches;
    }

    @Override
    public Map<String, Left> tables() {
        return Map.of(
                "reach.shield", Left.NOTHING,
                "reach.danger", Left.NOTHING,
                "reach.named", Left.NOTHING,
                "reach.along", Left.NOTHING,
                "reach.broken_glass", Left.PROOF,
                "reach.decision", Left.PROOF);
    }

    /**
     * Who may see them is told by role in the log of processing, never by name. That home may be
     * the danger is not told: what is told may be read there (art. 41(1)(d) UAVG).
     */
    @Override
    public List<Part> about(PersonId person, Actor by) {
        return List.of();
    }

    @Override
    public boolean outOfReach(PersonId person, Actor by) {
        return !reaches.coversPerson(person, by);
    }

    @Override
    public boolean dangerAtHome(PersonId person) {
        return db.sql("select exists (select from reach.danger where person = ?)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonForgotten forgotten) {
        for (var change :
                List.of(
                        "delete from reach.shield where person = ?",
                        "delete from reach.danger where person = ?",
                        "delete from reach.named where person = ?",
                        "delete from reach.along where person = ?",
                        "update reach.broken_glass set reason = '' where person = ?")) {
            db.sql(change).param(forgotten.person().value()).update();
        }
    }
}

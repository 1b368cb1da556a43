package nl.houvast.post;

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

/** That messages were sent stays known for a month; what they said never was. */
@Component
class PostRecords implements PersonalData {

    private final JdbcClient db;

    PostRecords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<String, Left> tables() {
        return Map.of("post.message", Left.PROOF, "post.closed_channel", Left.NOTHING);
    }

    @Override
    public List<Part> about(PersonId person, Actor by) {
        return List.of();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonForgotten forgotten) {
        db.sql("delete from post.closed_channel where person = ?")
                .param(forgotten.person().value())
                .update();
    }
}

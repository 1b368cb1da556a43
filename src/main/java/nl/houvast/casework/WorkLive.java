package nl.houvast.casework;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.live.LiveBell;
import nl.houvast.live.LiveList;
import nl.houvast.reach.Reaches;
import org.springframework.context.event.EventListener;
import org.springframework.data.relational.core.mapping.event.AfterSaveEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets who looks at the people to be called hear that the list changed, as far as they may see it.
 * Of what is not kept by a worker, such as a moment to call that came or passed, a window hears
 * when it is looked at again.
 */
@Component
@Transactional
class WorkLive implements LiveList {

    /** By this the bell and the page name these lists. */
    static final String WORD = "bellen";

    private final JdbcClient db;
    private final Reaches reaches;
    private final LiveBell bell;

    WorkLive(JdbcClient db, Reaches reaches, LiveBell bell) {
        this.db = db;
        this.reaches = reaches;
        this.bell = bell;
    }

    @Override
    public String word() {
        return WORD;
    }

    @EventListener
    void changed(AfterSaveEvent<FirstContact> change) {
        bell.ring(WORD);
    }

    @Override
    public List<Row> look(Map<String, String> query, Actor by) {
        WorkList.requireStaff(by);
        var part = WorkController.part(query.getOrDefault("lijst", ""));
        var reach = reaches.reachOfList(by);
        return WorkList.with(
                        db.sql(
                                """
                                select id, version,
                                       case when next_from <= :now
                                            then greatest(received_at, next_from)
                                            else received_at end as came_at
                                  from %s x order by %s limit %d
                                """
                                        .formatted(
                                                WorkList.from(
                                                        part, WorkList.candidates(reach, MOST), ""),
                                                WorkList.ORDER,
                                                MOST)),
                        reach)
                .query(
                        (row, number) ->
                                new Row(
                                        row.getObject("id", UUID.class),
                                        row.getInt("version"),
                                        ContactAttempts.instant(row, "came_at")))
                .list();
    }
}

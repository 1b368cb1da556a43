package nl.houvast.task;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.live.LiveList;
import nl.houvast.reach.Reaches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets who looks at a list of tasks hear that it changed, as far as they may see it. */
@Component
@Transactional
class TaskLive implements LiveList {

    /** By this the bell and the page name these lists. */
    static final String WORD = "taken";

    private final JdbcClient db;
    private final Reaches reaches;

    TaskLive(JdbcClient db, Reaches reaches) {
        this.db = db;
        this.reaches = reaches;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public List<Row> look(Map<String, String> query, Actor by) {
        TaskList.requireStaff(by);
        var filter =
                TaskFilter.of(
                        query.getOrDefault("van", ""),
                        query.getOrDefault("lijst", ""),
                        query.getOrDefault("soort", ""));
        var candidates = TaskList.candidates(reaches.reachOfList(by), MOST);
        return TaskList.with(
                        db.sql(
                                "select id, version, added_at from %s x order by %s limit %d"
                                        .formatted(
                                                filter.from(candidates, ""), TaskList.ORDER, MOST)),
                        candidates)
                .query(
                        (row, number) ->
                                new Row(
                                        row.getObject("id", UUID.class),
                                        row.getInt("version"),
                                        row.getObject("added_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }
}

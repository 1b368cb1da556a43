package nl.houvast.gaps;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the counts. */
@Repository
class Gaps {

    private final JdbcClient db;

    Gaps(JdbcClient db) {
        this.db = db;
    }

    /** What was asked in a region, over some months. */
    record Row(String region, String need, long asked, long missing) {}

    /** Adds these; all or none. */
    @Transactional
    void add(Map<Cell, Tally.Count> counts) {
        counts.forEach(
                (cell, count) ->
                        db.sql(
                                        """
                                        insert into gaps.asked (month, region, need, asked, missing)
                                        values (?, ?, ?, ?, ?)
                                        on conflict (month, region, need) do update set
                                            asked = asked.asked + excluded.asked,
                                            missing = asked.missing + excluded.missing
                                        """)
                                .params(
                                        cell.month(),
                                        cell.region(),
                                        cell.need(),
                                        count.asked(),
                                        count.missing())
                                .update());
    }

    /** The sums from this month on, where at least so many asked; where most was missing first. */
    List<Row> since(LocalDate month, int atLeast) {
        return db.sql(
                        """
                        select region, need, sum(asked) as asked, sum(missing) as missing
                        from gaps.asked where month >= :month
                        group by region, need having sum(asked) >= :least
                        order by sum(missing) desc, region, need
                        """)
                .param("month", month)
                .param("least", atLeast)
                .query(
                        (row, number) ->
                                new Row(
                                        row.getString("region"),
                                        row.getString("need"),
                                        row.getLong("asked"),
                                        row.getLong("missing")))
                .list();
    }
}

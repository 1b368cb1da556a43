package nl.houvast.appointment;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.houvast.contact.SafeTime;
import nl.houvast.kernel.TimeOrdered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When each worker receives, and on which days not. */
@Repository
@Transactional
class Hours {

    private final JdbcClient db;

    Hours(JdbcClient db) {
        this.db = db;
    }

    /** Days on which a worker does not receive, both included. */
    record DayOff(UUID id, LocalDate first, LocalDate last) {

        boolean on(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    private record Row(int minutes, SafeTime time) {}

    /** The week of this worker; nothing when they have said nothing yet. */
    Week week(String worker) {
        var rows =
                db.sql(
                                """
                                select day, from_t, to_t, minutes from appointment.hours
                                 where worker = ? order by day, from_t
                                """)
                        .param(worker)
                        .query(
                                (row, number) ->
                                        new Row(
                                                row.getInt("minutes"),
                                                new SafeTime(
                                                        Set.of(DayOfWeek.of(row.getInt("day"))),
                                                        row.getObject("from_t", LocalTime.class),
                                                        row.getObject("to_t", LocalTime.class))))
                        .list();
        return rows.isEmpty()
                ? Week.NOTHING
                : new Week(rows.getFirst().minutes(), rows.stream().map(Row::time).toList());
    }

    /** From now on this is the week of this worker. */
    void keep(String worker, Week week) {
        db.sql("delete from appointment.hours where worker = ?").param(worker).update();
        for (var time : week.times()) {
            for (var day : time.days()) {
                db.sql(
                                """
                                insert into appointment.hours (worker, day, from_t, to_t, minutes)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(worker, day.getValue(), time.from(), time.to(), week.minutes())
                        .update();
            }
        }
    }

    /** Days off that are not over, the first one first. */
    List<DayOff> daysOff(String worker, LocalDate today) {
        return db.sql(
                        """
                        select id, first_day, last_day from appointment.day_off
                         where worker = ? and last_day >= ? order by first_day, id limit 200
                        """)
                .params(worker, today)
                .query(
                        (row, number) ->
                                new DayOff(
                                        row.getObject("id", UUID.class),
                                        row.getObject("first_day", LocalDate.class),
                                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    void addDayOff(String worker, LocalDate first, LocalDate last, Instant now) {
        db.sql(
                        """
                        insert into appointment.day_off (id, worker, first_day, last_day)
                        values (?, ?, ?, ?)
                        """)
                .params(TimeOrdered.id(now), worker, first, last)
                .update();
    }

    /** Nothing happens when there is none of this worker. */
    void removeDayOff(String worker, UUID id) {
        db.sql("delete from appointment.day_off where worker = ? and id = ?")
                .params(worker, id)
                .update();
    }
}

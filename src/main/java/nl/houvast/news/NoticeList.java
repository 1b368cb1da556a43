package nl.houvast.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What staff sees of the notices, and what editors see of all of them. */
@Repository
class NoticeList {

    /**
     * What staff may read today. News that somebody read stays read when a word in it changes; an
     * instruction does not.
     */
    private static final String SHOWN =
            """
            from news.notice
            join news.version on version.notice = notice.id and version.number = notice.current
            cross join lateral (
                select exists (select 1 from news.seen
                                where seen.notice = notice.id and seen.worker = :worker
                                  and (seen.version = version.number or version.kind = 'NEWS'))
                    as read) as reader
            where version.from_on <= :today
              and coalesce(version.until_on, :today) >= :today
            """;

    private final JdbcClient db;

    NoticeList(JdbcClient db) {
        this.db = db;
    }

    /**
     * A notice as one member of staff sees it.
     *
     * @param version the number that is read
     * @param at when that was published
     * @param read whether this member of staff said so
     */
    record Shown(UUID id, int version, NoticeContent content, Instant at, boolean read) {}

    /** What staff may read on this day: unread first, of those what must be read, newest first. */
    List<Shown> shown(String worker, LocalDate today) {
        return db.sql(
                        "select notice.id, version.*, reader.read "
                                + SHOWN
                                + " order by reader.read, version.must_read desc,"
                                + " version.decided_at desc, notice.id")
                .param("worker", worker)
                .param("today", today)
                .query((row, number) -> shown(row))
                .list();
    }

    /** This notice, when staff may read it on this day. */
    Optional<Shown> shown(UUID id, String worker, LocalDate today) {
        return db.sql("select notice.id, version.*, reader.read " + SHOWN + " and notice.id = :id")
                .param("id", id)
                .param("worker", worker)
                .param("today", today)
                .query((row, number) -> shown(row))
                .optional();
    }

    private static Shown shown(ResultSet row) throws SQLException {
        return new Shown(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                Notices.content(row),
                row.getTimestamp("decided_at").toInstant(),
                row.getBoolean("read"));
    }

    /** How many of what is shown on this day were not read. */
    UnreadNotices.Count unread(String worker, LocalDate today) {
        return db.sql(
                        "select count(*) as every,"
                                + " count(*) filter (where version.must_read) as must "
                                + SHOWN
                                + " and not reader.read")
                .param("worker", worker)
                .param("today", today)
                .query(
                        (row, number) ->
                                new UnreadNotices.Count(row.getInt("every"), row.getInt("must")))
                .single();
    }

    /** Writes down that this was read; once, however often it is said. */
    void read(UUID id, int version, String worker, Instant at) {
        db.sql(
                        """
                        insert into news.seen (notice, version, worker, at)
                        values (?, ?, ?, ?) on conflict do nothing
                        """)
                .params(id, version, worker, Timestamp.from(at))
                .update();
    }

    /** How many of these read it: news in any version, an instruction as it is now. */
    int readers(UUID id, Collection<String> staff) {
        return db.sql(
                        """
                        select count(distinct seen.worker)
                          from news.seen
                          join news.notice on notice.id = seen.notice
                          join news.version on version.notice = notice.id
                                           and version.number = notice.current
                         where seen.notice = :id and seen.worker = any (:staff)
                           and (seen.version = version.number or version.kind = 'NEWS')
                        """)
                .param("id", id)
                .param("staff", staff.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /**
     * One notice in the list of editors.
     *
     * @param content of its newest version
     * @param state of that version
     * @param current whether there is a version that staff reads
     * @param by who wrote in the newest version last
     */
    record Line(
            UUID id, NoticeContent content, State state, boolean current, String by, Instant at) {}

    /** All notices: what was written last on top. */
    List<Line> lines() {
        return db.sql(
                        """
                        select notice.id, notice.current, version.*
                          from news.notice join news.version on version.notice = notice.id
                         where version.number = (select max(number) from news.version as other
                                                  where other.notice = notice.id)
                         order by version.at desc, notice.id
                        """)
                .query(
                        (row, number) ->
                                new Line(
                                        row.getObject("id", UUID.class),
                                        Notices.content(row),
                                        State.valueOf(row.getString("state")),
                                        row.getObject("current") != null,
                                        row.getString("by"),
                                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** What happened to this notice, the newest first. */
    List<NewsStep> steps(UUID id) {
        return Notices.steps(db, id);
    }
}

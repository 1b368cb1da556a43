package nl.houvast.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps notices, and every step that was taken with them. */
@Repository
class Notices {

    private static final String INSERT =
            """
            insert into news.notice (id, current, revision) values (:id, :current, :revision + 1)
            """;

    private static final String UPDATE =
            """
            update news.notice set current = :current, revision = revision + 1
             where id = :id and revision = :revision
            """;

    private final JdbcClient db;

    Notices(JdbcClient db) {
        this.db = db;
    }

    /**
     * The notice with this identity.
     *
     * @throws Missing when there is none
     */
    Notice get(UUID id) {
        return db.sql("select revision, current from news.notice where id = ?")
                .param(id)
                .query(
                        (row, number) ->
                                Notice.kept(
                                        id,
                                        row.getInt("revision"),
                                        row.getObject("current", Integer.class),
                                        versions(id)))
                .optional()
                .orElseThrow(Missing::new);
    }

    private List<NoticeVersion> versions(UUID id) {
        return db.sql("select * from news.version where notice = ? order by number")
                .param(id)
                .query(
                        (row, number) ->
                                new NoticeVersion(
                                        row.getInt("number"),
                                        content(row),
                                        Set.of((String[]) row.getArray("writers").getArray()),
                                        row.getString("by"),
                                        row.getTimestamp("at").toInstant(),
                                        State.valueOf(row.getString("state")),
                                        row.getString("decided_by"),
                                        instant(row.getTimestamp("decided_at")),
                                        row.getString("reason")))
                .list();
    }

    /**
     * Keeps what changed, and what happened.
     *
     * @throws Refusal when somebody else changed it since it was read
     */
    void keep(Notice notice, NewsStep step) {
        var kept =
                db.sql(notice.revision() == 0 ? INSERT : UPDATE)
                        .param("id", notice.id())
                        .param("revision", notice.revision())
                        .param(
                                "current",
                                notice.published().map(NoticeVersion::number).orElse(null))
                        .update();
        Refusal.unless(kept == 1, NewsRefusal.CHANGED_MEANWHILE);
        notice.changed().forEach(version -> keep(notice.id(), version));
        keep(db, step);
    }

    private void keep(UUID id, NoticeVersion version) {
        var content = version.content();
        db.sql(
                        """
                        insert into news.version
                            (notice, number, kind, must_read, from_on, until_on, nl_title, nl_body,
                             en_title, en_body, writers, by, at, state, decided_by, decided_at,
                             reason)
                        values (:notice, :number, :kind, :mustRead, :from, :until, :nlTitle,
                                :nlBody, :enTitle, :enBody, :writers, :by, :at, :state,
                                :decidedBy, :decidedAt, :reason)
                        on conflict (notice, number) do update
                           set kind = excluded.kind, must_read = excluded.must_read,
                               from_on = excluded.from_on, until_on = excluded.until_on,
                               nl_title = excluded.nl_title, nl_body = excluded.nl_body,
                               en_title = excluded.en_title, en_body = excluded.en_body,
                               writers = excluded.writers, by = excluded.by, at = excluded.at,
                               state = excluded.state, decided_by = excluded.decided_by,
                               decided_at = excluded.decided_at, reason = excluded.reason
                        """)
                .param("notice", id)
                .param("number", version.number())
                .param("kind", content.kind().name())
                .param("mustRead", content.mustRead())
                .param("from", content.from())
                .param("until", content.until())
                .param("nlTitle", content.nl().title())
                .param("nlBody", content.nl().body())
                .param("enTitle", content.en().title())
                .param("enBody", content.en().body())
                .param("writers", version.writers().stream().sorted().toArray(String[]::new))
                .param("by", version.by())
                .param("at", Timestamp.from(version.at()))
                .param("state", version.state().name())
                .param("decidedBy", version.decidedBy())
                .param("decidedAt", timestamp(version.decidedAt()))
                .param("reason", version.reason())
                .update();
    }

    /** Adds what happened to what happened before. */
    static void keep(JdbcClient db, NewsStep step) {
        db.sql("insert into news.step (subject, what, by, at) values (?, ?, ?, ?)")
                .params(step.subject(), step.what().name(), step.by(), Timestamp.from(step.at()))
                .update();
    }

    /** What happened to this notice or story, the newest first. */
    static List<NewsStep> steps(JdbcClient db, UUID subject) {
        return db.sql("select what, by, at from news.step where subject = ? order by number desc")
                .param(subject)
                .query(
                        (row, number) ->
                                new NewsStep(
                                        subject,
                                        NewsStep.What.valueOf(row.getString("what")),
                                        row.getString("by"),
                                        row.getTimestamp("at").toInstant()))
                .list();
    }

    static NoticeContent content(ResultSet row) throws SQLException {
        return new NoticeContent(
                NoticeContent.Kind.valueOf(row.getString("kind")),
                row.getBoolean("must_read"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                new Words(row.getString("nl_title"), row.getString("nl_body")),
                new Words(row.getString("en_title"), row.getString("en_body")));
    }

    static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

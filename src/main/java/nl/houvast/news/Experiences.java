package nl.houvast.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps stories while their consent holds, and every step that was taken with them. */
@Repository
class Experiences {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String INSERT =
            """
            insert into news.experience
                (id, slug, content, given_by, given_how, given_on, until_on, evidence, writers,
                 state, reviewed_by, reviewed_at, reviewed, reason, ended_at, revision)
            values (:id, :slug, :content, :givenBy, :givenHow, :givenOn, :until, :evidence,
                    :writers, :state, :reviewedBy, :reviewedAt, :reviewed, :reason, :endedAt,
                    :revision + 1)
            on conflict do nothing
            """;

    private static final String UPDATE =
            """
            update news.experience
               set slug = :slug, content = :content, given_by = :givenBy, given_how = :givenHow,
                   given_on = :givenOn, until_on = :until, evidence = :evidence,
                   writers = :writers, state = :state, reviewed_by = :reviewedBy,
                   reviewed_at = :reviewedAt, reviewed = :reviewed, reason = :reason,
                   ended_at = :endedAt, revision = revision + 1
             where id = :id and revision = :revision
            """;

    private final JdbcClient db;

    Experiences(JdbcClient db) {
        this.db = db;
    }

    /**
     * The story with this identity.
     *
     * @throws Missing when there is none
     */
    Experience get(UUID id) {
        return db.sql("select * from news.experience where id = ?")
                .param(id)
                .query((row, number) -> new Experience(kept(row)))
                .optional()
                .orElseThrow(Missing::new);
    }

    /** All stories: those of which the consent ends first on top, those that are over last. */
    List<Experience.Kept> all() {
        return db.sql("select * from news.experience order by state = 'OFF', until_on, id")
                .query((row, number) -> kept(row))
                .list();
    }

    /** The stories that everybody may read on this day, the newest first. */
    List<Experience.Kept> shown(LocalDate today) {
        return db.sql(
                        """
                        select * from news.experience
                         where state = 'PUBLISHED' and until_on >= ? and given_on <= ?
                         order by reviewed_at desc, id
                        """)
                .params(today, today)
                .query((row, number) -> kept(row))
                .list();
    }

    /** The story at this address, when everybody may read it on this day. */
    Optional<Experience.Kept> shown(String slug, LocalDate today) {
        return ExperienceForm.isAddress(slug)
                ? shown(today).stream().filter(it -> slug.equals(it.slug())).findFirst()
                : Optional.empty();
    }

    /** The stories of which the time of the consent is over, and that are still here. */
    List<UUID> due(LocalDate today) {
        return db.sql("select id from news.experience where state <> 'OFF' and until_on < ?")
                .param(today)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** How many there are or were. */
    int count() {
        return db.sql("select count(*) from news.experience").query(Integer.class).single();
    }

    /**
     * Keeps it as it is now, and what happened.
     *
     * @throws Refusal when somebody else changed it since it was read, or its address is taken
     */
    void keep(Experience experience, NewsStep step) {
        var kept = experience.kept();
        var review = kept.review();
        var rows =
                db.sql(kept.revision() == 0 ? INSERT : UPDATE)
                        .param("id", kept.id())
                        .param("revision", kept.revision())
                        .param("slug", kept.slug())
                        .param("content", written(kept.story()))
                        .param("givenBy", kept.consent().by().name())
                        .param("givenHow", kept.consent().how().name())
                        .param("givenOn", kept.consent().on())
                        .param("until", kept.consent().until())
                        .param("evidence", kept.consent().evidence())
                        .param("writers", kept.writers().stream().sorted().toArray(String[]::new))
                        .param("state", kept.state().name())
                        .param("reviewedBy", review == null ? null : review.by())
                        .param("reviewedAt", Notices.timestamp(review == null ? null : review.at()))
                        .param(
                                "reviewed",
                                review == null
                                        ? new String[0]
                                        : review.checks().toArray(String[]::new))
                        .param("reason", kept.reason())
                        .param("endedAt", Notices.timestamp(kept.endedAt()))
                        .update();
        Refusal.unless(
                rows == 1,
                kept.revision() == 0 ? NewsRefusal.ADDRESS_TAKEN : NewsRefusal.CHANGED_MEANWHILE);
        Notices.keep(db, step);
    }

    /** What happened to this story, the newest first. */
    List<NewsStep> steps(UUID id) {
        return Notices.steps(db, id);
    }

    private static @Nullable String written(@Nullable Story story) {
        return story == null ? null : JSON.writeValueAsString(story);
    }

    private static Experience.Kept kept(ResultSet row) throws SQLException {
        var content = row.getString("content");
        return new Experience.Kept(
                row.getObject("id", UUID.class),
                row.getInt("revision"),
                row.getString("slug"),
                content == null ? null : JSON.readValue(content, Story.class),
                new StoryConsent(
                        StoryConsent.By.valueOf(row.getString("given_by")),
                        StoryConsent.How.valueOf(row.getString("given_how")),
                        row.getObject("given_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getString("evidence")),
                Set.of((String[]) row.getArray("writers").getArray()),
                State.valueOf(row.getString("state")),
                review(row),
                row.getString("reason"),
                Notices.instant(row.getTimestamp("ended_at")));
    }

    private static Experience.@Nullable Review review(ResultSet row) throws SQLException {
        var by = row.getString("reviewed_by");
        Timestamp at = row.getTimestamp("reviewed_at");
        return by == null || at == null
                ? null
                : new Experience.Review(
                        by,
                        at.toInstant(),
                        List.of((String[]) row.getArray("reviewed").getArray()));
    }
}

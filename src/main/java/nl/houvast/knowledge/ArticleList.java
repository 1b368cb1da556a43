package nl.houvast.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.houvast.kernel.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What editors see of all articles, and of what happened to one. */
@Repository
class ArticleList {

    private final JdbcClient db;

    ArticleList(JdbcClient db) {
        this.db = db;
    }

    /**
     * One article in a list.
     *
     * @param title Dutch where it has none in English yet
     * @param state of its newest version
     * @param read whether everybody can read a version
     * @param by who wrote in the newest version last
     */
    record Line(
            String slug,
            ArticleKind kind,
            Wording title,
            VersionState state,
            boolean read,
            @Nullable LocalDate reviewOn,
            String by) {}

    /** All articles: what must be looked at first on top. */
    List<Line> lines() {
        return db.sql(
                        """
                        select article.slug, article.kind, article.current, article.review_on,
                               version.state, version.by,
                               version.content -> 'nl' ->> 'title' as nl,
                               coalesce(nullif(version.content -> 'en' ->> 'title', ''),
                                        version.content -> 'nl' ->> 'title') as en
                          from knowledge.article
                          join knowledge.version on version.article = article.slug
                         where version.number = (select max(number) from knowledge.version as other
                                                  where other.article = article.slug)
                         order by article.review_on nulls last, article.slug
                        """)
                .query((row, number) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("slug"),
                ArticleKind.valueOf(row.getString("kind")),
                new Wording(row.getString("nl"), row.getString("en")),
                VersionState.valueOf(row.getString("state")),
                row.getObject("current") != null,
                row.getObject("review_on", LocalDate.class),
                row.getString("by"));
    }

    /**
     * Something that happened.
     *
     * @param what the name of the news
     */
    record Step(int version, String what, String by, Instant at, @Nullable String reason) {}

    /** What happened to this article, the newest first. */
    List<Step> steps(String slug) {
        return db.sql(
                        """
                        select version, what, by, at, reason from knowledge.step
                         where article = ? order by number desc
                        """)
                .param(slug)
                .query(
                        (row, number) ->
                                new Step(
                                        row.getInt("version"),
                                        row.getString("what"),
                                        row.getString("by"),
                                        row.getTimestamp("at").toInstant(),
                                        row.getString("reason")))
                .list();
    }
}

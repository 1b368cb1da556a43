package nl.houvast.knowledge;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps articles, and every step that was taken with them. */
@Repository
class Articles {

    /** Any number, as long as nothing else of ours uses it. */
    private static final long LOCK = 7_163_205_041L;

    private static final int LONGEST_ADDRESS = 80;
    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;

    Articles(JdbcClient db) {
        this.db = db;
    }

    /** Waits until no other node brings what came with the house, until the transaction ends. */
    void lock() {
        db.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> true)
                .single();
    }

    /** Which files of the house were ever taken in, for each article that there is. */
    Map<String, Set<String>> origins() {
        var origins = new HashMap<String, Set<String>>();
        db.sql("select article, origin from knowledge.version")
                .query(
                        row -> {
                            var known =
                                    origins.computeIfAbsent(
                                            row.getString("article"), any -> new HashSet<>());
                            var origin = row.getString("origin");
                            if (origin != null) {
                                known.add(origin);
                            }
                        });
        return origins;
    }

    /** The article at this address. */
    Optional<Article> find(String slug) {
        if (!isAddress(slug)) {
            return Optional.empty(); // and the database need not read what somebody put there
        }
        return db.sql(
                        """
                        select slug, revision, current, reviewed_on
                          from knowledge.article where slug = ?
                        """)
                .param(slug)
                .query(
                        (row, number) ->
                                Article.kept(
                                        row.getString("slug"),
                                        row.getInt("revision"),
                                        row.getObject("current", Integer.class),
                                        row.getObject("reviewed_on", LocalDate.class),
                                        versions(slug)))
                .optional();
    }

    /**
     * The article at this address.
     *
     * @throws Missing when there is none
     */
    Article get(String slug) {
        return find(slug).orElseThrow(Missing::new);
    }

    /** Whether an article could be there. */
    static boolean isAddress(String slug) {
        return slug.length() <= LONGEST_ADDRESS && ADDRESS.matcher(slug).matches();
    }

    private List<ArticleVersion> versions(String slug) {
        return db.sql("select * from knowledge.version where article = ? order by number")
                .param(slug)
                .query((row, number) -> version(row))
                .list();
    }

    /**
     * Keeps what changed, and what happened.
     *
     * @throws Refusal when somebody else changed it since it was read
     */
    void keep(Article article, ArticleNews news) {
        keepHead(article);
        article.changed().forEach(version -> keep(article.slug(), version));
        db.sql(
                        """
                        insert into knowledge.step (article, version, what, by, at, reason)
                        values (:article, :version, :what, :by, :at, :reason)
                        """)
                .param("article", news.slug())
                .param("version", news.number())
                .param("what", news.getClass().getSimpleName())
                .param("by", news.by().id())
                .param("at", Timestamp.from(news.at()))
                .param("reason", news.why())
                .update();
    }

    private void keepHead(Article article) {
        var content = article.newest().content();
        var read = article.published();
        var kept =
                db.sql(article.revision() == 0 ? INSERT : UPDATE)
                        .param("slug", article.slug())
                        .param("revision", article.revision())
                        .param(
                                "kind",
                                read.map(ArticleVersion::content).orElse(content).kind().name())
                        .param("owner", read.map(ArticleVersion::content).orElse(content).owner())
                        .param("current", read.map(ArticleVersion::number).orElse(null))
                        .param("reviewed", article.reviewedOn())
                        .param("review", article.reviewOn())
                        .update();
        Refusal.unless(
                kept == 1,
                article.revision() == 0
                        ? ArticleRefusal.ADDRESS_TAKEN
                        : ArticleRefusal.CHANGED_MEANWHILE);
    }

    private static final String INSERT =
            """
            insert into knowledge.article
                (slug, kind, owner, current, reviewed_on, review_on, revision)
            values (:slug, :kind, :owner, :current, :reviewed, :review, :revision + 1)
            on conflict do nothing
            """;

    private static final String UPDATE =
            """
            update knowledge.article
               set kind = :kind, owner = :owner, current = :current, reviewed_on = :reviewed,
                   review_on = :review, revision = revision + 1
             where slug = :slug and revision = :revision
            """;

    private void keep(String slug, ArticleVersion version) {
        db.sql(
                        """
                        insert into knowledge.version
                            (article, number, content, writers, by, at, state, decided_by,
                             decided_at, reason, origin)
                        values (:article, :number, cast(:content as jsonb), :writers, :by, :at,
                                :state, :decidedBy, :decidedAt, :reason, :origin)
                        on conflict (article, number) do update
                           set content = excluded.content, writers = excluded.writers,
                               by = excluded.by, at = excluded.at, state = excluded.state,
                               decided_by = excluded.decided_by,
                               decided_at = excluded.decided_at, reason = excluded.reason,
                               origin = excluded.origin
                        """)
                .param("article", slug)
                .param("number", version.number())
                .param("content", JSON.writeValueAsString(version.content()))
                .param("writers", version.writers().stream().sorted().toArray(String[]::new))
                .param("by", version.by())
                .param("at", Timestamp.from(version.at()))
                .param("state", version.state().name())
                .param("decidedBy", version.decidedBy())
                .param("decidedAt", timestamp(version.decidedAt()))
                .param("reason", version.reason())
                .param("origin", version.origin())
                .update();
    }

    /** How many steps were ever taken: another number is another shelf. */
    long steps() {
        return db.sql("select count(*) from knowledge.step").query(Long.class).single();
    }

    /** What everybody reads, by address. */
    List<OnTheShelf> shelf() {
        return db.sql(
                        """
                        select article.slug, article.reviewed_on, article.review_on, version.content
                          from knowledge.article
                          join knowledge.version on version.article = article.slug
                                                and version.number = article.current
                         order by article.slug
                        """)
                .query(
                        (row, number) ->
                                new OnTheShelf(
                                        row.getString("slug"),
                                        content(row),
                                        row.getObject("reviewed_on", LocalDate.class),
                                        row.getObject("review_on", LocalDate.class)))
                .list();
    }

    static ArticleContent content(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("content"), ArticleContent.class);
    }

    private static ArticleVersion version(ResultSet row) throws SQLException {
        return new ArticleVersion(
                row.getInt("number"),
                content(row),
                strings(row.getArray("writers")),
                row.getString("by"),
                row.getTimestamp("at").toInstant(),
                VersionState.valueOf(row.getString("state")),
                row.getString("decided_by"),
                instant(row.getTimestamp("decided_at")),
                row.getString("reason"),
                row.getString("origin"));
    }

    private static Set<String> strings(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

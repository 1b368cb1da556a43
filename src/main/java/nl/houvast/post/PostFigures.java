package nl.houvast.post;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.contact.Channel;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much waits, and what is held: counts, and nobody. */
@Component
class PostFigures {

    private static final String OPEN =
            """
            select id, cause, since, first_at, first_by = :me as mine, first_reason
            from post.hold where ended_at is null order by since, id
            """;

    private static final String OF_MAILING =
            """
            select channel, reason, count(*) as number from post.message
            where hold = :hold group by channel, reason order by channel, reason nulls first
            """;

    private static final String QUEUE =
            """
            select channel, cast(null as text) as reason, count(*) as number from post.message
            where status = 'QUEUED' group by channel order by channel
            """;

    private final JdbcClient db;
    private final Vault vault;

    PostFigures(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /**
     * So many messages.
     *
     * @param reason why they are refused; null when they may go
     */
    record Count(Channel channel, @Nullable String reason, long number) {}

    /**
     * A hold that is open.
     *
     * @param firstAt when the first person released it, or null
     * @param mine whether that was whoever looks
     * @param why the reason that the first person gave, or null
     * @param counts what it holds
     */
    record Held(
            HoldId id,
            HoldCause cause,
            Instant since,
            @Nullable Instant firstAt,
            boolean mine,
            @Nullable String why,
            List<Count> counts) {

        @Override
        public String toString() {
            return "Held[" + id + "]";
        }
    }

    /** What waits, along which channel. */
    List<Count> queue() {
        return db.sql(QUEUE).query(PostFigures::count).list();
    }

    /** What is held, the longest first. */
    List<Held> held(Actor by) {
        var queue = queue();
        return db
                .sql(OPEN)
                .param("me", by.id())
                .query(
                        (row, number) -> {
                            var first = row.getTimestamp("first_at");
                            var id = new HoldId(row.getObject("id", UUID.class));
                            var why = row.getBytes("first_reason");
                            return new Held(
                                    id,
                                    HoldCause.valueOf(row.getString("cause")),
                                    row.getTimestamp("since").toInstant(),
                                    first == null ? null : first.toInstant(),
                                    row.getBoolean("mine"),
                                    why == null
                                            ? null
                                            : vault.openAlone(id.value(), new Sealed(why)),
                                    queue);
                        })
                .list()
                .stream()
                .map(it -> it.cause() == HoldCause.MAILING ? mailing(it) : it)
                .toList();
    }

    private Held mailing(Held it) {
        var counts =
                db.sql(OF_MAILING).param("hold", it.id().value()).query(PostFigures::count).list();
        return new Held(it.id(), it.cause(), it.since(), it.firstAt(), it.mine(), it.why(), counts);
    }

    private static Count count(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Count(
                Channel.valueOf(row.getString("channel")),
                row.getString("reason"),
                row.getLong("number"));
    }
}

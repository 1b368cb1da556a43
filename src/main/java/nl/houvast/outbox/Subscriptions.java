package nl.houvast.outbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.outbox.Target.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which systems hear what, and how it goes with each. */
@Component
@Transactional
class Subscriptions {

    private final JdbcClient db;
    private final OutboxSettings settings;

    Subscriptions(JdbcClient db, OutboxSettings settings) {
        this.db = db;
        this.settings = settings;
    }

    /**
     * One connection as it stands now.
     *
     * @param waiting how many events it has not got
     * @param failedAt since when the oldest of those does not arrive, or null
     * @param why the last attempt of that one did not succeed, or null
     */
    record Line(
            Target target,
            String name,
            List<String> types,
            Instant madeAt,
            int waiting,
            @Nullable Instant failedAt,
            @Nullable String why) {}

    List<Line> live() {
        return db.sql(
                        """
                        select s.id, s.kind, s.name, s.address, s.types, s.salt, s.made_at,
                               w.waiting, w.failed_at, w.why
                          from outbox.subscription s
                          cross join lateral (
                            select count(*) as waiting, min(d.failed_at) as failed_at,
                                   (array_agg(d.why order by d.failed_at, d.seq))[1] as why
                              from outbox.delivery d
                             where d.subscription = s.id and d.delivered_at is null) w
                         where s.ended_at is null
                         order by s.name, s.id
                        """)
                .query(
                        (row, number) ->
                                new Line(
                                        new Target(
                                                row.getObject("id", UUID.class),
                                                Kind.valueOf(row.getString("kind")),
                                                row.getString("address"),
                                                row.getObject("salt", UUID.class)),
                                        row.getString("name"),
                                        Arrays.asList((String[]) row.getArray("types").getArray()),
                                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                                        row.getInt("waiting"),
                                        instant(row.getObject("failed_at", OffsetDateTime.class)),
                                        row.getString("why")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    int count() {
        return db.sql("select count(*) from outbox.subscription where ended_at is null")
                .query(Integer.class)
                .single();
    }

    /** How many have been without something for too long. */
    int failing(Instant now) {
        return db.sql(
                        """
                        select count(*) from outbox.subscription s
                         where s.ended_at is null and exists (
                            select from outbox.delivery d
                             where d.subscription = s.id and d.delivered_at is null
                               and d.failed_at <= :limit)
                        """)
                .param("limit", at(now.minus(settings.failingAfter())))
                .query(Integer.class)
                .single();
    }

    /** Whether a connection that has been without something since then is worth a warning. */
    boolean failing(Line line, Instant now) {
        var since = line.failedAt();
        return since != null && !since.isAfter(now.minus(settings.failingAfter()));
    }

    void add(Target target, String name, List<EventType> types, String by, Instant now) {
        db.sql(
                        """
                        insert into outbox.subscription
                            (id, kind, name, address, types, salt, made_by, made_at)
                        values (:id, :kind, :name, :address, :types, :salt, :by, :now)
                        on conflict (id) do update
                            set address = excluded.address, types = excluded.types, ended_at = null,
                                ended_by = null
                        """)
                .param("id", target.id())
                .param("kind", target.kind().name())
                .param("name", name)
                .param("address", target.address())
                .param("types", types.stream().map(EventType::type).toArray(String[]::new))
                .param("salt", target.salt())
                .param("by", by)
                .param("now", at(now))
                .update();
    }

    /** From now on it hears nothing, and what it had not got it does not get. */
    void end(UUID id, String by, Instant now) {
        stop(id, by, now);
        db.sql("delete from outbox.delivery where subscription = ? and delivered_at is null")
                .param(id)
                .update();
    }

    /** From now on it hears nothing; what waits goes on when it comes back in time. */
    void stop(UUID id, String by, Instant now) {
        db.sql(
                        """
                        update outbox.subscription set ended_at = :now, ended_by = :by
                         where id = :id and ended_at is null
                        """)
                .param("now", at(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    /** Everything that waits is tried now. */
    void again(UUID id, Instant now) {
        db.sql(
                        """
                        update outbox.delivery set due_at = :now, tries = 0
                         where subscription = :id and delivered_at is null
                        """)
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    /** Another secret from now on. Empty when there is no such connection on the web. */
    Optional<Target> salted(UUID id, UUID salt) {
        return db.sql(
                        """
                        update outbox.subscription set salt = :salt
                         where id = :id and kind = 'WEBHOOK' and ended_at is null
                        returning address
                        """)
                .param("salt", salt)
                .param("id", id)
                .query((row, number) -> new Target(id, Kind.WEBHOOK, row.getString(1), salt))
                .optional();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

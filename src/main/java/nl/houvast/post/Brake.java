package nl.houvast.post;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds everything as soon as far more wants to go than usual, before the first of it goes. Nodes
 * look one after the other, so that together they let no more through than one would.
 */
@Component
class Brake {

    private static final Logger LOG = LoggerFactory.getLogger(Brake.class);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LOOK_BACK = Duration.ofDays(28);

    private static final String USUAL =
            """
            update post.brake
            set counted_at = :now, usual = (
                select coalesce(avg(n), 0) from (
                    select count(*) as n from post.message
                    where tried_at >= :since and tried_at < :hourAgo and not released
                    group by date_trunc('hour', tried_at)
                ) as hours
            )
            """;

    private static final String WANTS_TO_GO =
            """
            select (select count(*) from post.message
                    where tried_at > :hourAgo and not released)
                 + (select count(*) from post.message
                    where status = 'QUEUED' and due_at <= :now and tried_at is null
                      and not released)
            """;

    private static final String TO_THIS_PERSON =
            """
            select count(*) from post.message
            where person = :person and tried_at > :since and not released
            """;

    private final JdbcClient db;
    private final Holds holds;
    private final Settings settings;

    Brake(JdbcClient db, Holds holds, Settings settings) {
        this.db = db;
        this.holds = holds;
        this.settings = settings;
    }

    /**
     * What is unusual.
     *
     * @param atLeast so many messages within an hour never are
     * @param timesUsual so many times what goes in an hour in which anything goes, over the last
     *     four weeks
     * @param samePerson so many messages to one person within {@code within} are the most
     * @param within see there
     */
    @ConfigurationProperties("houvast.post.brake")
    record Settings(
            @DefaultValue("60") int atLeast,
            @DefaultValue("4") int timesUsual,
            @DefaultValue("3") int samePerson,
            @DefaultValue("P1D") Duration within) {

        /**
         * Settings that let something through.
         *
         * @throws IllegalArgumentException when they would not
         */
        Settings {
            if (atLeast < 1 || timesUsual < 1 || samePerson < 1 || !within.isPositive()) {
                throw new IllegalArgumentException("houvast.post.brake.* are positive");
            }
        }

        /** More than this in an hour is unusual. */
        long ceiling(double usual) {
            return Math.max(atLeast, (long) Math.ceil(timesUsual * usual));
        }
    }

    /**
     * Waits until no other node looks, and holds that place until the transaction ends.
     *
     * @return whether anything may go now
     */
    boolean off() {
        db.sql("select usual from post.brake for update").query(Double.class).single();
        return !holds.everything();
    }

    /** Whether this message may go, asked after {@link #off}; otherwise everything is held. */
    boolean lets(Message next, Instant now) {
        if (next.released()) {
            return true;
        }
        var wants = count(WANTS_TO_GO, now);
        if (wants > settings.ceiling(usual(now))) {
            pull(HoldCause.VOLUME, Actor.HOUSE, now);
            return false;
        }
        if (next.neverTried() && toThisPerson(next.person(), now) >= settings.samePerson()) {
            pull(HoldCause.REPEATED, Actor.HOUSE, now);
            return false;
        }
        return true;
    }

    /** Holds everything. Whoever takes messages meanwhile finishes the one in hand. */
    void pull(HoldCause cause, Actor by, Instant now) {
        db.sql("select usual from post.brake for update").query(Double.class).single();
        if (holds.start(HoldId.next(now), cause, now, by.id()) > 0) {
            LOG.warn("Everything that waits to be sent is held ({}): see /beheer/post", cause);
        }
    }

    private double usual(Instant now) {
        var fresh =
                db.sql("select counted_at > :hourAgo from post.brake")
                        .param("hourAgo", at(now.minus(HOUR)))
                        .query(Boolean.class)
                        .single();
        if (!fresh) {
            db.sql(USUAL)
                    .param("now", at(now))
                    .param("since", at(now.minus(LOOK_BACK)))
                    .param("hourAgo", at(now.minus(HOUR)))
                    .update();
        }
        return db.sql("select usual from post.brake").query(Double.class).single();
    }

    private long count(String sql, Instant now) {
        return db.sql(sql)
                .param("now", at(now))
                .param("hourAgo", at(now.minus(HOUR)))
                .query(Long.class)
                .single();
    }

    private long toThisPerson(PersonId person, Instant now) {
        return db.sql(TO_THIS_PERSON)
                .param("person", person.value())
                .param("since", at(now.minus(settings.within())))
                .query(Long.class)
                .single();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

package nl.houvast.consultation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import nl.houvast.consultation.Consultation.Channel;
import nl.houvast.consultation.Consultation.Outcome;
import nl.houvast.contact.SafeContact;
import nl.houvast.kernel.SmallNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts of the last twelve months, none of which says anything about somebody. */
@Component
@Transactional(readOnly = true)
class Figures {

    private static final int MONTHS = 12;

    private final JdbcClient db;
    private final Terms terms;
    private final Clock clock;

    Figures(JdbcClient db, Terms terms, Clock clock) {
        this.db = db;
        this.terms = terms;
        this.clock = clock;
    }

    /** Whether who was promised an answer got it in time. */
    enum Promise {
        KEPT,
        LATE,
        WAITING
    }

    /**
     * Each of these counts the same consultations.
     *
     * @param hours half of the answers that were promised took no longer, in hours; null when there
     *     are too few to say
     */
    record Counted(
            Map<YearMonth, OptionalInt> months,
            Map<Channel, OptionalInt> channels,
            Map<String, OptionalInt> events,
            Map<Outcome, OptionalInt> outcomes,
            Map<Promise, OptionalInt> promises,
            @Nullable Integer hours) {}

    Counted counted() {
        var last = YearMonth.from(clock.instant().atZone(SafeContact.ZONE));
        var first = last.minusMonths(MONTHS - 1L);
        var months = new LinkedHashMap<YearMonth, Integer>();
        for (var month = last; !month.isBefore(first); month = month.minusMonths(1)) {
            months.put(month, 0);
        }
        var since = Timestamp.from(first.atDay(1).atStartOfDay(SafeContact.ZONE).toInstant());
        by("to_char(began_at at time zone 'Europe/Amsterdam', 'YYYY-MM')", since)
                .forEach(
                        (month, count) ->
                                months.merge(YearMonth.parse(month), count, Integer::sum));
        return new Counted(
                SmallNumbers.shown(months),
                SmallNumbers.shown(named(Channel.class, by("channel", since))),
                SmallNumbers.shown(events(since)),
                SmallNumbers.shown(named(Outcome.class, by("outcome", since))),
                SmallNumbers.shown(
                        named(
                                Promise.class,
                                by(
                                        """
                                        case when due_at is null then ''
                                             when answered_at is null and ended_at is null
                                             then 'WAITING'
                                             when coalesce(answered_at, ended_at) <= due_at
                                             then 'KEPT' else 'LATE' end
                                        """,
                                        since))),
                hours(since));
    }

    private Map<String, Integer> by(String what, Timestamp since) {
        var counts = new LinkedHashMap<String, Integer>();
        db.sql(
                        "select coalesce("
                                + what
                                + ", '') as what, count(*) as number"
                                + " from consultation.consultation where began_at >= :since"
                                + " group by 1 order by 1")
                .param("since", since)
                .query(
                        row -> {
                            counts.put(row.getString("what"), row.getInt("number"));
                        });
        return counts;
    }

    /** By the root of what happened: the kinds below it are too few to say. */
    private Map<String, Integer> events(Timestamp since) {
        var counts = new LinkedHashMap<String, Integer>();
        by("event", since)
                .forEach((event, count) -> counts.merge(terms.root(event), count, Integer::sum));
        return counts;
    }

    private static <E extends Enum<E>> Map<E, Integer> named(
            Class<E> type, Map<String, Integer> counts) {
        var named = new EnumMap<E, Integer>(type);
        for (var constant : type.getEnumConstants()) {
            named.put(constant, counts.getOrDefault(constant.name(), 0));
        }
        return named;
    }

    private @Nullable Integer hours(Timestamp since) {
        return db.sql(
                        """
                        select case when count(*) >= :enough then
                                   round(extract(epoch from percentile_cont(0.5) within group
                                       (order by answered_at - began_at)) / 3600)::int end
                          from consultation.consultation
                         where began_at >= :since and due_at is not null
                           and answered_at is not null
                        """)
                .param("enough", SmallNumbers.ENOUGH)
                .param("since", since)
                .query((row, number) -> row.getObject(1, Integer.class))
                .optional()
                .orElse(null);
    }
}

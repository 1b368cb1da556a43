package nl.houvast.reporting;

import static nl.houvast.reporting.Counts.ALL;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nl.houvast.kernel.SmallNumbers;
import nl.houvast.kernel.SmallNumbers.Axis;
import nl.houvast.reach.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How it is now, for who leads: counted within their reach, as every list of work is. What changes
 * by the minute could otherwise tell them of somebody they may not see.
 */
@Repository
class Today {

    /** It is not kept who has it, so nobody sees it for that reason. */
    private static final String NOBODYS = "cast(null as text)";

    /** How long somebody waits. */
    enum Band {
        DAY,
        THREE_DAYS,
        WEEK,
        LONGER
    }

    /** Where there is work: a region and a team, empty when it is for everybody in the region. */
    record Place(String region, String team) {}

    /** Open case files: those of the first place are called "0", and so on. */
    record Open(List<Place> places, SmallNumbers counts) {}

    private final JdbcClient db;
    private final Clock clock;
    private final Counts counts;

    Today(JdbcClient db, Clock clock, Counts counts) {
        this.db = db;
        this.clock = clock;
        this.counts = counts;
    }

    /** Who waits to be spoken to, by region, kind of event and how long. */
    SmallNumbers waiting(Reach reach) {
        var waiting = new HashMap<List<String>, Integer>();
        db.sql(
                        """
                        select waits.region, waits.event,
                               case when received_at > :now - interval '1 day' then 'DAY'
                                    when received_at > :now - interval '3 days' then 'THREE_DAYS'
                                    when received_at > :now - interval '7 days' then 'WEEK'
                                    else 'LONGER' end as band,
                               count(*) as number
                          from reporting.fact_contact waits
                         where waits.how is null and %s
                         group by 1, 2, 3
                        """
                                .formatted(reach.condition("waits", NOBODYS)))
                .params(reach.parameters())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(
                        row -> {
                            waiting.merge(
                                    List.of(
                                            Counts.region(row),
                                            Counts.among(counts.kinds(), row.getString("event")),
                                            row.getString("band")),
                                    row.getInt("number"),
                                    Integer::sum);
                        });
        return SmallNumbers.of(
                List.of(
                        Counts.regions(),
                        counts.kindsAxis(),
                        Axis.of(Counts.names(Band.values()), ALL)),
                waiting);
    }

    /** Open case files, by where they belong; never by who has them. */
    Open open(Reach reach) {
        var places = new ArrayList<Place>();
        var open = new HashMap<List<String>, Integer>();
        db.sql(
                        """
                        select file.region, file.team, count(*) as number
                          from reporting.fact_case file
                         where not file.closed and %s
                         group by 1, 2 order by file.region = '', 1, 2
                        """
                                .formatted(reach.condition("file", NOBODYS)))
                .params(reach.parameters())
                .query(
                        row -> {
                            open.put(List.of(String.valueOf(places.size())), row.getInt("number"));
                            places.add(new Place(row.getString("region"), row.getString("team")));
                        });
        var parts = new ArrayList<String>();
        for (int i = 0; i < places.size(); i++) {
            parts.add(String.valueOf(i));
        }
        return new Open(places, SmallNumbers.of(List.of(Axis.of(parts, ALL)), open));
    }
}

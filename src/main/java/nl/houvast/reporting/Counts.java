package nl.houvast.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.houvast.advice.Taxonomy;
import nl.houvast.kernel.SmallNumbers;
import nl.houvast.kernel.SmallNumbers.Axis;
import nl.houvast.reporting.Facts.How;
import nl.houvast.reporting.Facts.What;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts what was kept, each time in one whole table of every region and every kind of event, so
 * that what is hidden does not depend on what somebody asks for.
 */
@Repository
class Counts {

    /** Everything together. */
    static final String ALL = "*";

    /** What is not known. */
    static final String UNKNOWN = "";

    static final String REACHED = "REACHED";

    /** Given up, or stopped before: apart they are too few to show anything of a region. */
    static final String NOT_SPOKEN = "NOT_SPOKEN";

    /** The regions by their codes of CBS; last those of whom it is not known. */
    static final List<String> REGIONS =
            Stream.concat(
                            IntStream.rangeClosed(1, 25).mapToObj("VR%02d"::formatted),
                            Stream.of(UNKNOWN))
                    .toList();

    /** The sorts of entries of the directory (docs/directory-format.md). */
    static final List<String> RECEIVERS =
            List.of(
                    "organisation",
                    "regional_branch",
                    "service",
                    "government",
                    "emergency_service",
                    "information_service",
                    "category",
                    UNKNOWN);

    /**
     * Half of so many waited no longer, and nine of ten.
     *
     * @param number of how many this is
     */
    record Waited(int number, int median, int ninetieth) {}

    private final JdbcClient db;
    private final Clock clock;
    private final List<String> kinds;
    private final Shown settled;
    private final Shown handovers;

    Counts(JdbcClient db, Clock clock, Taxonomy taxonomy) {
        this.db = db;
        this.clock = clock;
        this.kinds =
                Stream.concat(
                                taxonomy.events().stream()
                                        .filter(event -> event.parent() == null)
                                        .map(event -> event.id()),
                                Stream.of(UNKNOWN))
                        .toList();
        var spoken = List.of(How.IN_TIME.name(), How.LATE.name());
        var how = new LinkedHashMap<String, Set<String>>();
        how.put(REACHED, Set.copyOf(spoken));
        how.put(ALL, Set.of(How.IN_TIME.name(), How.LATE.name(), NOT_SPOKEN));
        this.settled =
                new Shown(
                        List.of(
                                regions(),
                                Axis.of(kinds, ALL),
                                new Axis(
                                        List.of(How.IN_TIME.name(), How.LATE.name(), NOT_SPOKEN),
                                        how)));
        this.handovers =
                new Shown(
                        List.of(
                                regions(),
                                Axis.of(RECEIVERS, ALL),
                                new Axis(names(What.values()), Map.of())));
    }

    /** The kinds of event, by their roots; last those of whom it is not known. */
    List<String> kinds() {
        return kinds;
    }

    Quarter now() {
        return Quarter.of(clock.instant());
    }

    /** First contacts by region, kind of event and how they were settled, in each quarter. */
    Map<Quarter, SmallNumbers> settled(List<Quarter> quarters) {
        var counts = empty(quarters);
        db.sql(
                        """
                        select quarter, region, event,
                               case when hours is null then 'NOT_SPOKEN' else how end as how,
                               count(*) as number
                          from reporting.fact_contact
                         where quarter = any(cast(:quarters as date[])) and how is not null
                         group by 1, 2, 3, 4
                        """)
                .param("quarters", dates(quarters))
                .query(
                        row -> {
                            add(
                                    counts,
                                    row,
                                    region(row),
                                    among(kinds, row.getString("event")),
                                    row.getString("how"));
                        });
        return settled.of(counts);
    }

    /** What became of handovers by region and sort of organisation, in each quarter. */
    Map<Quarter, SmallNumbers> handovers(List<Quarter> quarters) {
        var counts = empty(quarters);
        db.sql(
                        """
                        select quarter, region, receiver, what, count(*) as number
                          from reporting.fact_handover
                         where quarter = any(cast(:quarters as date[]))
                         group by 1, 2, 3, 4
                        """)
                .param("quarters", dates(quarters))
                .query(
                        row -> {
                            add(
                                    counts,
                                    row,
                                    region(row),
                                    among(RECEIVERS, row.getString("receiver")),
                                    row.getString("what"));
                        });
        return handovers.of(counts);
    }

    private static Map<Quarter, Map<List<String>, Integer>> empty(List<Quarter> quarters) {
        var counts = new TreeMap<Quarter, Map<List<String>, Integer>>();
        quarters.forEach(quarter -> counts.put(quarter, new HashMap<>()));
        return counts;
    }

    private static void add(
            Map<Quarter, Map<List<String>, Integer>> counts, ResultSet row, String... where)
            throws SQLException {
        var quarter = Quarter.of(row.getDate("quarter").toLocalDate());
        var those = counts.get(quarter);
        if (those != null) {
            those.merge(List.of(where), row.getInt("number"), Integer::sum);
        }
    }

    /** Tables as they may be shown. A quarter that is over is worked out once. */
    private static final class Shown {

        private record Table(Map<List<String>, Integer> counts, SmallNumbers shown) {}

        private final List<Axis> axes;
        private final Map<Quarter, Table> before = new ConcurrentHashMap<>();

        Shown(List<Axis> axes) {
            this.axes = axes;
        }

        Map<Quarter, SmallNumbers> of(Map<Quarter, Map<List<String>, Integer>> counts) {
            var tables = new TreeMap<Quarter, SmallNumbers>();
            counts.forEach((quarter, those) -> tables.put(quarter, of(quarter, those)));
            return tables;
        }

        private SmallNumbers of(Quarter quarter, Map<List<String>, Integer> counts) {
            var known = before.get(quarter);
            if (known != null && known.counts().equals(counts)) {
                return known.shown();
            }
            var shown = SmallNumbers.of(axes, counts);
            if (!counts.isEmpty()) { // anybody can ask for quarters in which there was nothing
                before.put(quarter, new Table(counts, shown));
            }
            return shown;
        }
    }

    /** How long who was spoken to had waited, in hours; by what is asked, and of all together. */
    Map<String, Waited> waited(Asked asked) {
        var per =
                switch (asked.per()) {
                    case KIND -> "event";
                    case REGION -> "region";
                    case QUARTER -> "cast(quarter as text)";
                };
        var waited = new HashMap<String, Waited>();
        db.sql(
                        """
                        select coalesce(%s, :all) as line, count(*) as number,
                               percentile_disc(0.5) within group (order by hours) as median,
                               percentile_disc(0.9) within group (order by hours) as ninetieth
                          from reporting.fact_contact
                         where quarter = any(cast(:quarters as date[])) and hours is not null
                           and (:region = :all or region = :region)
                           and (:kind = :all or event = :kind)
                         group by grouping sets ((%s), ())
                        """
                                .formatted(per, per))
                .param("quarters", dates(asked.quarters()))
                .param("region", asked.region())
                .param("kind", asked.kind())
                .param("all", ALL)
                .query(waited(waited));
        return waited;
    }

    /** After how many days a handover was accepted, by sort of organisation and of all. */
    Map<String, Waited> daysToAcceptance(Asked asked) {
        var waited = new HashMap<String, Waited>();
        db.sql(
                        """
                        select coalesce(receiver, :all) as line, count(*) as number,
                               percentile_disc(0.5) within group (order by days) as median,
                               percentile_disc(0.9) within group (order by days) as ninetieth
                          from reporting.fact_handover
                         where quarter = any(cast(:quarters as date[])) and days is not null
                           and (:region = :all or region = :region)
                         group by grouping sets ((receiver), ())
                        """)
                .param("quarters", dates(asked.quarters()))
                .param("region", asked.region())
                .param("all", ALL)
                .query(waited(waited));
        return waited;
    }

    private static RowCallbackHandler waited(Map<String, Waited> waited) {
        return row -> {
            waited.put(
                    row.getString("line"),
                    new Waited(
                            row.getInt("number"), row.getInt("median"), row.getInt("ninetieth")));
        };
    }

    static Axis regions() {
        return Axis.of(REGIONS, ALL);
    }

    Axis kindsAxis() {
        return Axis.of(kinds, ALL);
    }

    static String region(ResultSet row) throws SQLException {
        return among(REGIONS, row.getString("region"));
    }

    static String among(List<String> known, String one) {
        return known.contains(one) ? one : UNKNOWN;
    }

    static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    private static String[] dates(List<Quarter> quarters) {
        return quarters.stream().map(it -> it.start().toString()).toArray(String[]::new);
    }
}

package nl.houvast.colleague;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.houvast.access.Account;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Workers;
import nl.houvast.kernel.Missing;
import nl.houvast.reach.Loads;
import nl.houvast.reach.Loads.Load;
import nl.houvast.reach.Reaches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much each worker has, to who leads them: everything of everybody in one statement, counted
 * within reach. What lies outside it is counted nowhere.
 */
@Component
class Caseload {

    /** Counting stops here. */
    static final int MOST = 99;

    private final JdbcClient db;
    private final List<Loads> loads;
    private final Reaches reaches;
    private final Workers workers;

    Caseload(JdbcClient db, List<Loads> loads, Reaches reaches, Workers workers) {
        this.db = db;
        this.loads = List.copyOf(loads);
        this.reaches = reaches;
        this.workers = workers;
    }

    /**
     * What one worker has.
     *
     * @param counts of each sort of work, at most {@link #MOST} and one
     */
    record Line(Account worker, List<Integer> counts) {}

    /**
     * What all of them have, first whoever is late with most.
     *
     * @param sorts of work, in the order of the counts
     */
    record Team(List<Load> sorts, List<Line> lines) {}

    /**
     * Workers of the regions and teams of this supervisor, and whoever else has something there.
     *
     * @throws Missing for who leads nobody
     */
    Team of(Actor by) {
        requireSupervisor(by);
        var reach = reaches.reach(by);
        var sorts = loads.stream().flatMap(some -> some.of(reach).stream()).toList();
        var staff = workers.staff();
        var counts = counts(sorts, reach.parameters(), staff);
        var lines =
                staff.stream()
                        .map(it -> new Line(it, counts.getOrDefault(it.id(), List.of())))
                        .filter(line -> near(line.worker(), by) || any(line))
                        .sorted(
                                Comparator.comparingInt((Line line) -> -late(sorts, line))
                                        .thenComparing(line -> line.worker().profile().name()))
                        .toList();
        return new Team(sorts, lines);
    }

    /** Nobody but who leads looks at how much others have. */
    static void requireSupervisor(Actor by) {
        if (by.role() != Role.SUPERVISOR) {
            throw new Missing();
        }
    }

    /** Whether they may work on the same files, as far as region and team say. */
    static boolean near(Account account, Actor by) {
        var theirs = account.scope();
        var ours = by.scope();
        return theirs.everywhere()
                || ours.everywhere()
                || !Collections.disjoint(theirs.regions(), ours.regions())
                || !Collections.disjoint(theirs.teams(), ours.teams());
    }

    private static boolean any(Line line) {
        return line.counts().stream().anyMatch(count -> count > 0);
    }

    private static int late(List<Load> sorts, Line line) {
        int late = 0;
        for (int i = 0; i < line.counts().size(); i++) {
            late += sorts.get(i).late() ? line.counts().get(i) : 0;
        }
        return late;
    }

    private Map<String, List<Integer>> counts(
            List<Load> sorts, Map<String, Object> reach, List<Account> staff) {
        var columns =
                sorts.stream()
                        .map(sort -> sort.rows().replace(Loads.WORKER, "w.account"))
                        .map(rows -> "(select count(*) from (select " + rows + " limit :most) x)")
                        .collect(joining(", "));
        var counts = new HashMap<String, List<Integer>>();
        db.sql("select w.account, " + columns + " from unnest(:accounts) as w (account)")
                .params(reach)
                .param("accounts", staff.stream().map(Account::id).toArray(String[]::new))
                .param("most", MOST + 1)
                .query(
                        row -> {
                            counts.put(row.getString("account"), read(row, sorts.size()));
                        });
        return counts;
    }

    private static List<Integer> read(ResultSet row, int sorts) throws SQLException {
        var counts = new ArrayList<Integer>();
        for (int i = 0; i < sorts; i++) {
            counts.add(row.getInt(i + 2)); // after the account
        }
        return counts;
    }
}

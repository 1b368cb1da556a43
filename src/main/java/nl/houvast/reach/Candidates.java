package nl.houvast.reach;

/**
 * The rows that somebody may see, as the part of a query that says from where. Who works for the
 * whole country reads the one list; who works for a few regions reads the beginning of the list of
 * each, so that a small reach costs no more than a large one. Both ask the same condition of each
 * row. The table has the columns person, region and team, and an index that begins with region and
 * goes on in the order.
 *
 * @param table with its schema, "task.task"
 * @param owner its column that says who has the row
 * @param order of the list, "due_at, id"
 */
public record Candidates(Reach reach, String table, String owner, String order) {

    /**
     * The first of them for which this holds, in that order; as many as :page says. Needs {@link
     * Reach#parameters} and :page.
     *
     * @param condition on the columns of the table
     */
    public String where(String condition) {
        return where(condition, "order by %s limit :page".formatted(order));
    }

    /**
     * Some of them, as many as :page says, in no order: to count how many there are, up to there.
     * The database stops as soon as it has that many, and sorts nothing.
     *
     * @param condition on the columns of the table
     */
    public String some(String condition) {
        return where(condition, "limit :page");
    }

    private String where(String condition, String inOrder) {
        var mine = "c." + owner;
        var here =
                "from %s c where %s and %s".formatted(table, condition, reach.condition("c", mine));
        if (reach.everywhere()) {
            return "(select c.* %s %s)".formatted(here, inOrder);
        }
        return """
               (
                select c.* from unnest(:reachRegions) as r (region)
                cross join lateral (select c.* %1$s and c.region = r.region %2$s) c
                union all
                (select c.* %1$s and c.region <> all(:reachRegions)
                    and %3$s = :reachMe %2$s)
                union all
                (select c.* %1$s and c.region <> all(:reachRegions)
                    and %3$s is distinct from :reachMe and %4$s %2$s)
               )
               """
                .formatted(here, inOrder, mine, reach.exceptions("c"));
    }
}

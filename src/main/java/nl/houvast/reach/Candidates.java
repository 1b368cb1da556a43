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
 * @param open what holds for every row of the list, "state = 'OPEN'": the indexes are of those rows
 * @param order of the list, "due_at, id"
 * @param most of them that are asked for; it stands in the query itself, so that the database can
 *     plan it once and knows all the same that only the beginning is read
 */
public record Candidates(
        Reach reach, String table, String owner, String open, String order, int most) {

    /** So many are read and put in order at a price that nobody feels. */
    private static final int FEW = 100;

    /**
     * The first of them for which this holds, in that order. Needs {@link Reach#parameters}.
     *
     * @param condition on the columns of the table
     */
    public String where(String condition) {
        var inOrder = "order by %s limit %d".formatted(order, most);
        return reach.everywhere()
                ? "(select c.* %s %s)".formatted(all(condition), inOrder)
                : inRegions(condition, inOrder);
    }

    /**
     * The same as {@link #where}, for a condition that may hold for few of many and that an index
     * of its own leads to: when they are few all of them are read, and only when there are more the
     * order is followed, which for few would read almost the whole list.
     *
     * @param condition on the columns of the table
     */
    public String fewOrFirst(String condition) {
        return """
               (
                with few as materialized (select * from %1$s x limit %2$d)
                select * from few where (select count(*) from few) < %2$d
                union all
                (select * from %3$s x where (select count(*) from few) >= %2$d)
               )
               """
                .formatted(
                        new Candidates(reach, table, owner, open, order, FEW).some(condition),
                        FEW,
                        where(condition));
    }

    /**
     * Some of them, in no order: to count how many there are, up to there. The database stops as
     * soon as it has that many, and sorts nothing.
     *
     * @param condition on the columns of the table
     */
    public String some(String condition) {
        return reach.everywhere()
                ? "(select c.* %s limit %d)".formatted(all(condition), most)
                : inRegions(condition, "limit " + most);
    }

    /**
     * As far as that in each region, and elsewhere: with one value the index of regions is sure.
     */
    private String inRegions(String condition, String asFar) {
        return """
               (
                select c.* from unnest(:reachRegions) as r (region)
                cross join lateral (select c.* %s and c.region = r.region %s) c
                %s
               )
               """
                .formatted(here(condition), asFar, elsewhere(condition, asFar));
    }

    private String all(String condition) {
        return from(condition, reach.condition("c", mine()));
    }

    private String here(String condition) {
        return from(condition, reach.conditionHere("c", mine()));
    }

    /**
     * What they have themselves in other regions, and the exceptions there. What is their own is
     * little, so it is looked up by who has it: no other index fits a condition within coalesce,
     * also not a small one that leads through the whole country.
     */
    private String elsewhere(String condition, String inOrder) {
        var own =
                """
                union all
                (select c.* %s and c.region <> all(:reachRegions) and %s = :reachMe %s)
                """
                        .formatted(
                                from(
                                        "coalesce(%s, false)".formatted(condition),
                                        reach.conditionElsewhere("c", mine(), true)),
                                mine(),
                                inOrder);
        return reach.elsewhere("c")
                .map(
                        exceptions ->
                                """
                                %s
                                union all
                                (select c.* %s and c.region <> all(:reachRegions)
                                    and %s is distinct from :reachMe and %s %s)
                                """
                                        .formatted(
                                                own,
                                                from(
                                                        condition,
                                                        reach.conditionElsewhere(
                                                                "c", mine(), false)),
                                                mine(),
                                                exceptions,
                                                inOrder))
                .orElse(own);
    }

    private String from(String condition, String reached) {
        return "from %s c where %s and %s and %s".formatted(table, open, condition, reached);
    }

    private String mine() {
        return "c." + owner;
    }
}

package nl.houvast.casework;

import nl.houvast.reach.Reach;

/**
 * The first contacts that somebody may see, as the part of a query that says from where. Who works
 * for the whole country reads the one list; who works for a few regions reads the beginning of the
 * list of each, so that a small reach costs no more than a large one. Both ask the same condition
 * of each row.
 */
record Candidates(Reach reach) {

    private static final String ORDER = "order by not urgent, due_at, id limit :page";

    /**
     * The first of them for which this holds, in the order of the work list; as many as :page says.
     *
     * @param condition on the columns of casework.first_contact
     */
    String where(String condition) {
        var here =
                "from casework.first_contact c where %s and %s"
                        .formatted(condition, reach.condition("c", "c.taken_by"));
        if (reach.everywhere()) {
            return "(select c.* %s %s)".formatted(here, ORDER);
        }
        return """
               (
                select c.* from unnest(:reachRegions) as r (region)
                cross join lateral (select c.* %1$s and c.region = r.region %2$s) c
                union all
                (select c.* %1$s and c.region <> all(:reachRegions)
                    and c.taken_by = :reachMe %2$s)
                union all
                (select c.* %1$s and c.region <> all(:reachRegions)
                    and c.taken_by is distinct from :reachMe and %3$s %2$s)
               )
               """
                .formatted(here, ORDER, reach.exceptions("c"));
    }
}

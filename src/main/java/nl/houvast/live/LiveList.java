package nl.houvast.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.houvast.access.Actor;

/**
 * A list of work that tells who looks at it when it changed. Implemented by the module whose list
 * it is; who may see what is asked there, anew at each look.
 */
public interface LiveList {

    /** As many rows are looked at, and counted, at most. */
    int MOST = 100;

    /**
     * What is compared of one row. It never leaves this node.
     *
     * @param version another one when something of the row changed
     * @param added when it came to be
     */
    record Row(UUID id, int version, Instant added) {}

    /** How the address of a stream names it. */
    String word();

    /**
     * The first {@link #MOST} rows that this actor may see now, in the order of the list. One
     * statement, and nobody is opened.
     *
     * @param query what the address of the page says about which rows
     * @throws nl.houvast.kernel.Missing when there is no such list, or it is not for this actor
     */
    List<Row> look(Map<String, String> query, Actor by);
}

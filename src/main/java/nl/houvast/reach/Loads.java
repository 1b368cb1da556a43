package nl.houvast.reach;

import java.util.List;

/**
 * What workers have on their hands, for who leads them to count. Implemented by each module that
 * keeps such work. It gives the statement and not the number: counted together, everything of
 * everybody is one question.
 */
public interface Loads {

    /** The place in {@link Load#rows} where the account of a worker comes. */
    String WORKER = "{worker}";

    /**
     * One sort of work.
     *
     * @param words key of what it is called
     * @param late whether it should have been done before now
     * @param rows the rows of it that one worker has and that lie within the reach, as a query from
     *     its "from" on; what the reach needs to know are its parameters
     */
    record Load(String words, boolean late, String rows) {}

    /** What is counted here, within this reach. */
    List<Load> of(Reach reach);
}

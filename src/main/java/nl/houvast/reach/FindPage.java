package nl.houvast.reach;

import java.util.List;
import nl.houvast.reach.Finder.Found;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Asks whom to find, and shows who was.
 *
 * @param found null before anything was asked
 */
record FindPage(FindForm form, Problems problems, @Nullable List<Found> found) implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}

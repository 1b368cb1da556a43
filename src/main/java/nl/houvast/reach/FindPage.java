package nl.houvast.reach;

import nl.houvast.reach.Finder.Result;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Asks whom to find, and shows who was.
 *
 * @param result null before anything was asked
 */
record FindPage(FindForm form, Problems problems, @Nullable Result result) implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}

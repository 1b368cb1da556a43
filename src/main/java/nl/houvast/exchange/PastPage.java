package nl.houvast.exchange;

import java.util.List;
import java.util.Map;
import nl.houvast.directory.PastImport;
import nl.houvast.directory.Sources.Problem;
import nl.houvast.directory.Sources.Undoing;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/** One import: what it did, and what undoing it would restore. */
record PastPage(
        PastImport past,
        Map<String, String> names,
        List<Problem> refused,
        @Nullable Undoing undoing,
        boolean done,
        Problems problems)
        implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}

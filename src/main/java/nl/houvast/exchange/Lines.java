package nl.houvast.exchange;

import java.util.Locale;
import java.util.Map;
import nl.houvast.directory.EntryChange;
import nl.houvast.directory.PastImport;
import nl.houvast.directory.Sources.Problem;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/** What the pages of imports say alike. */
final class Lines {

    /** So many changes and problems on one page; the rest is counted. */
    static final int MOST = 200;

    private Lines() {}

    /** A field in words, with its name in the file. */
    static String field(String field) {
        var top = field.split("[.\\[]", 2)[0];
        var words = Texts.textOr("exchange.field." + top, top);
        return top.equals(field) ? words : words + " (" + field + ")";
    }

    static String value(@Nullable String value) {
        return value == null ? Texts.text("exchange.nothing") : value;
    }

    static String kind(EntryChange change) {
        return Texts.text("exchange.change." + change.kind().name().toLowerCase(Locale.ROOT));
    }

    /** Where something is wrong, and what to do. */
    static String problem(Problem problem) {
        var where =
                problem.row() == 0
                        ? problem.id()
                        : problem.id().isEmpty()
                                ? Texts.text("exchange.row", problem.row())
                                : Texts.text("exchange.row.id", problem.row(), problem.id());
        return problem.field().isEmpty()
                ? where + ": " + problem.detail()
                : where + ", " + field(problem.field()) + ": " + problem.detail();
    }

    static String past(PastImport past, Map<String, String> names) {
        var by = past.by();
        var who = by == null ? Texts.text("exchange.start") : names.getOrDefault(by, by);
        return Texts.text(
                "exchange.past." + past.kind().name().toLowerCase(Locale.ROOT),
                Texts.moment(past.at()),
                past.source(),
                who);
    }

    static String counts(PastImport.Counts counts) {
        return Texts.text(
                "exchange.counts",
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                counts.removed(),
                counts.refused());
    }
}

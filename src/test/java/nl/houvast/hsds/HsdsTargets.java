package nl.houvast.hsds;

import static nl.houvast.FuzzTarget.must;
import static nl.houvast.FuzzTarget.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.houvast.hsds.Listing.Paging;
import nl.houvast.web.BodyRefused;

/** What programs ask of the directory as HSDS. */
public final class HsdsTargets {

    private static final Catalogue ALL =
            new Catalogue(HsdsExamples.directory(HsdsExamples.many(12)), HsdsExamples.VOCABULARY);

    private HsdsTargets() {}

    /** A query, a parameter on each line: a page of what is there, or a clear no. */
    public static void query(byte[] input) {
        var parameters = new LinkedHashMap<String, String[]>();
        for (var line : text(input).split("\n", -1)) {
            var parts = line.split("=", 2);
            parameters.merge(
                    parts[0],
                    new String[] {parts.length == 2 ? parts[1] : ""},
                    (one, other) ->
                            Stream.of(one, other).flatMap(Stream::of).toArray(String[]::new));
        }
        var query = new Query(parameters);
        try {
            page(query);
        } catch (BodyRefused refusal) {
            must(!refusal.problems().isEmpty(), "says why not");
            must(
                    refusal.problems().stream().noneMatch(it -> it.detail().isBlank()),
                    "says what to do");
            must(
                    refusal.problems().stream().allMatch(it -> it.field().length() <= 60),
                    "repeats no long names");
        }
    }

    private static void page(Query query) {
        var filter = Filter.ofServices(query, ALL.snapshot());
        query.flag("full");
        query.flag("minimal");
        Paging paging = query.paging(50);
        query.orElseThrow();
        var found = ALL.services(filter);
        var page = Listing.of(found, paging, Function.identity());
        must(page.size() <= paging.size(), "no more than was asked");
        must(
                List.copyOf(ALL.services(Filter.NONE)).containsAll(found),
                "nothing that is not there");
    }
}

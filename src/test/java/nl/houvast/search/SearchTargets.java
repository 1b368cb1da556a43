package nl.houvast.search;

import static nl.houvast.FuzzTarget.lines;
import static nl.houvast.FuzzTarget.must;

import java.util.List;
import java.util.Optional;
import nl.houvast.directory.Codes;
import nl.houvast.directory.DirectoryExamples;

/** What people look for. */
public final class SearchTargets {

    private static final Search SEARCH =
            Search.over(
                    List.of(
                            DirectoryExamples.entry(DirectoryExamples.row("centrum-zon")),
                            DirectoryExamples.entry(DirectoryExamples.national("letselhuis"))),
                    DirectoryExamples.WORDS,
                    new PlaceNames(DirectoryExamples.PLACES));

    private SearchTargets() {}

    /** Any words in any language: so many hits at most, and no entry twice. */
    public static void search(byte[] input) {
        var typed = lines(input, 2);
        var place = Optional.of(SearchTests.UTRECHT).filter(it -> typed.get(1).length() > 2);
        var query =
                new Search.Query(
                        typed.get(0),
                        place,
                        Optional.of(typed.get(1)).filter(Codes.LANGUAGES::contains),
                        5);
        var hits = SEARCH.find(query);
        must(hits.stream().map(hit -> hit.entry().id()).distinct().count() == hits.size(), "once");
        must(hits.stream().noneMatch(hit -> hit.because().isEmpty()), "and why");
        must(SEARCH.suggest(typed.get(0)).size() <= 8, "a few suggestions");
    }
}

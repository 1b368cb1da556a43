package nl.houvast.search;

import static nl.houvast.directory.DirectoryExamples.PLACES;
import static nl.houvast.directory.DirectoryExamples.WORDS;
import static nl.houvast.directory.DirectoryExamples.branch;
import static nl.houvast.directory.DirectoryExamples.entry;
import static nl.houvast.directory.DirectoryExamples.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.houvast.directory.Entry;
import nl.houvast.directory.Entry.Amendable;
import nl.houvast.directory.OfferId;
import nl.houvast.kernel.Postcode;
import nl.houvast.search.RelevanceTests.Asked;
import nl.houvast.search.Search.Query;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** What stands beside an index: changes since it was made. */
class ChangedSearchTests {

    private final Search whole =
            Search.over(entries("zon", "maan", "ster").values(), WORDS, new PlaceNames(PLACES));

    @Test
    void whatCameIsFoundAndWhatWentIsNot() {
        var changed = changed(entries("zon", "ster", "komeet"));

        assertThat(ids(changed, "komeet")).containsExactly("komeet");
        assertThat(changed.suggest("kome")).contains("komeet");
        assertThat(ids(changed, "zon")).startsWith("zon");
        assertThat(ids(changed, "maan")).isEmpty();
        assertThat(changed.suggest("maan")).isEmpty();
        assertThat(ids(changed, "aanranding")).containsExactlyInAnyOrder("zon", "ster", "komeet");
    }

    @Test
    void theSearchItStandsBesideStaysAsItWas() {
        changed(entries("zon", "ster", "komeet"));

        assertThat(ids(whole, "maan")).containsExactly("maan");
        assertThat(ids(whole, "komeet")).isEmpty();
        assertThat(whole.suggest("maan")).contains("maan");
        assertThat(whole.suggest("komeet")).isEmpty();
    }

    @Test
    void anotherDescriptionIsFoundByItsWordsAndOnlyByThem() {
        var now = entries("zon", "maan", "ster");
        var zon = new OfferId("zon");
        now.put(zon, Amendable.DESCRIPTION_NL.put(called("zon"), "Wandelen bij Zwartepad."));
        var changed = changed(now);

        assertThat(ids(changed, "zwartepad")).containsExactly("zon");
        assertThat(ids(changed, "zwartepadd")).as("mistyped").containsExactly("zon");
        assertThat(ids(changed, "praten")).doesNotContain("zon").contains("maan");
        assertThat(found(changed, "zwartepad").getFirst().entry()).isSameAs(now.get(zon));
    }

    @Test
    void aNameIsSharedUntilNobodyHasItAnyMore() {
        var both = entries("zon", "maan", "ster");
        var other =
                entry(
                        row("tweede")
                                .replace(
                                        "\"tweede\",\"name\":\"tweede\"",
                                        "\"tweede\",\"name\":\"zon\""));
        both.put(other.id(), other);
        assertThat(ids(changed(both), "zon")).contains("zon", "tweede");
        both.remove(new OfferId("zon"));

        assertThat(ids(changed(both), "zon")).containsExactly("tweede");
        assertThat(changed(both).suggest("zon")).contains("zon");
    }

    @Test
    void nothingChangedIsNothing() {
        assertThat(whole.changes(entries("zon", "maan", "ster")).size()).isZero();
    }

    @Test
    void whatStandsInOthersIsTakenAlong() {
        var parent = entry(row("zon"));
        var branch = entry(branch("tak", "zon"));
        var before = byId(parent, branch);
        var renamed = entry(row("zon").replace("\"name\":\"zon\"", "\"name\":\"Komeet\""));

        assertThat(Changes.between(before, byId(renamed, branch)).anew())
                .as("the name of what it is a branch of")
                .containsExactlyInAnyOrder(renamed, branch);
        assertThat(Changes.between(byId(parent), before).anew())
                .as("how many branches it has")
                .containsExactlyInAnyOrder(parent, branch);
        var without = Changes.between(before, byId(parent));
        assertThat(without.anew()).containsExactly(parent);
        assertThat(without.gone()).containsExactlyInAnyOrder(parent.id(), branch.id());
    }

    /** A fifth of the real directory stands beside: about as good as an index made at once. */
    @Test
    void isAboutAsGoodAsOneMadeAtOnce() throws IOException {
        LocaleContextHolder.setLocale(java.util.Locale.of("nl"));
        try {
            var bundled = RelevanceTests.BUNDLED;
            var now = byId(bundled.entries.toArray(Entry[]::new));
            var before = new LinkedHashMap<>(now);
            var at = 0;
            for (var entry : bundled.entries) {
                if (at++ % 5 == 0) {
                    before.put(
                            entry.id(), Amendable.DESCRIPTION_NL.put(entry, "Wordt nog ingevuld."));
                }
            }
            var old = Search.over(before.values(), bundled.words, new PlaceNames(bundled.places));
            var changed = old.with(old.changes(now));

            var asked = RelevanceTests.asked();
            var same =
                    asked.stream()
                            .filter(
                                    one ->
                                            best(changed, one)
                                                    .equals(best(RelevanceTests.SEARCH, one)))
                            .count();
            assertThat(recall(changed, asked))
                    .isGreaterThan(recall(RelevanceTests.SEARCH, asked) - 0.01);
            assertThat(same).isGreaterThan(asked.size() * 9 / 10);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private static double recall(Search search, List<Asked> asked) {
        return asked.stream()
                .mapToDouble(
                        one ->
                                (double)
                                                one.expected().stream()
                                                        .filter(five(search, one)::contains)
                                                        .count()
                                        / one.expected().size())
                .average()
                .orElse(0);
    }

    private static String best(Search search, Asked asked) {
        return five(search, asked).stream().findFirst().orElse("");
    }

    private static List<String> five(Search search, Asked asked) {
        var place =
                Postcode.parse(asked.postcode())
                        .map(code -> RelevanceTests.BUNDLED.places.byPostcode().get(code.value()));
        var language = Optional.of(asked.language()).filter(code -> !code.isEmpty());
        return search.find(new Query(asked.words(), place, language, 5)).stream()
                .map(hit -> hit.entry().id().value())
                .toList();
    }

    private Search changed(Map<OfferId, Entry> now) {
        return whole.with(whole.changes(now));
    }

    private static Map<OfferId, Entry> entries(String... ids) {
        return byId(Stream.of(ids).map(ChangedSearchTests::called).toArray(Entry[]::new));
    }

    private static Entry called(String name) {
        return entry(row(name).replace("De Zon", "De " + name));
    }

    private static Map<OfferId, Entry> byId(Entry... entries) {
        var byId = new LinkedHashMap<OfferId, Entry>();
        for (var entry : entries) {
            byId.put(entry.id(), entry);
        }
        return byId;
    }

    private static List<Search.Hit> found(Search search, String words) {
        return search.find(new Query(words, Optional.empty(), Optional.empty(), 10));
    }

    private static List<String> ids(Search search, String words) {
        return found(search, words).stream().map(hit -> hit.entry().id().value()).toList();
    }
}

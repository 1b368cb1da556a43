package nl.houvast.search;

import static nl.houvast.directory.DirectoryExamples.PLACES;
import static nl.houvast.directory.DirectoryExamples.WORDS;
import static nl.houvast.directory.DirectoryExamples.entry;
import static nl.houvast.directory.DirectoryExamples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.houvast.directory.DirectorySnapshot;
import nl.houvast.directory.Entry;
import nl.houvast.directory.Loaded;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.WholeDirectory;
import nl.houvast.directory.WholeDirectory.Renewed;
import nl.houvast.directory.Words;
import org.junit.jupiter.api.Test;

class FinderTests {

    private static final Words BROKEN =
            new Words(
                    Optional.of(
                            kind -> {
                                throw new IllegalStateException("no words");
                            }));

    @Test
    void findsWhatWasChangedWithoutANewStart() {
        var finder = finder(WORDS, directory("zon"));
        assertThat(found(finder, "maan")).isEmpty();

        finder.renewed(new Renewed(directory("zon", "maan").loaded()));

        assertThat(found(finder, "maan")).containsExactly("maan");
        assertThat(finder.suggest("maa")).contains("maan");
    }

    @Test
    void looksThroughTheEntriesWhenThereIsNoIndex() {
        var finder = finder(BROKEN, directory("zon", "maan"));

        assertThat(found(finder, "naar de maan")).containsExactly("maan");
        assertThat(found(finder, "aanranding")).containsExactly("zon", "maan");
        assertThat(found(finder, "de")).isEmpty();
        assertThat(finder.suggest("maan")).isEmpty();
    }

    @Test
    void oneChangeAmongManyIsFoundAtOnceAndManyALittleLater() {
        var many = ids(0, 600);
        var finder = finder(WORDS, directory(many));

        finder.renewed(new Renewed(directory(more(many, "maan")).loaded()));
        assertThat(found(finder, "maan")).containsExactly("maan");
        assertThat(finder.suggest("maa")).containsExactly("maan");

        var other = more(ids(1000, 1600), "ster");
        finder.renewed(new Renewed(directory(other).loaded()));
        await().untilAsserted(() -> assertThat(found(finder, "ster")).containsExactly("ster"));
        assertThat(found(finder, "maan")).isEmpty();
    }

    @Test
    void whatStandsBesideBecomesPartOfTheWhole() {
        var finder = finder(WORDS, directory("zon"));
        finder.renewed(new Renewed(directory("zon", "maan").loaded()));

        finder.remakeWhenChanged();
        finder.renewed(new Renewed(directory("maan", "ster").loaded()));

        assertThat(found(finder, "maan")).containsExactly("maan");
        assertThat(found(finder, "ster")).containsExactly("ster");
        assertThat(finder.suggest("zo")).doesNotContain("zon");
    }

    private static String[] ids(int from, int until) {
        return IntStream.range(from, until).mapToObj(at -> "zon-" + at).toArray(String[]::new);
    }

    private static String[] more(String[] ids, String another) {
        return Stream.concat(Stream.of(ids), Stream.of(another)).toArray(String[]::new);
    }

    private static Finder finder(Words words, WholeDirectory directory) {
        var finder = new Finder(directory, words, new PlaceNames(PLACES));
        finder.start();
        return finder;
    }

    private static List<String> found(Finder finder, String words) {
        return finder.find(new Search.Query(words, Optional.empty(), Optional.empty(), 5)).stream()
                .map(hit -> hit.entry().id().value())
                .toList();
    }

    private static WholeDirectory directory(String... ids) {
        var entries = new LinkedHashMap<OfferId, Entry>();
        for (var id : ids) {
            var entry = entry(row(id));
            entries.put(entry.id(), entry);
        }
        var offers = entries.values().stream().map(Entry::offer).toList();
        var loaded = new Loaded(1, new DirectorySnapshot("1", offers, Map.of()), entries);
        return () -> loaded;
    }
}

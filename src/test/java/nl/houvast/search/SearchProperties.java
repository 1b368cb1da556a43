package nl.houvast.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.houvast.directory.BundledDirectory;
import nl.houvast.search.Search.Query;

/** Whatever is typed, in any script: an answer, never an error. */
class SearchProperties {

    private static final Search SEARCH = RelevanceTests.search(new BundledDirectory());

    @Property(tries = 300)
    void answersWhateverIsTyped(
            @ForAll("typed") String typed, @ForAll boolean here, @ForAll boolean english) {
        var place = Optional.of(SearchTests.UTRECHT).filter(it -> here);
        var language = Optional.of("en").filter(it -> english);

        var hits = SEARCH.find(new Query(typed, place, language, 20));

        assertThat(hits).hasSizeLessThanOrEqualTo(20).doesNotHaveDuplicates();
        assertThat(hits).allMatch(hit -> !hit.because().isEmpty());
        assertThat(SEARCH.suggest(typed)).hasSizeLessThanOrEqualTo(8).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<String> typed() {
        var word =
                Arbitraries.oneOf(
                        Arbitraries.of(
                                "aangerand",
                                "wrakporno",
                                "utrecht",
                                "3511",
                                "AB",
                                "veilig",
                                "thuis",
                                "+-&|!(){}[]^\"~*?:\\/",
                                "\u0000",
                                "AND",
                                "\ud83d",
                                "e\u0301\u0301\u0301",
                                "ﬃ㏂İ"),
                        Arbitraries.strings().ofMaxLength(30),
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .ofMinLength(3)
                                .ofMaxLength(60));
        return word.list().ofMaxSize(60).map(words -> String.join(" ", words));
    }
}

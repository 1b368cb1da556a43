package nl.houvast.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import nl.houvast.directory.BundledDirectory;
import nl.houvast.kernel.Postcode;
import nl.houvast.search.Search.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * How well the search finds what people mean, in the directory that comes with Houvast. The weights
 * were chosen while looking at two thirds of the queries; the rest, chosen by a checksum, was held
 * out. Prints the figures; {@code -Dhouvast.relevance=all} prints what was missed too.
 */
class RelevanceTests {

    /** One line of relevance.csv: all that is expected must be in the first five. */
    record Asked(String words, String postcode, String language, List<String> expected) {

        boolean heldOut() {
            var sum = new CRC32();
            sum.update(words.getBytes(StandardCharsets.UTF_8));
            return sum.getValue() % 3 == 0;
        }
    }

    private record Outcome(Asked asked, List<String> found) {

        /** One over the place of the first that was expected. */
        double reciprocalRank() {
            for (int place = 0; place < found.size(); place++) {
                if (asked.expected().contains(found.get(place))) {
                    return 1.0 / (place + 1);
                }
            }
            return 0;
        }

        /** The share of what was expected that is in the first five. */
        double recall() {
            return (double) asked.expected().stream().filter(found::contains).count()
                    / asked.expected().size();
        }
    }

    private record Figures(int queries, double mrr, double recall, double whole) {

        static Figures of(List<Outcome> outcomes, Predicate<Asked> part) {
            var these = outcomes.stream().filter(one -> part.test(one.asked())).toList();
            return new Figures(
                    these.size(),
                    these.stream().mapToDouble(Outcome::reciprocalRank).average().orElse(0),
                    these.stream().mapToDouble(Outcome::recall).average().orElse(0),
                    these.stream().filter(one -> one.recall() == 1).count()
                            / (double) these.size());
        }

        String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-34s %4d queries  MRR %.3f  recall@5 %.3f  (all expected in five: %.3f)",
                    name,
                    queries,
                    mrr,
                    recall,
                    whole);
        }
    }

    static final BundledDirectory BUNDLED = new BundledDirectory();
    static final Search SEARCH = search(BUNDLED);

    static Search search(BundledDirectory of) {
        return Search.over(of.entries, of.words, new PlaceNames(of.places));
    }

    @BeforeAll
    static void speakDutch() {
        LocaleContextHolder.setLocale(Locale.of("nl"));
    }

    @AfterAll
    static void speakAgain() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void findsWhatPeopleMean() throws IOException {
        var outcomes = asked().stream().map(RelevanceTests::ask).toList();

        var all = Figures.of(outcomes, any -> true);
        System.out.println(all.line("all"));
        System.out.println(Figures.of(outcomes, one -> !one.heldOut()).line("looked at"));
        var held = Figures.of(outcomes, Asked::heldOut);
        System.out.println(held.line("held out"));
        var plain = Figures.of(outcomes, RelevanceTests::withoutSynonym);
        System.out.println(plain.line("without a line of synonyms.txt"));
        System.out.println(
                Figures.of(outcomes, one -> one.heldOut() && withoutSynonym(one))
                        .line("held out, without such a line"));
        if (System.getProperty("houvast.relevance") != null) {
            outcomes.stream().filter(one -> one.recall() < 1).forEach(System.out::println);
        }

        assertThat(all.queries()).isGreaterThanOrEqualTo(120);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.95);
    }

    private static Outcome ask(Asked asked) {
        var place =
                Postcode.parse(asked.postcode())
                        .flatMap(
                                postcode ->
                                        Optional.ofNullable(
                                                BUNDLED.places.byPostcode().get(postcode.value())));
        var language = Optional.of(asked.language()).filter(code -> !code.isEmpty());
        var hits = SEARCH.find(new Query(asked.words(), place, language, 5));
        return new Outcome(asked, hits.stream().map(hit -> hit.entry().id().value()).toList());
    }

    private static boolean withoutSynonym(Asked asked) {
        var typed = " " + words(asked.words()) + " ";
        return WordLists.synonyms().keySet().stream()
                .noneMatch(phrase -> typed.contains(" " + words(phrase) + " "));
    }

    private static String words(String text) {
        return String.join(" ", Tokens.of(text).stream().map(Tokens.Token::word).toList());
    }

    static List<Asked> asked() throws IOException {
        var asked = new ArrayList<Asked>();
        try (var in = RelevanceTests.class.getResourceAsStream("/search/relevance.csv")) {
            var text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            for (var line : text.lines().skip(1).filter(one -> !one.isBlank()).toList()) {
                var cells = line.split(",", -1);
                assertThat(cells).as(line).hasSize(4);
                asked.add(
                        new Asked(
                                cells[0], cells[1], cells[2], Arrays.asList(cells[3].split(" "))));
            }
        }
        return asked;
    }
}

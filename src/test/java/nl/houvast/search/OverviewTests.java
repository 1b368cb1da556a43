package nl.houvast.search;

import static nl.houvast.directory.DirectoryExamples.WORDS;
import static nl.houvast.directory.DirectoryExamples.entry;
import static nl.houvast.directory.DirectoryExamples.national;
import static nl.houvast.directory.DirectoryExamples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.houvast.directory.Confidence.Freshness;
import nl.houvast.directory.Entry;
import nl.houvast.directory.Places;
import nl.houvast.directory.Vocabulary.Kind;
import nl.houvast.directory.Words;
import nl.houvast.web.Operator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class OverviewTests {

    Overview overview = overview(WORDS);
    Entry zon = entry(national("zon"));
    Entry auto =
            entry(national("auto").replace("[\"sexual\"]", "[\"traffic\",\"sexual.assault\"]"));
    Entry near = entry(row("near"));
    Entry far = entry(row("far").replace("GM0344", "GM0014"));
    Entry islands = entry(row("islands").replace("[\"GM0344\"]", "[]"));
    List<Entry> all = List.of(zon, auto, near, far, islands);

    @Test
    void showsNationalOnesByWhatHappenedAndThenByProvince() {
        assertThat(overview.all(all))
                .extracting(OrganisationGroup::anchor, OverviewTests::ids)
                .containsExactly(
                        tuple("sexual", List.of("auto", "zon")),
                        tuple("traffic", List.of("auto")),
                        tuple("provincie-groningen", List.of("far")),
                        tuple("provincie-utrecht", List.of("near")),
                        tuple("elders", List.of("islands")));
    }

    @Test
    void losesNone() {
        assertThat(overview.all(all).stream().flatMap(group -> ids(group).stream()).distinct())
                .hasSameSizeAs(all);
    }

    @Test
    void showsThemAllWithoutAVocabularyToo() {
        var plain = overview(new Words(Optional.empty()));

        assertThat(plain.all(all)).extracting(OrganisationGroup::anchor).contains("algemeen");
        assertThat(plain.all(all).stream().flatMap(group -> ids(group).stream()).distinct())
                .hasSameSizeAs(all);
    }

    @Test
    void showsWhatFits() {
        assertThat(overview.chosen(all, "traffic", "", Optional.empty()))
                .extracting(OrganisationGroup::anchor, OverviewTests::ids)
                .containsExactly(tuple("landelijk", List.of("auto")));
        assertThat(overview.chosen(all, "fraud", "legal", Optional.empty())).isEmpty();
        assertThat(overview.chosen(all, "", "legal", Optional.of(SearchTests.UTRECHT)))
                .extracting(OrganisationGroup::anchor, OverviewTests::ids)
                .containsExactly(
                        tuple("landelijk", List.of("auto", "zon")), tuple("hier", List.of("near")));
    }

    @Test
    void whoRunsThisStandsAmongTheFirstWhereItHelpsAfterWhatHappened() {
        var all = new ArrayList<Search.Hit>();
        for (var id : List.of("een", "twee", "drie", "vier", "huis")) {
            var road = entry(national(id).replace("[\"sexual\"]", "[\"traffic\"]"));
            all.add(new Search.Hit(road, List.of()));
        }
        var operator = all.getLast().entry().offer().name();
        var traffic = WORDS.terms(Kind.EVENT).stream().filter(one -> one.id().equals("traffic"));
        var other = WORDS.terms(Kind.EVENT).stream().filter(one -> one.id().equals("fraud"));

        assertThat(overview(WORDS, operator).found(all, "x", "", "", traffic.toList()))
                .extracting(OverviewTests::ids)
                .containsExactly(List.of("een", "twee", "huis", "drie", "vier"));
        assertThat(overview(WORDS, operator).found(all, "x", "", "", other.toList()))
                .extracting(OverviewTests::ids)
                .containsExactly(List.of("een", "twee", "drie", "vier", "huis"));
        assertThat(overview(WORDS, operator).found(all.subList(0, 3), "x", "", "", List.of()))
                .extracting(OverviewTests::ids)
                .containsExactly(List.of("een", "twee", "drie"));
    }

    private static List<String> ids(OrganisationGroup group) {
        return group.lines().stream().map(OrganisationGroup.Line::id).toList();
    }

    private static Overview overview(Words words) {
        return overview(words, "Huis");
    }

    private static Overview overview(Words words, String operator) {
        var beans = new StaticListableBeanFactory();
        return new Overview(
                words,
                new Places(),
                beans.getBeanProvider(Freshness.class),
                new Operator(operator, "0900-0101", "0900-0101", "3", "a@b.example", "c@b.example"),
                Clock.systemUTC());
    }
}

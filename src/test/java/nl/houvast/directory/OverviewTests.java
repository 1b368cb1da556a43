package nl.houvast.directory;

import static nl.houvast.directory.DirectoryExamples.WORDS;
import static nl.houvast.directory.DirectoryExamples.entry;
import static nl.houvast.directory.DirectoryExamples.national;
import static nl.houvast.directory.DirectoryExamples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverviewTests {

    Overview overview = new Overview(WORDS, new Places());
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
        var plain = new Overview(new Words(Optional.empty()), new Places());

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

    private static List<String> ids(OrganisationGroup group) {
        return group.lines().stream().map(OrganisationGroup.Line::id).toList();
    }
}

package nl.houvast.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Two people change the same note: of what either wrote no line is ever lost. */
class MergeProperties {

    /** What both began with, and what each made of it. */
    record Three(String base, String theirs, String mine) {

        Merge.Merged merged() {
            return Merge.three(base, theirs, mine);
        }
    }

    @Property(tries = 5000)
    void noLineThatAnybodyWroteIsEverLost(@ForAll("changed") Three three) {
        var result = lines(three.merged().text());

        for (var written : List.of(lines(three.theirs()), lines(three.mine()))) {
            for (var line : written) {
                var added = count(line, written) - count(line, lines(three.base()));
                assertThat(count(line, result))
                        .as("%s of %s", line, three)
                        .isGreaterThanOrEqualTo(added);
            }
        }
    }

    @Property(tries = 5000)
    void whereSomethingIsToBeChosenBothAreShown(@ForAll("changed") Three three) {
        var merged = three.merged();
        var left = new ArrayList<String>();
        var right = new ArrayList<String>();
        merged.stretches().forEach(it -> left.addAll(it.theirs()));
        merged.stretches().forEach(it -> right.addAll(it.mine()));

        assertThat(merged.settled()).isEqualTo(merged.overlaps().isEmpty());
        assertThat(merged.overlaps())
                .allSatisfy(
                        both -> {
                            assertThat(left).containsAll(both.theirs());
                            assertThat(lines(merged.text())).containsAll(both.theirs());
                            assertThat(right).containsAll(both.mine());
                            assertThat(lines(merged.text())).containsAll(both.mine());
                        });
    }

    @Property(tries = 5000)
    void nothingIsInItThatNobodyWrote(@ForAll("changed") Three three) {
        var written = new ArrayList<>(lines(three.theirs()));
        written.addAll(lines(three.mine()));

        assertThat(written).containsAll(lines(three.merged().text()));
    }

    @Property
    void whoAloneChangedSomethingIsFollowed(@ForAll("changed") Three three) {
        var onlyTheirs = Merge.three(three.base(), three.theirs(), three.base());
        var onlyMine = Merge.three(three.base(), three.base(), three.mine());
        var theSame = Merge.three(three.base(), three.mine(), three.mine());

        assertThat(onlyTheirs.settled()).isTrue();
        assertThat(onlyTheirs.text()).isEqualTo(three.theirs());
        assertThat(onlyMine.settled()).isTrue();
        assertThat(onlyMine.text()).isEqualTo(three.mine());
        assertThat(theSame.settled()).isTrue();
        assertThat(theSame.text()).isEqualTo(three.mine());
    }

    @Property
    void whoComesFirstDoesNotDecideWhetherSomethingIsToBeChosen(@ForAll("changed") Three three) {
        var first = three.mine();
        var second = three.theirs();

        var turned = Merge.three(three.base(), first, second);

        assertThat(turned.settled()).isEqualTo(three.merged().settled());
    }

    @Example
    void changesOfOtherLinesAreBothInIt() {
        var merged = Merge.three("a\nb\nc\nd", "A\nb\nc\nd", "a\nb\nc\nD");

        assertThat(merged.settled()).isTrue();
        assertThat(merged.text()).isEqualTo("A\nb\nc\nD");
    }

    @Example
    void whatOneTookOutAndTheOtherLeftIsOut() {
        var merged = Merge.three("a\nb\nc", "a\nc", "a\nb\nc\nd");

        assertThat(merged.settled()).isTrue();
        assertThat(merged.text()).isEqualTo("a\nc\nd");
    }

    @Example
    void whatOneTookOutAndTheOtherChangedIsShown() {
        var merged = Merge.three("a\nb\nc", "a\nc", "a\nB\nc");

        assertThat(merged.overlaps()).containsExactly(new Merge.Stretch(List.of(), List.of("B")));
        assertThat(merged.text()).isEqualTo("a\nB\nc");
    }

    @Example
    void theSameLineChangedTwiceIsShownBesideEachOther() {
        var merged = Merge.three("a\nb\nc", "a\ntheirs\nc", "a\nmine\nc");

        assertThat(merged.overlaps())
                .containsExactly(new Merge.Stretch(List.of("theirs"), List.of("mine")));
        assertThat(merged.text()).isEqualTo("a\ntheirs\nmine\nc");
    }

    @Example
    void whatBothAddedAtTheSamePlaceStandsBelowEachOther() {
        var merged = Merge.three("a", "a\ntheirs", "a\nmine");

        assertThat(merged.settled()).isTrue();
        assertThat(merged.text()).isEqualTo("a\ntheirs\nmine");
    }

    @Example
    void whatIsSentAgainIsNotThereTwice() {
        var merged = Merge.three("a", "a\ntheirs\nmine", "a\nmine");

        assertThat(merged.settled()).isTrue();
        assertThat(merged.text()).isEqualTo("a\ntheirs\nmine");
        assertThat(Merge.three("a", "a\nb", "a\nb\nc").text()).isEqualTo("a\nb\nc");
    }

    @Example
    void textsTooLongToCompareAreShownAsAWhole() {
        var base = String.join("\n", Collections.nCopies(2000, "x"));
        var theirs = "t" + "\nt".repeat(1999);
        var mine = "m" + "\nm".repeat(1999);

        var merged = Merge.three(base, theirs, mine);

        assertThat(merged.overlaps()).hasSize(1);
        assertThat(merged.text()).isEqualTo(theirs + "\n" + mine);
    }

    /** Texts that have much in common, with lines that occur more than once. */
    @Provide
    Arbitrary<Three> changed() {
        var base = Arbitraries.of("a", "b", "c", "").list().ofMaxSize(8);
        return base.flatMap(
                lines ->
                        Combinators.combine(changes(lines, "t"), changes(lines, "m"))
                                .as((theirs, mine) -> new Three(text(lines), theirs, mine)));
    }

    /** Each line is left, taken out, changed, or has another before it. */
    private static Arbitrary<String> changes(List<String> base, String who) {
        return Arbitraries.of(0, 0, 0, 0, 1, 2, 3, 4)
                .list()
                .ofSize(base.size() + 1)
                .map(
                        what -> {
                            var changed = new ArrayList<String>();
                            for (int i = 0; i < what.size(); i++) {
                                var line =
                                        i < base.size() ? List.of(base.get(i)) : List.<String>of();
                                switch (what.get(i)) {
                                    case 1 -> {} // taken out
                                    case 2 -> changed.add(who + i);
                                    case 3 -> {
                                        changed.add(who);
                                        changed.addAll(line);
                                    }
                                    case 4 -> {
                                        changed.add("a");
                                        changed.addAll(line);
                                    }
                                    default -> changed.addAll(line);
                                }
                            }
                            return text(changed);
                        });
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines);
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.split("\n", -1));
    }

    private static int count(String line, List<String> lines) {
        return Collections.frequency(lines, line);
    }
}

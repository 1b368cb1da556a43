package nl.houvast.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import nl.houvast.kernel.SmallNumbers.Axis;
import org.junit.jupiter.api.Test;

class SmallNumbersTests {

    private static final Axis REGIONS = Axis.of(List.of("north", "south", "west"), "all");

    @Test
    void whatIsLargeEnoughIsShownAndSoIsNobody() {
        var shown = SmallNumbers.shown(row(5, 0, 12));

        assertThat(shown.values())
                .containsExactly(OptionalInt.of(5), OptionalInt.of(0), OptionalInt.of(12));
    }

    @Test
    void aSmallOneTakesTheSmallestOtherAlongThatIsLargeEnoughForIt() {
        assertThat(SmallNumbers.shown(row(3, 40, 9, 0)).values())
                .containsExactly(
                        OptionalInt.empty(),
                        OptionalInt.of(40),
                        OptionalInt.empty(),
                        OptionalInt.of(0));
    }

    /** Two fours among known numbers: whoever knows the sum would know both. */
    @Test
    void smallOnesDoNotHideEachOtherWhenTheirSumTellsThem() {
        var shown = SmallNumbers.shown(row(1, 1, 30));

        assertThat(shown.values()).containsOnly(OptionalInt.empty());
    }

    @Test
    void aSmallOneThatIsAloneHidesTheSum() {
        var table = SmallNumbers.of(List.of(REGIONS), Map.of(List.of("west"), 3));

        assertThat(table.at("west")).isEmpty();
        assertThat(table.at("all")).isEmpty();
        assertThat(table.at("north")).hasValue(0);
    }

    @Test
    void aPartMayHaveNoName() {
        var table =
                SmallNumbers.of(
                        List.of(Axis.of(List.of("north", ""), "all")), Map.of(List.of(""), 2));

        assertThat(table.at("")).isEmpty();
        assertThat(table.at("all")).isEmpty();
        assertThat(table.at("north")).hasValue(0);
    }

    /** The country less all regions but one is that region. */
    @Test
    void noRegionIsToldByTheCountryAndTheOthers() {
        var kinds = Axis.of(List.of("theft", "traffic"), "all");
        var counts = new LinkedHashMap<List<String>, Integer>();
        counts.put(List.of("north", "theft"), 20);
        counts.put(List.of("south", "theft"), 30);
        counts.put(List.of("west", "theft"), 2);
        counts.put(List.of("north", "traffic"), 25);
        counts.put(List.of("south", "traffic"), 35);
        counts.put(List.of("west", "traffic"), 45);
        var table = SmallNumbers.of(List.of(REGIONS, kinds), counts);

        assertThat(table.at("west", "theft")).isEmpty();
        assertThat(table.at("north", "theft")).isEmpty();
        assertThat(table.at("west", "traffic")).isEmpty();
        assertThat(table.at("north", "traffic")).isEmpty();
        assertThat(table.at("south", "theft")).hasValue(30);
        assertThat(table.at("all", "all")).hasValue(157);
        assertThat(table.at("west", "all")).hasValue(47);
    }

    @Test
    void aGroupAndOneOfItsPartsDoNotTellTheOther() {
        var how =
                new Axis(
                        List.of("early", "late", "never"),
                        Map.of("reached", Set.of("early", "late")));
        var table =
                SmallNumbers.of(
                        List.of(how),
                        Map.of(List.of("early"), 60, List.of("late"), 2, List.of("never"), 9));

        assertThat(table.at("late")).isEmpty();
        assertThat(table.at("early").isPresent() && table.at("reached").isPresent()).isFalse();
    }

    /** Where there are hardly any people in each cell, the totals are shown all the same. */
    @Test
    void theTotalsOfASparseTableAreShown() {
        var rows = names(6);
        var columns = names(10);
        var counts = new LinkedHashMap<List<String>, Integer>();
        for (int row = 0; row < 6; row++) {
            for (int column = 0; column < 10; column++) {
                counts.put(List.of(rows.get(row), columns.get(column)), (row * 7 + column * 3) % 4);
            }
        }
        var table = SmallNumbers.of(List.of(Axis.of(rows, "all"), Axis.of(columns, "all")), counts);

        assertThat(counts.keySet()).anyMatch(it -> table.at(it.getFirst(), it.getLast()).isEmpty());
        assertThat(rows).allMatch(row -> table.at(row, "all").isPresent());
        assertThat(columns).allMatch(column -> table.at("all", column).isPresent());
    }

    private static List<String> names(int many) {
        return IntStream.range(0, many).mapToObj(String::valueOf).toList();
    }

    @Test
    void aSumOfWhatIsNotAllShownIsNotShown() {
        assertThat(SmallNumbers.sum(List.of(OptionalInt.of(7), OptionalInt.of(0)))).hasValue(7);
        assertThat(SmallNumbers.sum(List.of(OptionalInt.of(7), OptionalInt.empty()))).isEmpty();
    }

    @Test
    void whatIsNoPartIsRefused() {
        var axes = List.of(REGIONS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallNumbers.of(axes, Map.of(List.of("east"), 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallNumbers.of(axes, Map.of(List.of("west"), -1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallNumbers.of(axes, Map.of()).at("east"));
    }

    private static Map<Integer, Integer> row(int... counts) {
        var row = new LinkedHashMap<Integer, Integer>();
        for (int count : counts) {
            row.put(row.size(), count);
        }
        return row;
    }
}

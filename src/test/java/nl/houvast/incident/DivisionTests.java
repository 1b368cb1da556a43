package nl.houvast.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.houvast.incident.ListFile.Column;
import nl.houvast.incident.ListFile.Row;
import nl.houvast.incident.Shifts.Division;
import org.junit.jupiter.api.Test;

/** Who is called first, by whom, and with whom. */
class DivisionTests {

    /** Nobody gets more than was said, but for the household that fills it up; loads stay even. */
    @Property
    void householdsStayWholeAndNobodyGetsMuchMoreThanAnother(
            @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 8) Integer> households,
            @ForAll @IntRange(min = 1, max = 5) int callers,
            @ForAll @IntRange(min = 1, max = 12) int each) {
        var names = IntStream.range(0, callers).mapToObj(i -> "caller" + i).toList();
        var division = new Division(names, each);
        int given = 0;
        for (var people : households) {
            var next = division.next();
            if (next.isEmpty()) {
                break;
            }
            var loads = division.loads();
            var least = loads.getOrDefault(next.getFirst(), 0);
            assertThat(next).allMatch(caller -> loads.getOrDefault(caller, 0) >= least);
            division.gave(next.getFirst(), people);
            given += people;
        }
        var ended = division.loads().values();
        assertThat(ended.stream().mapToInt(Integer::intValue).sum()).isEqualTo(given);
        assertThat(ended).allMatch(load -> load < each + 8);
        var all = households.stream().mapToInt(Integer::intValue).sum();
        assertThat(given == all || ended.stream().allMatch(load -> load >= each))
                .as("nobody waits while somebody has room")
                .isTrue();
    }

    /** However rows are cut into parts, each stands in one, and a household in one part. */
    @Property
    void aListIsCutBetweenHouseholdsAndLosesNobody(
            @ForAll @Size(max = 120) List<@IntRange(min = 0, max = 20) Integer> groups) {
        var rows =
                IntStream.range(0, groups.size())
                        .mapToObj(
                                i ->
                                        new Row(
                                                i + 2,
                                                groups.get(i) == 0
                                                        ? Map.of(Column.GIVEN, "Sam")
                                                        : Map.of(
                                                                Column.GROUP,
                                                                groups.get(i).toString())))
                        .toList();
        var seen = new HashSet<Integer>();
        var households = new HashSet<String>();
        for (var part : ListFile.parts(ListFile.groups(rows))) {
            var read = ListFile.read(ListFile.write(part));
            assertThat(read).isEqualTo(part);
            for (var group : read) {
                group.forEach(row -> assertThat(seen.add(row.number())).isTrue());
                var name = group.getFirst().at(Column.GROUP);
                assertThat(name.isEmpty() || households.add(name)).isTrue();
                assertThat(group).allMatch(row -> row.at(Column.GROUP).equals(name));
            }
        }
        assertThat(seen).hasSameSizeAs(rows);
    }

    @Test
    void theHeaviestImpactDecides() {
        for (var impact : Impact.values()) {
            for (var other : Impact.values()) {
                var both = EnumSet.of(impact, other);
                assertThat(Impact.heaviest(both).level())
                        .isEqualTo(Math.min(impact.level(), other.level()));
            }
        }
        assertThat(Arrays.stream(Impact.values()).map(Impact::level)).isSorted();
    }

    @Test
    void anAddressOfAnIncidentTellsNothing() {
        var now = java.time.Instant.parse("2026-11-28T12:00:00Z");
        var slugs = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            var slug = Incident.newSlug(now);
            assertThat(slug).matches(Incident.SLUG);
            slugs.add(slug);
        }
        assertThat(slugs).hasSize(1000);
    }
}

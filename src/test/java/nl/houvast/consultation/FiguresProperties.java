package nl.houvast.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.houvast.consultation.Figures.Shown;

class FiguresProperties {

    /** Also not by subtracting what is shown from a total that somebody knows. */
    @Property
    void noSmallCountCanBeTold(@ForAll @Size(max = 12) List<@IntRange(max = 30) Integer> numbers) {
        var counts = new LinkedHashMap<Integer, Integer>();
        numbers.forEach(number -> counts.put(counts.size(), number));

        var shown = Figures.shown(counts);

        assertThat(shown.keySet()).containsExactlyElementsOf(counts.keySet());
        shown.forEach(
                (key, how) -> {
                    var number = counts.getOrDefault(key, 0);
                    if (how instanceof Shown.Count(var told)) {
                        assertThat(told).isEqualTo(number);
                        assertThat(told == 0 || told >= Figures.ENOUGH).isTrue();
                    } else if (how instanceof Shown.Small) {
                        assertThat(number).isBetween(1, Figures.ENOUGH - 1);
                    }
                });
        var hidden = shown.values().stream().filter(it -> !(it instanceof Shown.Count)).count();
        var large = counts.values().stream().filter(it -> it >= Figures.ENOUGH).count();
        assertThat(hidden == 1 && large > 0).isFalse();
    }
}

package nl.houvast.directory;

import static nl.houvast.directory.DirectoryExamples.entry;
import static nl.houvast.directory.DirectoryExamples.national;
import static nl.houvast.directory.DirectoryExamples.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DistancesTests {

    private static final Place DOM = place("GM0344", 52.0907, 5.1214);
    private static final Place DAM = place("GM0363", 52.3731, 4.8926);

    private final Offer utrecht = entry(row("zon-utrecht")).offer();
    private final Offer everywhere = entry(national("zon-overal")).offer();
    private final Distances distances =
            new Distances(List.of(utrecht, everywhere), List.of(DOM, DAM));

    private static Place place(String municipality, double latitude, double longitude) {
        return new Place("1000", municipality, "Stad", "Provincie", "VR00", latitude, longitude);
    }

    @Test
    void measuresAsTheCrowFliesToTheMiddleOfWhereTheyWork() {
        assertThat(distances.kilometres(utrecht, DAM)).isBetween(34.5, 35.5);
        assertThat(distances.kilometres(utrecht, DOM)).isZero();
    }

    @Test
    void whoWorksEverywhereIsAtNoDistance() {
        assertThat(distances.kilometres(everywhere, DAM)).isNull();
    }
}

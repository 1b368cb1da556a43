package nl.houvast.offices;

import static nl.houvast.offices.OfficeExamples.PLACES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.houvast.offices.Land.Province;
import nl.houvast.offices.Land.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class LandTests {

    private static final Pattern STROKE = Pattern.compile("M(\\d+) (\\d+)h(\\d+)");

    Land land = new Land(PLACES);

    private Spot spot(String postcode) {
        return land.spot(Point.of(Objects.requireNonNull(PLACES.byPostcode().get(postcode))));
    }

    private static boolean covers(String path, Spot spot) {
        return STROKE.matcher(path)
                .results()
                .anyMatch(
                        it -> {
                            var from = Integer.parseInt(it.group(1));
                            var until = from + Integer.parseInt(it.group(3));
                            var away = Math.abs(Integer.parseInt(it.group(2)) - spot.y());
                            return away <= Land.SQUARE
                                    && spot.x() >= from - 1
                                    && spot.x() <= until + 1;
                        });
    }

    @Test
    void whatIsNorthIsAboveAndWhatIsEastIsToTheRight() {
        var utrecht = spot("3511");
        assertThat(spot("9711").y()).isLessThan(utrecht.y());
        assertThat(spot("6211").y()).isGreaterThan(utrecht.y());
        assertThat(spot("4331").x()).isLessThan(utrecht.x());
        assertThat(spot("7511").x()).isGreaterThan(utrecht.x());
        for (var place : PLACES.byPostcode().values()) {
            var spot = land.spot(Point.of(place));
            assertThat(spot.x()).isBetween(8L, (long) land.width() - 8);
            assertThat(spot.y()).isBetween(8L, (long) land.height() - 8);
        }
    }

    @Test
    void theTwelveProvincesLieWhereTheyAreAndDifferFromTheirNeighbours() {
        assertThat(land.provinces()).hasSize(12);
        assertThat(land.provinces()).extracting(Province::shade).allMatch(it -> it < 4);
        for (var known : List.of("3511 Utrecht", "9711 Groningen", "6211 Limburg")) {
            var spot = spot(known.substring(0, 4));
            var there = land.provinces().stream().filter(it -> covers(it.path(), spot)).toList();
            assertThat(there).extracting(Province::name).contains(known.substring(5));
        }
    }

    @Test
    void waterIsNoLand() {
        var markermeer = land.spot(new Point(52.53, 5.22));
        assertThat(land.provinces()).noneMatch(it -> covers(it.path(), markermeer));
    }

    @Test
    void everyMunicipalityIsADotAndHasAnArea() {
        var dots =
                land.dots().stream()
                        .mapToLong(it -> it.path().chars().filter(c -> c == 'M').count())
                        .sum();
        assertThat(dots).isEqualTo(342);
        assertThat(land.dots()).allSatisfy(it -> assertThat(it.path()).isNotEmpty());
        assertThat(covers(land.area("GM0344"), spot("3511"))).isTrue();
        assertThat(land.area("GM9999")).isEmpty();
    }

    @Test
    void theWholeIsSmall() {
        var whole =
                land.provinces().stream().mapToInt(it -> it.path().length()).sum()
                        + land.dots().stream().mapToInt(it -> it.path().length()).sum();
        assertThat(whole).isLessThan(16_000);
    }

    @Test
    void distancesAreThoseOfTheWorld() {
        var dam = new Point(52.373, 4.893);
        var maastricht = new Point(50.851, 5.691);
        assertThat(dam.kilometresTo(maastricht)).isCloseTo(178, within(3.0));
        assertThat(dam.kilometresTo(dam)).isZero();
    }
}

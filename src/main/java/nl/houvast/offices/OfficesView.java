package nl.houvast.offices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.houvast.directory.Place;
import nl.houvast.directory.Places;
import nl.houvast.offices.Land.Spot;
import nl.houvast.offices.Office.Kind;
import nl.houvast.offices.OfficesPage.Group;
import nl.houvast.offices.OfficesPage.Line;
import nl.houvast.offices.OfficesPage.Marker;
import nl.houvast.offices.Surroundings.Around;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the offices in order: by province, or the nearest first; and on the map. */
@Component
class OfficesView {

    /** An office and where it is. */
    private record Located(Office office, Place place) {}

    private final Map<String, Place> byPostcode;
    private final Land land;

    OfficesView(Places places, Land land) {
        this.byPostcode = places.byPostcode();
        this.land = land;
    }

    OfficesPage page(
            OfficesForm form, Problems problems, List<Office> offices, Optional<Around> around) {
        var located = new ArrayList<Located>();
        for (var office : offices) {
            var place = byPostcode.get(office.digits().value());
            if (place != null) { // the postcodes of a later version may not know it any more
                located.add(new Located(office, place));
            }
        }
        located.sort(byName());
        return new OfficesPage(
                form,
                problems,
                around.map(it -> List.of(nearest(located, it))).orElseGet(() -> provinces(located)),
                markers(located),
                around,
                land);
    }

    private static Comparator<Located> byName() {
        var dutch = Collator.getInstance(Locale.of("nl"));
        return Comparator.comparing((Located it) -> it.place().municipalityName(), dutch)
                .thenComparing(it -> it.office().name(), dutch)
                .thenComparing(it -> it.office().id());
    }

    private static Group nearest(List<Located> located, Around around) {
        return new Group(
                Texts.text("offices.nearest", around.name()),
                located.stream()
                        .map(it -> line(it, kilometres(it, around)))
                        .sorted(
                                Comparator.comparingDouble(
                                        line -> Objects.requireNonNull(line.km())))
                        .toList());
    }

    private static Double kilometres(Located located, Around around) {
        return Point.of(located.place()).kilometresTo(around.point());
    }

    private static List<Group> provinces(List<Located> located) {
        return located.stream()
                .collect(groupingBy(it -> it.place().province(), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(
                        it ->
                                new Group(
                                        it.getKey(),
                                        it.getValue().stream()
                                                .map(one -> line(one, null))
                                                .toList()))
                .toList();
    }

    private static Line line(Located located, @Nullable Double km) {
        return new Line(located.office(), located.place().municipalityName(), km);
    }

    /** One for each municipality: two offices in one town would lie over each other. */
    private List<Marker> markers(List<Located> located) {
        var towns = new TreeMap<String, List<Located>>();
        for (var one : located) {
            towns.computeIfAbsent(one.place().municipality(), code -> new ArrayList<>()).add(one);
        }
        // the keyboard goes over the map as one reads: from the top, then from the left
        var ordered =
                towns.values().stream()
                        .sorted(
                                Comparator.comparingLong((List<Located> it) -> spot(it).y())
                                        .thenComparingLong(it -> spot(it).x()))
                        .toList();
        var names = new Names(land.width(), ordered.stream().map(this::spot).toList());
        return ordered.stream().map(town -> marker(town, names)).toList();
    }

    private Spot spot(List<Located> town) {
        return land.spot(Point.of(town.getFirst().place()));
    }

    private Marker marker(List<Located> town, Names names) {
        var first = town.getFirst();
        var municipality = first.place().municipalityName();
        return new Marker(
                spot(town),
                municipality,
                first.office().id(),
                town.stream().anyMatch(it -> it.office().kind() == Kind.OFFICE),
                town.size(),
                names.write(municipality, spot(town)));
    }
}

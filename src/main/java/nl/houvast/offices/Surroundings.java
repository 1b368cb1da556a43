package nl.houvast.offices;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.houvast.directory.Place;
import nl.houvast.directory.Places;
import nl.houvast.kernel.Postcode;
import org.springframework.stereotype.Component;

/** Finds where somebody means: by a postcode, or by the name of a municipality, village or town. */
@Component
class Surroundings {

    /** Where somebody means. */
    record Around(String name, String municipality, Point point) {}

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private final Map<String, Place> byPostcode;
    private final Land land;
    private final Map<String, Around> municipalities = new HashMap<>();
    private final Map<String, TreeMap<String, String>> villages = new HashMap<>();

    Surroundings(Places places, Land land) {
        this.byPostcode = places.byPostcode();
        this.land = land;
        for (var one : places.municipalities()) {
            municipalities.put(
                    plain(one.name()), new Around(one.name(), one.code(), land.middle(one.code())));
        }
        for (var village : places.villages()) {
            villages.computeIfAbsent(plain(village.name()), name -> new TreeMap<>())
                    .put(village.municipality(), village.name());
        }
    }

    /** Every place that may be meant: none, one, or several villages of the same name. */
    List<Around> find(String typed) {
        var postcode = Postcode.parse(typed);
        if (postcode.isPresent()) {
            var place = byPostcode.get(postcode.get().value());
            return place == null
                    ? List.of()
                    : List.of(
                            new Around(
                                    postcode.get().value() + " " + place.municipalityName(),
                                    place.municipality(),
                                    Point.of(place)));
        }
        var name = plain(typed);
        var municipality = municipalities.get(name);
        if (municipality != null) {
            return List.of(municipality);
        }
        return villages.getOrDefault(name, new TreeMap<>()).entrySet().stream()
                .map(it -> new Around(it.getValue(), it.getKey(), land.middle(it.getKey())))
                .toList();
    }

    private static String plain(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}

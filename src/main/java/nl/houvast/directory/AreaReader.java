package nl.houvast.directory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.houvast.web.Body;

/** Reads where somebody works: provinces, safety regions and postcodes become municipalities. */
final class AreaReader {

    private static final Pattern MUNICIPALITY = Pattern.compile("GM[0-9]{4}");

    private final Places places;
    private final boolean strict;

    /**
     * With these places.
     *
     * @param strict whether a code that is not known is a problem
     */
    AreaReader(Places places, boolean strict) {
        this.places = places;
        this.strict = strict;
    }

    Offer.Area read(Body area) {
        var national = area.requiredBool("national");
        var municipalities = area.strings("municipalities", 400, 6);
        var provinces = area.strings("provinces", 20, 40);
        var regions = area.strings("safetyRegions", 40, 4);
        var postcodes = area.strings("postcodes", 2000, 4);
        if (national) {
            leftOut(area, "municipalities", municipalities);
            leftOut(area, "provinces", provinces);
            leftOut(area, "safetyRegions", regions);
            leftOut(area, "postcodes", postcodes);
        }
        var whole = new LinkedHashSet<>(municipalities);
        for (var code : whole) {
            if (!MUNICIPALITY.matcher(code).matches() || (strict && !places.municipality(code))) {
                EntryReader.refuse(area, "municipalities", "municipality", code);
            }
        }
        whole.addAll(within(area, "provinces", provinces, places::inProvince));
        whole.addAll(within(area, "safetyRegions", regions, places::inSafetyRegion));
        var parts = parts(area, postcodes, whole);
        whole.addAll(parts.keySet());
        return new Offer.Area(
                national,
                area.requiredString("label", 200),
                Collections.unmodifiableSet(whole),
                area.requiredBool("exact"),
                parts);
    }

    private static void leftOut(Body area, String field, List<String> given) {
        if (!given.isEmpty()) {
            EntryReader.refuse(area, field, "national");
        }
    }

    private Set<String> within(
            Body area,
            String field,
            List<String> names,
            Function<String, Set<String>> municipalities) {
        var all = new TreeSet<String>();
        for (var name : names) {
            var found = municipalities.apply(name);
            if (strict && found.isEmpty()) {
                EntryReader.refuse(area, field, field);
            }
            all.addAll(found);
        }
        return all;
    }

    /** The postcodes of each municipality that is not in it as a whole. */
    private Map<String, Set<String>> parts(Body area, List<String> postcodes, Set<String> whole) {
        var parts = new LinkedHashMap<String, Set<String>>();
        for (var postcode : postcodes) {
            var place = places.byPostcode().get(postcode);
            if (strict && place == null) {
                EntryReader.refuse(area, "postcodes", "postcodes");
            } else if (place != null && !whole.contains(place.municipality())) {
                parts.computeIfAbsent(place.municipality(), none -> new TreeSet<>()).add(postcode);
            }
        }
        return Collections.unmodifiableMap(parts);
    }
}

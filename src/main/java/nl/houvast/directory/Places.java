package nl.houvast.directory;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.houvast.directory.Tokens.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Where every postcode is, and which municipalities, provinces and places there are. Read once,
 * from our own files.
 */
@Component
class Places {

    record Municipality(String code, String safetyRegion, String province, String name) {}

    /**
     * Somewhere that people name: a municipality, a province, or a village or town.
     *
     * @param municipalities CBS codes
     */
    record Area(String name, Set<String> municipalities) {

        static Area of(Place place) {
            return new Area(place.municipalityName(), Set.of(place.municipality()));
        }
    }

    /** A place that was named, from one word until before another. */
    record Found(Area area, int from, int until) {}

    private static final Pattern POSTCODE = Pattern.compile("[1-9][0-9]{3}([a-z]{2})?");

    /** Before a word that is a place and an everyday word too, it is the place. */
    private static final Set<String> IN =
            Set.of("in", "te", "uit", "bij", "rond", "regio", "omgeving", "gemeente", "nabij");

    /** Names of villages and towns that are said much more often for something else. */
    private static final Set<String> EVERYDAY =
            Set.of(
                    "anderen", "balk", "best", "boer", "born", "broek", "buren", "dalen", "dieren",
                    "dorst", "duiven", "echt", "een", "eind", "enter", "graft", "grave", "groet",
                    "hall", "halle", "handel", "hank", "haren", "hee", "heel", "heide", "helden",
                    "hem", "herten", "hoek", "horn", "houten", "huizen", "ie", "klimmen", "leek",
                    "lent", "lies", "linde", "linden", "loon", "made", "meeden", "mill", "monster",
                    "mussel", "neer", "nes", "noorden", "opende", "oranje", "reek", "rijen",
                    "roden", "schijf", "sluis", "spier", "spui", "steen", "tuk", "uitwijk",
                    "velden", "vries", "vuren", "waal", "waarde", "wateren", "wedde", "well",
                    "wier", "winde", "winkel", "zegge", "zetten");

    private final Map<String, Municipality> municipalities = new HashMap<>();
    private final Map<String, Place> byPostcode;
    private final Phrases<Area> byName = new Phrases<>();
    private final Set<Token> words = new HashSet<>();

    Places() {
        for (var line : lines("municipalities.csv")) {
            var cells = line.split(",", 4);
            municipalities.put(cells[0], new Municipality(cells[0], cells[1], cells[2], cells[3]));
        }
        var places = new HashMap<String, Place>();
        for (var line : lines("postcodes.csv")) {
            var cells = line.split(",", 4);
            places.put(cells[0], place(cells[0], cells[1], cells[2], cells[3]));
        }
        byPostcode = Map.copyOf(places);
        name();
    }

    /** Of one name for several, the municipality is meant first, then the province. */
    private void name() {
        var named = new HashMap<List<Token>, Area>();
        var villages = new TreeMap<String, Set<String>>();
        for (var line : lines("places.csv")) {
            var cells = line.split(",", 2);
            villages.computeIfAbsent(cells[1], any -> new HashSet<>()).add(cells[0]);
        }
        villages.forEach((name, codes) -> named.put(Tokens.of(name), area(name, codes)));
        var provinces = new TreeMap<String, Set<String>>();
        for (var one : municipalities.values()) {
            provinces.computeIfAbsent(one.province(), any -> new HashSet<>()).add(one.code());
        }
        provinces.forEach((name, codes) -> named.put(Tokens.of(name), area(name, codes)));
        municipalities
                .values()
                .forEach(
                        one ->
                                named.put(
                                        Tokens.of(one.name()),
                                        area(one.name(), Set.of(one.code()))));
        named.forEach(
                (name, area) -> {
                    byName.add(plain(name), area);
                    words.addAll(name);
                });
    }

    private static Area area(String name, Set<String> codes) {
        return new Area(name, Set.copyOf(codes));
    }

    private static List<String> plain(List<Token> name) {
        return name.stream().map(Token::word).toList();
    }

    private Place place(String postcode, String code, String latitude, String longitude) {
        var municipality = municipalities.get(code);
        if (municipality == null) {
            throw new IllegalStateException("postcodes.csv names no municipality: " + code);
        }
        return new Place(
                postcode,
                code,
                municipality.name(),
                municipality.province(),
                municipality.safetyRegion(),
                Double.parseDouble(latitude),
                Double.parseDouble(longitude));
    }

    private static List<String> lines(String file) {
        var resource = new ClassPathResource("directory/" + file);
        try (var in = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            return in.readAllLines().stream().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the four digits of the postcode. */
    Map<String, Place> byPostcode() {
        return byPostcode;
    }

    /** Every word in the name of a place. */
    List<Token> words() {
        return List.copyOf(words);
    }

    /** A postcode in these words, which are in lower case and without accents, or else a place. */
    Optional<Found> in(List<String> typed) {
        for (int at = 0; at < typed.size(); at++) {
            var word = typed.get(at);
            var place = POSTCODE.matcher(word).matches() ? at(word) : null;
            if (place != null) {
                var letters = at + 1 < typed.size() && isLetters(typed.get(at + 1));
                return Optional.of(new Found(Area.of(place), at, letters ? at + 2 : at + 1));
            }
        }
        return byName.in(typed).stream()
                .filter(match -> match.length() > 1 || isMeant(typed, match.from()))
                .map(
                        match ->
                                new Found(
                                        match.meanings().iterator().next(),
                                        match.from(),
                                        match.until()))
                .findFirst();
    }

    private @Nullable Place at(String postcode) {
        return byPostcode.get(postcode.substring(0, 4));
    }

    private static boolean isLetters(String word) {
        return word.length() == 2
                && word.chars().allMatch(Character::isLetter)
                && !Tokens.binds(word);
    }

    private static boolean isMeant(List<String> typed, int at) {
        var word = typed.get(at);
        return !Tokens.binds(word)
                && (!EVERYDAY.contains(word) || (at > 0 && IN.contains(typed.get(at - 1))));
    }

    /** Whether this CBS code is a municipality. */
    boolean municipality(String code) {
        return municipalities.containsKey(code);
    }

    /** The province of this municipality; empty for a code that is none. */
    String province(String code) {
        var municipality = municipalities.get(code);
        return municipality == null ? "" : municipality.province();
    }

    /** The municipality with this CBS code. */
    Optional<Municipality> find(String code) {
        return Optional.ofNullable(municipalities.get(code));
    }

    /** The municipalities of this province; empty when there is none of that name. */
    Set<String> inProvince(String name) {
        var official = name.equals("Friesland") ? "Fryslân" : name;
        return codes(one -> one.province().equals(official));
    }

    /** The municipalities of the safety region with this code; empty when there is none. */
    Set<String> inSafetyRegion(String code) {
        return codes(one -> one.safetyRegion().equals(code));
    }

    private Set<String> codes(Predicate<Municipality> which) {
        return municipalities.values().stream()
                .filter(which)
                .map(Municipality::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reads rows and knows which places there are. */
    @Bean
    EntryReader entryReader(Words words) {
        return new EntryReader(words, this);
    }
}

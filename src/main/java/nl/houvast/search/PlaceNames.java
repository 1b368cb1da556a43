package nl.houvast.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.houvast.directory.Offer;
import nl.houvast.directory.Place;
import nl.houvast.directory.Places;
import nl.houvast.directory.Places.Municipality;
import nl.houvast.search.Tokens.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recognises where: a postcode, a municipality, a province, a village or town. */
@Component
class PlaceNames {

    /**
     * Somewhere that people name: a municipality, a province, or a village or town.
     *
     * @param municipalities CBS codes
     * @param place when it is no more than one postcode
     */
    record Area(String name, Set<String> municipalities, Optional<Place> place) {

        static Area of(Place place) {
            return new Area(
                    place.municipalityName(), Set.of(place.municipality()), Optional.of(place));
        }

        /** Whether somebody works here who does not work everywhere. */
        boolean isIn(Offer.Area area) {
            return !area.national()
                    && place.map(area::covers)
                            .orElseGet(
                                    () ->
                                            municipalities.stream()
                                                    .anyMatch(area.municipalities()::contains));
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

    private final Places places;
    private final Phrases<Area> byName = new Phrases<>();
    private final Set<Token> words = new HashSet<>();

    PlaceNames(Places places) {
        this.places = places;
        learn(places.municipalities());
    }

    /** Of one name for several, the municipality is meant first, then the province. */
    private void learn(Collection<Municipality> all) {
        var named = new HashMap<List<Token>, Area>();
        var villages = new TreeMap<String, Set<String>>();
        for (var village : places.villages()) {
            villages.computeIfAbsent(village.name(), any -> new HashSet<>())
                    .add(village.municipality());
        }
        villages.forEach((name, codes) -> named.put(Tokens.of(name), area(name, codes)));
        var provinces = new TreeMap<String, Set<String>>();
        for (var one : all) {
            provinces.computeIfAbsent(one.province(), any -> new HashSet<>()).add(one.code());
        }
        provinces.forEach((name, codes) -> named.put(Tokens.of(name), area(name, codes)));
        for (var one : all) {
            named.put(Tokens.of(one.name()), area(one.name(), Set.of(one.code())));
        }
        named.forEach(
                (name, area) -> {
                    byName.add(plain(name), area);
                    words.addAll(name);
                });
    }

    private static Area area(String name, Set<String> codes) {
        return new Area(name, Set.copyOf(codes), Optional.empty());
    }

    private static List<String> plain(List<Token> name) {
        return name.stream().map(Token::word).toList();
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
        return places.byPostcode().get(postcode.substring(0, 4));
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
}

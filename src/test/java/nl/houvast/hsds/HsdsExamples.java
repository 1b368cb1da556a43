package nl.houvast.hsds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.houvast.directory.Details;
import nl.houvast.directory.DirectorySnapshot;
import nl.houvast.directory.DirectorySnapshot.Background;
import nl.houvast.directory.Offer;
import nl.houvast.directory.Offer.Certainty;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.Place;
import nl.houvast.directory.Vocabulary;
import nl.houvast.directory.Vocabulary.Term;
import nl.houvast.kernel.Wording;
import org.jspecify.annotations.Nullable;

/** Invented organisations, and a vocabulary of a few words. */
final class HsdsExamples {

    static final Vocabulary VOCABULARY =
            kind ->
                    switch (kind) {
                        case EVENT ->
                                List.of(
                                        term("violence", null, "Geweld"),
                                        term("violence.threat", "violence", "Bedreiging"),
                                        term("violence.arson", "violence", "Brandstichting"),
                                        term("fraud", null, "Fraude"));
                        case RELATION -> List.of(term("victim", null, "Slachtoffer"));
                        case SERVICE ->
                                List.of(
                                        term("emotional", null, "Emotionele hulp"),
                                        term("legal", null, "Juridische hulp"));
                        case GROUP -> List.of(term("youth", null, "Jongeren"));
                    };

    static final Place UTRECHT =
            new Place("3511", "GM0344", "Utrecht", "Utrecht", "VR09", 52.0907, 5.1214);
    static final Place GRONINGEN =
            new Place("9711", "GM0014", "Groningen", "Groningen", "VR01", 53.2194, 6.5665);
    static final Map<String, Place> PLACES = Map.of("3511", UTRECHT, "9711", GRONINGEN);

    static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant LATELY = Instant.parse("2026-11-01T00:00:00Z");

    private HsdsExamples() {}

    private static Term term(String id, @Nullable String parent, String label) {
        return new Term(id, parent, new Wording(label, label), List.of());
    }

    static Offer organisation(String id, String... events) {
        return offer(id, "organisation", null, everywhere(), events);
    }

    static Offer.Area everywhere() {
        return new Offer.Area(true, "Heel Nederland", Set.of(), true);
    }

    static Offer.Area in(Place place) {
        return new Offer.Area(false, place.municipalityName(), Set.of(place.municipality()), false);
    }

    static Offer offer(
            String id, String kind, @Nullable String parent, Offer.Area area, String... events) {
        return new Offer(
                new OfferId(id),
                "Steunpunt " + id,
                kind,
                parent == null ? null : new OfferId(parent),
                "victim",
                new Wording("Praten na één ramp.", "Talking after a disaster."),
                "https://" + id + ".example.org/café",
                List.of(
                        new Offer.Phone("0900-0101", "Balie", "local", Certainty.SOURCE, null),
                        new Offer.Phone("0800-0102", null, "free", Certainty.SOURCE, null)),
                new Offer.Chat("https://chat.example.org", "9-17"),
                "hallo@zon.example.org",
                new Offer.Hours(false, "Werkdagen 9-17 uur", Certainty.SOURCE),
                new Offer.Cost("free", "Wel belkosten"),
                new Offer.Target(
                        new LinkedHashSet<>(List.of(events)),
                        Set.of("victim"),
                        12,
                        null,
                        "female",
                        Set.of("youth"),
                        Set.of()),
                Set.of("emotional"),
                new LinkedHashSet<>(List.of("nl", "ngt", "interpreter", "other")),
                area,
                new Offer.Access(true, true, true, "Loop binnen!"),
                "regular",
                false,
                new Offer.Verification(
                        Certainty.SOURCE,
                        List.of("https://zon.example.org"),
                        LocalDate.parse("2026-11-23"),
                        null),
                Details.NONE);
    }

    /** The first half changed long ago, the rest lately. */
    static DirectorySnapshot directory(List<Offer> offers) {
        var backgrounds = new HashMap<OfferId, Background>();
        for (int i = 0; i < offers.size(); i++) {
            var id = offers.get(i).id();
            backgrounds.put(
                    id,
                    new Background(
                            List.of("Ook " + id), i < offers.size() / 2 ? LONG_AGO : LATELY));
        }
        return new DirectorySnapshot("test", offers, PLACES, backgrounds);
    }

    static Catalogue catalogue(Offer... offers) {
        return new Catalogue(directory(List.of(offers)), VOCABULARY);
    }

    /** So many organisations, with all kinds of words and places. */
    static List<Offer> many(int number) {
        var events = List.of("violence", "violence.threat", "violence.arson", "fraud");
        return IntStream.range(0, number)
                .mapToObj(
                        i ->
                                offer(
                                        "zon-" + i,
                                        i % 3 == 1 ? "regional_branch" : "organisation",
                                        i % 3 == 1 ? "zon-" + (i - 1) : null,
                                        i % 4 == 0
                                                ? everywhere()
                                                : in(i % 4 == 1 ? UTRECHT : GRONINGEN),
                                        events.get(i % 5 % 4)))
                .toList();
    }

    /** What an address asks of services: names and values in turn. */
    static Filter asked(Catalogue all, Object... namesAndValues) {
        var parameters = new HashMap<String, String[]>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(
                    namesAndValues[i].toString(), new String[] {namesAndValues[i + 1].toString()});
        }
        var query = new Query(parameters);
        var filter = Filter.ofServices(query, all.snapshot());
        query.orElseThrow();
        return filter;
    }
}

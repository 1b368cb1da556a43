package nl.houvast.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.houvast.kernel.Wording;

/** Many invented entries, after those that come with Houvast: the same for the same chance. */
public final class ManyEntries {

    private final BundledDirectory bundled;
    private final Random random;
    private final List<Place> places;
    private final List<String> said = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    /** Entries like these. */
    public ManyEntries(BundledDirectory bundled, Random random) {
        this.bundled = bundled;
        this.random = random;
        this.places = List.copyOf(bundled.places.byPostcode().values());
        for (var entry : bundled.entries) {
            said.addAll(List.of(entry.offer().description().nl().split(" ")));
        }
    }

    /** So many, the real ones first. */
    public List<Entry> of(int many) {
        entries.clear();
        entries.addAll(bundled.entries);
        while (entries.size() < many) {
            entries.add(another(bundled.entries.get(random.nextInt(bundled.entries.size()))));
        }
        return List.copyOf(entries);
    }

    /** A snapshot of so many. */
    public DirectorySnapshot snapshot(int many) {
        var offers = of(many).stream().map(Entry::offer).toList();
        return new DirectorySnapshot("many", offers, bundled.places.byPostcode());
    }

    private Place somewhere() {
        return places.get(random.nextInt(places.size()));
    }

    /** A branch or a namesake in some town, with other words and a little other work. */
    private Entry another(Entry like) {
        var offer = like.offer();
        var place = somewhere();
        var target = offer.target();
        var words = new StringBuilder(offer.description().nl());
        for (int i = 0; i < 12; i++) {
            words.append(' ').append(said.get(random.nextInt(said.size())));
        }
        var id = offer.id().value();
        var mine =
                new Offer(
                        new OfferId(
                                id.substring(0, Math.min(60, id.length())) + "x" + entries.size()),
                        offer.name() + " " + place.municipalityName(),
                        offer.kind(),
                        random.nextInt(3) == 0 ? offer.id() : null,
                        offer.audience(),
                        new Wording(words.toString(), offer.description().en()),
                        offer.url(),
                        offer.phones(),
                        offer.chat(),
                        offer.email(),
                        offer.hours(),
                        offer.cost(),
                        new Offer.Target(
                                varied(target.events(), like(bundled.entries).target().events()),
                                target.relations(),
                                target.minAge(),
                                target.maxAge(),
                                target.gender(),
                                target.groups(),
                                target.languages()),
                        varied(offer.services(), like(bundled.entries).services()),
                        offer.languages(),
                        random.nextInt(5) == 0 ? offer.area() : around(place),
                        offer.access(),
                        offer.urgency(),
                        offer.aroundTheClock(),
                        offer.verification(),
                        offer.details());
        return new Entry(mine, List.of(), true, like.urlCertainty());
    }

    private Offer like(List<Entry> all) {
        return all.get(random.nextInt(all.size())).offer();
    }

    private Set<String> varied(Set<String> own, Set<String> others) {
        var all = new HashSet<String>();
        own.stream().filter(one -> random.nextInt(4) > 0).forEach(all::add);
        others.stream().limit(1).forEach(all::add);
        return all;
    }

    private Offer.Area around(Place place) {
        var codes = new HashSet<>(Set.of(place.municipality()));
        for (int i = 0; i < 400 && codes.size() < 10; i++) {
            var other = somewhere();
            if (other.safetyRegion().equals(place.safetyRegion())) {
                codes.add(other.municipality());
            }
        }
        return new Offer.Area(false, place.municipalityName(), codes, true);
    }
}

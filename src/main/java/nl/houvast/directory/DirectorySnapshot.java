package nl.houvast.directory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.houvast.kernel.Postcode;
import org.jspecify.annotations.Nullable;

/** The whole directory as it was at one moment. Does not change; a change is a new snapshot. */
public final class DirectorySnapshot {

    /**
     * What is known of an entry besides what it offers.
     *
     * @param otherNames names people also know it by
     * @param changedAt when an import last changed it here; null when that is not known
     */
    public record Background(List<String> otherNames, @Nullable Instant changedAt) {

        private static final Background NONE = new Background(List.of(), null);

        /** Does not change after it was made. */
        public Background {
            otherNames = List.copyOf(otherNames);
        }
    }

    private final String version;
    private final List<Offer> offers;
    private final Map<OfferId, Offer> byId;
    private final Map<String, Place> places;
    private final Map<OfferId, Background> backgrounds;
    private final Distances distances;

    /**
     * The directory at one moment, without backgrounds.
     *
     * @param version tells two snapshots apart
     * @param places by four digits of the postcode
     */
    public DirectorySnapshot(String version, List<Offer> offers, Map<String, Place> places) {
        this(version, offers, places, Map.of());
    }

    /**
     * The directory at one moment.
     *
     * @param version tells two snapshots apart
     * @param places by four digits of the postcode
     */
    public DirectorySnapshot(
            String version,
            List<Offer> offers,
            Map<String, Place> places,
            Map<OfferId, Background> backgrounds) {
        this.version = version;
        this.offers = List.copyOf(offers);
        this.byId = this.offers.stream().collect(Collectors.toMap(Offer::id, Function.identity()));
        this.places = Map.copyOf(places);
        this.backgrounds = Map.copyOf(backgrounds);
        this.distances = new Distances(this.offers, new TreeMap<>(this.places).values());
    }

    /** The same places with these entries. */
    DirectorySnapshot with(
            String other, List<Offer> entries, Map<OfferId, Background> knownOfThem) {
        return new DirectorySnapshot(other, entries, places, knownOfThem);
    }

    /** Tells this snapshot from others. */
    public String version() {
        return version;
    }

    /** Every entry, in the order of their ids. */
    public List<Offer> offers() {
        return offers;
    }

    /** The entry with this id. */
    public Optional<Offer> find(OfferId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What else is known of this entry. */
    public Background background(OfferId id) {
        return backgrounds.getOrDefault(id, Background.NONE);
    }

    /** Where this postcode is; empty when it is not in use. */
    public Optional<Place> place(Postcode postcode) {
        return Optional.ofNullable(places.get(postcode.value()));
    }

    /**
     * How far it is from there to the middle of the area of this entry, in kilometres as the crow
     * flies, to a tenth; null when it works everywhere, or nowhere that we know.
     */
    public @Nullable Double kilometres(Offer offer, Place from) {
        return distances.kilometres(offer, from);
    }
}

package nl.houvast.hsds;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.directory.DirectorySnapshot;
import nl.houvast.directory.Place;

/**
 * What must be true of everything in the answer, all of it at once.
 *
 * @param search words, or empty
 * @param modifiedAfter then or later
 * @param metres how far the middle of where it works may be from the place; whoever works in the
 *     whole country is near everywhere
 */
record Filter(
        String search,
        Optional<UUID> term,
        Optional<UUID> taxonomy,
        Optional<UUID> organization,
        Optional<Instant> modifiedAfter,
        Optional<Place> place,
        Optional<Integer> metres) {

    static final Filter NONE =
            new Filter(
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /** What a list of services can be asked for. */
    static Filter ofServices(Query query, DirectorySnapshot snapshot) {
        return of(query, snapshot, query.id("organization_id"));
    }

    /** What a list of organisations can be asked for. */
    static Filter ofOrganizations(Query query, DirectorySnapshot snapshot) {
        return of(query, snapshot, Optional.empty());
    }

    private static Filter of(Query query, DirectorySnapshot snapshot, Optional<UUID> organization) {
        return new Filter(
                query.text("search", 200),
                query.id("taxonomy_term_id"),
                query.id("taxonomy_id"),
                organization,
                query.moment("modified_after"),
                query.place(snapshot),
                query.metres());
    }
}

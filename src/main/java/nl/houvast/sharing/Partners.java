package nl.houvast.sharing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.houvast.access.Actor;
import nl.houvast.access.Profile;
import nl.houvast.access.Role;
import nl.houvast.access.Workers;
import nl.houvast.directory.Directory;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OfferId;
import nl.houvast.kernel.Missing;
import nl.houvast.privacy.Receiver;
import nl.houvast.web.Choice;
import org.springframework.stereotype.Component;

/**
 * The organisations that may be told something, and who of them signed in. Which organisation
 * somebody is of, their identity provider says: by the id that the organisation has in the
 * directory, never by its name.
 */
@Component
public class Partners {

    /** Kinds of entries that nobody works at. */
    private static final Set<String> NOBODY =
            Set.of("category", "information_service", "emergency_service");

    private final Directory directory;
    private final Workers workers;

    Partners(Directory directory, Workers workers) {
        this.directory = directory;
        this.workers = workers;
    }

    /**
     * The receiver for whom this partner reads.
     *
     * @throws Missing when this actor is no partner, or of no organisation in the directory
     */
    public Receiver of(Actor by) {
        if (by.role() != Role.PARTNER) {
            throw new Missing();
        }
        return workers.profile(by.id())
                .map(Profile::organisation)
                .flatMap(OfferId::parse)
                .flatMap(directory.current()::find)
                .filter(Partners::works)
                .map(offer -> new Receiver(offer.id().value()))
                .orElseThrow(Missing::new);
    }

    /** Those that can be chosen, by name. */
    public List<Choice> choices() {
        return directory.current().offers().stream()
                .filter(Partners::works)
                .sorted(Comparator.comparing(Offer::name, String.CASE_INSENSITIVE_ORDER))
                .map(offer -> Choice.of(offer.id().value(), offer.name()))
                .toList();
    }

    /** The one with this id, when something can be shared with it. */
    public Optional<Receiver> find(String id) {
        return OfferId.parse(id)
                .flatMap(directory.current()::find)
                .filter(Partners::works)
                .map(offer -> new Receiver(offer.id().value()));
    }

    /** Whether somebody there signed in here, and so finds what is sent to them. */
    public boolean signsIn(Receiver receiver) {
        return workers.partnersOf(receiver.value());
    }

    /** Its name; the id of one that is no longer in the directory. */
    public String name(Receiver receiver) {
        return OfferId.parse(receiver.value())
                .flatMap(directory.current()::find)
                .map(Offer::name)
                .orElse(receiver.value());
    }

    private static boolean works(Offer offer) {
        return !NOBODY.contains(offer.kind());
    }
}

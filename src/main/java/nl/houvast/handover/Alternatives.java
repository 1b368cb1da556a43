package nl.houvast.handover;

import static java.util.Collections.disjoint;

import java.util.Comparator;
import java.util.List;
import nl.houvast.directory.Details.Room;
import nl.houvast.directory.Directory;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OfferId;
import nl.houvast.privacy.Receiver;
import nl.houvast.sharing.Partners;
import org.springframework.stereotype.Component;

/** Who else does what an organisation that does not answer does, where it does it. */
@Component
class Alternatives {

    private static final int SHOWN = 3;

    private final Directory directory;
    private final Partners partners;

    Alternatives(Directory directory, Partners partners) {
        this.directory = directory;
        this.partners = partners;
    }

    /** Three at most: first who does most of the same, then who says that there is room. */
    List<Offer> to(Receiver receiver) {
        var all = directory.current();
        return OfferId.parse(receiver.value())
                .flatMap(all::find)
                .map(
                        offer ->
                                all.offers().stream()
                                        .filter(other -> instead(other, offer))
                                        .sorted(
                                                Comparator.comparingInt(
                                                                (Offer other) ->
                                                                        -same(other, offer))
                                                        .thenComparing(Alternatives::room)
                                                        .thenComparing(Offer::name))
                                        .limit(SHOWN)
                                        .toList())
                .orElse(List.of());
    }

    private boolean instead(Offer other, Offer offer) {
        return !other.id().equals(offer.id())
                && !other.id().equals(offer.parent())
                && other.audience().equals(offer.audience())
                && same(other, offer) > 0
                && room(other) != Room.FULL
                && reaches(other, offer)
                && partners.find(other.id().value()).isPresent();
    }

    private static int same(Offer other, Offer offer) {
        return (int) offer.services().stream().filter(other.services()::contains).count();
    }

    private static Room room(Offer offer) {
        var capacity = offer.details().capacity();
        return capacity == null ? Room.WAITING : capacity.room();
    }

    private static boolean reaches(Offer other, Offer offer) {
        return other.area().national()
                || offer.area().national()
                || !disjoint(other.area().municipalities(), offer.area().municipalities());
    }
}

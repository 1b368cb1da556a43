package nl.houvast.handover;

import static java.util.Collections.disjoint;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.houvast.advice.Advisor;
import nl.houvast.advice.Situation;
import nl.houvast.casework.CaseFileDesk;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.directory.Details.Room;
import nl.houvast.directory.Directory;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OfferId;
import nl.houvast.sharing.Partners;
import org.springframework.stereotype.Component;

/** Who else does what an organisation that does not answer does, where it does it. */
@Component
class Alternatives {

    private static final int SHOWN = 3;

    /** Who refers; to themselves nobody does. */
    private static final OfferId OURSELVES = new OfferId("slachtofferhulp-nederland");

    /** So many are asked of the advice: all that it would show to anybody. */
    private static final int ADVISED = 20;

    private static final String RELATION = "victim";

    /** Who only tells where to go does not take anybody on. */
    private static final Set<String> NO_HELP = Set.of("information", "advice_professionals");

    private static final String GOVERNMENT = "government";

    private final Directory directory;
    private final Partners partners;
    private final Advisor advisor;
    private final CaseFileDesk files;

    Alternatives(Directory directory, Partners partners, Advisor advisor, CaseFileDesk files) {
        this.directory = directory;
        this.partners = partners;
        this.advisor = advisor;
        this.files = files;
    }

    /**
     * Three at most: first whom the advice names for what happened, in its order, then who does
     * most of the same, then who says that there is room.
     */
    List<Offer> to(Handover handover) {
        var all = directory.current();
        var event = event(handover);
        var advised = event.map(this::advised).orElse(List.of());
        return OfferId.parse(handover.about().offer().value())
                .flatMap(all::find)
                .map(
                        offer ->
                                all.offers().stream()
                                        .filter(other -> instead(other, offer))
                                        .filter(other -> fits(other, event))
                                        .sorted(
                                                Comparator.comparingInt(
                                                                (Offer other) ->
                                                                        place(other, advised))
                                                        .thenComparingInt(
                                                                other -> -same(other, offer))
                                                        .thenComparing(Alternatives::room)
                                                        .thenComparing(Offer::name))
                                        .limit(SHOWN)
                                        .toList())
                .orElse(List.of());
    }

    /** What happened; empty when the case file is closed. */
    private Optional<String> event(Handover handover) {
        var about = handover.about();
        return files.open(about.person()).stream()
                .filter(file -> file.id().equals(about.caseFile()))
                .map(Known::event)
                .findFirst();
    }

    private List<OfferId> advised(String event) {
        var situation = Situation.of(event, RELATION).but().limit(ADVISED).build();
        return advisor.advise(situation).organisations().stream()
                .map(suggestion -> suggestion.offer().id())
                .toList();
    }

    /** Whether it is for what happened, and not for some people or some places only. */
    private boolean fits(Offer other, Optional<String> event) {
        return event.isEmpty() || advisor.plainlyFits(other, event.get());
    }

    private static int place(Offer offer, List<OfferId> advised) {
        var place = advised.indexOf(offer.id());
        return place < 0 ? advised.size() : place;
    }

    private boolean instead(Offer other, Offer offer) {
        return !other.id().equals(offer.id())
                && !other.id().equals(OURSELVES)
                && !OURSELVES.equals(other.parent())
                && !other.id().equals(offer.parent())
                && other.audience().equals(offer.audience())
                && (!other.kind().equals(GOVERNMENT) || offer.kind().equals(GOVERNMENT))
                && same(other, offer) > 0
                && room(other) != Room.FULL
                && reaches(other, offer)
                && partners.find(other.id().value()).isPresent();
    }

    private static int same(Offer other, Offer offer) {
        return (int)
                offer.services().stream()
                        .filter(other.services()::contains)
                        .filter(service -> !NO_HELP.contains(service))
                        .count();
    }

    private static Room room(Offer offer) {
        var capacity = offer.details().capacity();
        return capacity == null ? Room.WAITING : capacity.room();
    }

    private static boolean reaches(Offer other, Offer offer) {
        return other.area().national()
                || (offer.area().national() && !other.area().municipalities().isEmpty())
                || !disjoint(other.area().municipalities(), offer.area().municipalities());
    }
}

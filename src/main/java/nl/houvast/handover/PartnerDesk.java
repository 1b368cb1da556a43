package nl.houvast.handover;

import java.time.Instant;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.privacy.SharedPackage;
import nl.houvast.sharing.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an organisation sees of the handovers to it, and what it answers. What is over, or is to
 * another, answers like what never was.
 */
@Service
@Transactional(noRollbackFor = {Missing.class, Refusal.class}) // who was opened stays logged
class PartnerDesk {

    /** As many are shown at once. */
    static final int MOST = 200;

    private final Partners partners;
    private final Handovers handovers;
    private final HandoverBook book;
    private final Receiving receiving;
    private final Workers workers;

    PartnerDesk(
            Partners partners,
            Handovers handovers,
            HandoverBook book,
            Receiving receiving,
            Workers workers) {
        this.partners = partners;
        this.handovers = handovers;
        this.book = book;
        this.receiving = receiving;
        this.workers = workers;
    }

    /** What an organisation has to do. Names no person. */
    record Inbox(String organisation, List<Handover> handovers, Instant now) {

        /** Those to which they have not answered. */
        long unanswered() {
            return handovers.stream().filter(Inbox::open).count();
        }

        long late() {
            return handovers.stream().filter(it -> it.rung() > 0).count();
        }

        private static boolean open(Handover handover) {
            return switch (handover.state()) {
                case SENT, RECEIVED, LOST -> true;
                case PROPOSED, CONSENTED, ACCEPTED, WAITING, STARTED, ENDED, DECLINED, WITHDRAWN ->
                        false;
            };
        }
    }

    /**
     * One of them. Printing one shows nothing.
     *
     * @param sender the name of the worker who sees to it
     * @param shared what they may read; null when they may not any more
     */
    record One(Handover handover, String sender, @Nullable SharedPackage shared) {

        @Override
        public String toString() {
            return "One[" + handover.id() + "]";
        }
    }

    /**
     * What this organisation knows of, what waits longest for them first.
     *
     * @throws Missing when this actor is of no organisation
     */
    Inbox inbox(Actor by) {
        var receiver = partners.of(by);
        return new Inbox(
                partners.name(receiver), handovers.known(receiver, MOST), book.due().now());
    }

    /**
     * Opens what they may read; written in the log of processing.
     *
     * @throws Missing when there is none for this organisation, or it is over
     */
    One read(HandoverId id, Actor by) {
        var receiver = partners.of(by);
        var handover = handovers.get(id, receiver);
        return new One(handover, workers.name(handover.owner()), receiving.shared(handover, by));
    }

    /**
     * They say something.
     *
     * @throws Missing when there is none for this organisation, or it is over
     * @throws Refusal when it does not follow from where it is, or somebody answered first
     */
    void answer(HandoverId id, Answer what, Actor by) {
        var handover = handovers.get(id, partners.of(by));
        handover.answer(what, book.due());
        book.moved(handover, what.note(), by);
    }
}

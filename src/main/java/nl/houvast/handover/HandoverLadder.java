package nl.houvast.handover;

import java.util.List;
import nl.houvast.kernel.Missing;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.sharing.Partners;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does the next thing about a handover of which the moment passed. */
@Service
@Transactional
class HandoverLadder {

    private final Handovers handovers;
    private final HandoverBook book;
    private final Partners partners;
    private final Alternatives alternatives;
    private final Persons persons;

    HandoverLadder(
            Handovers handovers,
            HandoverBook book,
            Partners partners,
            Alternatives alternatives,
            Persons persons) {
        this.handovers = handovers;
        this.book = book;
        this.partners = partners;
        this.alternatives = alternatives;
        this.persons = persons;
    }

    /**
     * One rung; nothing when another node is at it, or somebody moved it meanwhile.
     *
     * @throws Missing when the person is not there any more
     */
    void climb(HandoverId id, PersonId person) {
        persons.hold(person); // first, as everybody does
        handovers.lateAndFree(id, book.due().now()).ifPresent(this::climb);
    }

    private void climb(Handover handover) {
        var offer = handover.about().offer();
        var gone = partners.find(offer.value()).isEmpty();
        var rung = handover.climb(gone, book.due());
        book.climbed(
                handover, rung, rung == Rung.ALTERNATIVE ? alternatives.to(handover) : List.of());
    }
}

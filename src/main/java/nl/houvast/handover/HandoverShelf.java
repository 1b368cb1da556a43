package nl.houvast.handover;

import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.person.Persons;
import nl.houvast.privacy.Consents;
import org.springframework.stereotype.Component;

/**
 * Keeps a handover, and ends with it what the person agreed to for it: who says no needs to know
 * nothing any more. Always in this order: the person is held, then the consent, then handovers; so
 * nobody waits for each other.
 */
@Component
class HandoverShelf {

    private final Handovers handovers;
    private final Persons persons;
    private final Consents consents;

    HandoverShelf(Handovers handovers, Persons persons, Consents consents) {
        this.handovers = handovers;
        this.persons = persons;
        this.consents = consents;
    }

    /**
     * Keeps what changed.
     *
     * @throws nl.houvast.kernel.Refusal when somebody else changed it since it was read
     */
    void keep(Handover handover) {
        var about = handover.about();
        persons.hold(about.person());
        if (handover.state() != HandoverState.DECLINED || handover.sharing() == null) {
            handovers.keep(handover);
            return;
        }
        consents.lock(about.person(), about.offer());
        var others = handovers.underWay(about.person());
        handovers.keep(handover);
        if (!used(handover, others)) {
            consents.withdraw(about.person(), about.offer(), Actor.HOUSE);
        }
    }

    /** Whether one of these others goes to the same organisation, and the person said yes to it. */
    private static boolean used(Handover handover, List<Handover> others) {
        return others.stream()
                .filter(other -> !other.id().equals(handover.id()))
                .filter(other -> other.about().offer().equals(handover.about().offer()))
                .anyMatch(other -> other.state() != HandoverState.PROPOSED);
    }
}

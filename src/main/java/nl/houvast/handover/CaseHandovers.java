package nl.houvast.handover;

import java.util.HashSet;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Workers;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CasePart;
import nl.houvast.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on the page of a case file to whom the person goes on. */
@Component
@Order(40) // after what we do ourselves
class CaseHandovers implements CasePart {

    private final HandoverReading reading;
    private final HandoverWords words;
    private final Workers workers;

    CaseHandovers(HandoverReading reading, HandoverWords words, Workers workers) {
        this.reading = reading;
        this.words = words;
        this.workers = workers;
    }

    @Override
    public Page of(Known file, Actor by) {
        var may = file.helps(by) || (file.state().open() && by.role() == Role.SUPERVISOR);
        var handovers = reading.shown(file.id());
        var owners = new HashSet<String>();
        handovers.stream().map(Handover::owner).forEach(owners::add);
        return new CaseHandoversPage(file, words.lines(handovers, workers.names(owners)), may);
    }
}

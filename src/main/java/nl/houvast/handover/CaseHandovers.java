package nl.houvast.handover;

import nl.houvast.access.Actor;
import nl.houvast.access.Role;
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

    CaseHandovers(HandoverReading reading, HandoverWords words) {
        this.reading = reading;
        this.words = words;
    }

    @Override
    public Page of(Known file, Actor by) {
        var may = file.helps(by) || (file.state().open() && by.role() == Role.SUPERVISOR);
        return new CaseHandoversPage(file, words.lines(reading.shown(file.id())), may);
    }
}

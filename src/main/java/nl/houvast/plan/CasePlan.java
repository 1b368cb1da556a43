package nl.houvast.plan;

import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CasePart;
import nl.houvast.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the plan on the page of a case file, shortly. */
@Component
@Order(20) // below what is to be done now
@Transactional
class CasePlan implements CasePart {

    private final PlanReader reader;
    private final Workers workers;

    CasePlan(PlanReader reader, Workers workers) {
        this.reader = reader;
        this.workers = workers;
    }

    @Override
    public Page of(Known file, Actor by) {
        var reading = reader.read(file, by);
        var agreement = reading.plan().agreement();
        return new CasePlanPage(reading, agreement == null ? null : workers.name(agreement.by()));
    }
}

package nl.houvast.intake;

import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CasePart;
import nl.houvast.casework.CaseState;
import nl.houvast.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads from the page of a case file to its intake. */
@Component
@Order(5) // first of all
class CaseIntake implements CasePart {

    private final IntakeRows rows;

    CaseIntake(IntakeRows rows) {
        this.rows = rows;
    }

    @Override
    public Page of(Known file, Actor by) {
        return new CaseIntakePage(
                "/werk/dossiers/" + file.id() + "/intake",
                file.state() == CaseState.INTAKE && file.helps(by),
                rows.end(file.id().value()));
    }
}

package nl.houvast.colleague;

import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseNews.Ending;
import nl.houvast.casework.CasePart;
import nl.houvast.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on the page of a case file who was asked to take over, and who reads along. */
@Component
@Order(45) // after what we do ourselves, and who else helps
class CaseColleagues implements CasePart {

    private final ColleagueReading reading;
    private final ApprovalDesk approvals;
    private final Workers workers;

    CaseColleagues(ColleagueReading reading, ApprovalDesk approvals, Workers workers) {
        this.reading = reading;
        this.approvals = approvals;
        this.workers = workers;
    }

    @Override
    public boolean ends(Known file, Ending how, Actor by) {
        return approvals.ends(file, how, by);
    }

    @Override
    public Page of(Known file, Actor by) {
        var shown = reading.shown(file, by);
        var quiet = shown.open().isEmpty() && shown.readers().isEmpty();
        return new CaseColleaguesPage(
                shown,
                file.state().open() ? approvals.last(file.id()).orElse(null) : null,
                quiet ? Map.of() : workers.names(shown.accounts()),
                by);
    }
}

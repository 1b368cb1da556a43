package nl.houvast.casefile;

import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CasePart;
import nl.houvast.timeline.Notes;
import nl.houvast.timeline.Timeline;
import nl.houvast.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows on the page of a case file what happened, and where to write a note. */
@Component
@Order(50) // what was stands below what comes next
@Transactional
class CaseTimeline implements CasePart {

    private final Timeline timeline;
    private final Notes notes;

    CaseTimeline(Timeline timeline, Notes notes) {
        this.timeline = timeline;
        this.notes = notes;
    }

    @Override
    public Page of(Known file, Actor by) {
        var id = file.id().value();
        return new CaseTimelinePage(
                notes.begin(file.person(), id, by), timeline.page(file.person(), id, null, by));
    }
}

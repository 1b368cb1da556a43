package nl.houvast.reporting;

import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.kernel.Missing;
import nl.houvast.reach.Reaches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands the figures to who leads. */
@Service
@Transactional(readOnly = true)
class ReportDesk {

    private final Counts counts;
    private final Today today;
    private final Reaches reaches;
    private final ReportWords words;

    ReportDesk(Counts counts, Today today, Reaches reaches, ReportWords words) {
        this.counts = counts;
        this.today = today;
        this.reaches = reaches;
        this.words = words;
    }

    /**
     * What was asked, and the tables.
     *
     * @param now the quarter that is not over yet
     */
    record Report(Asked asked, Quarter now, List<Sheet> sheets) {}

    /**
     * The figures that were asked. What happened is counted of the whole country; how it is now,
     * within the reach of this actor.
     *
     * @throws Missing for who leads nobody, or when there is no such region, kind or quarter
     */
    Report of(ReportForm form, Actor by) {
        if (by.role() != Role.SUPERVISOR) {
            throw new Missing();
        }
        var now = counts.now();
        var asked = form.asked(counts.kinds(), now);
        var sheets = new Sheets(asked, words);
        var settled = counts.settled(asked.quarters());
        var reach = reaches.reach(by);
        return new Report(
                asked,
                now,
                List.of(
                        sheets.reach(settled),
                        sheets.speed(settled, counts.waited(asked)),
                        sheets.handovers(
                                counts.handovers(asked.quarters()), counts.daysToAcceptance(asked)),
                        sheets.waiting(today.waiting(reach)),
                        sheets.workload(today.open(reach))));
    }
}

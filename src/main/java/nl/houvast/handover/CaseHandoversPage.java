package nl.houvast.handover;

import java.util.List;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.web.Page;

/**
 * The handovers of a case file, as a part of its page.
 *
 * @param lines one of each, the newest first
 * @param mayPropose whether the worker who looks may begin one
 */
record CaseHandoversPage(Known file, List<HandoverWords.Line> lines, boolean mayPropose)
        implements Page {

    String address(HandoverWords.Line line) {
        return HandoverPage.address(file.id(), line.handover().id());
    }
}

package nl.houvast.handover;

import java.util.List;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.web.Page;

/**
 * The handovers of a case file, as a part of its page.
 *
 * @param mayPropose whether the worker who looks may begin one
 */
record CaseHandoversPage(
        Known file, List<Handover> handovers, HandoverWords words, boolean mayPropose)
        implements Page {

    String address(Handover handover) {
        return HandoverPage.address(file.id(), handover.id());
    }
}

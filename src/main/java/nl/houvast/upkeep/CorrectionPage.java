package nl.houvast.upkeep;

import nl.houvast.upkeep.CorrectionDesk.ToDecide;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/** One correction, with what stands there now beside it. */
record CorrectionPage(ToDecide one, DeclineForm form, Problems problems) implements Page {

    static final String PATH = UpkeepPage.PATH + "/wijziging";

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    boolean remark() {
        return one.correction().field().isEmpty();
    }
}

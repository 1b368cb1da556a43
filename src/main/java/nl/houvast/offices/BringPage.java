package nl.houvast.offices;

import java.util.List;
import nl.houvast.offices.OfficeDesk.Standing;
import nl.houvast.offices.OfficePlan.RowProblem;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/**
 * Where an editor brings a list.
 *
 * @param rows what was wrong in the list that was just brought
 * @param taken whether one was just taken
 */
record BringPage(Standing standing, Problems problems, List<RowProblem> rows, boolean taken)
        implements Page {

    static final String PATH = "/beheer/locaties";

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}

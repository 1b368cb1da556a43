package nl.houvast.task;

import nl.houvast.casework.CaseFileId;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/** Where a worker writes down what is to be done in a case file. */
record NewTaskPage(CaseFileId file, FinishForm form, Problems problems) implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    /** The page of the case file. */
    String back() {
        return "/werk/dossiers/" + file;
    }
}

package nl.houvast.offices;

import nl.houvast.offices.OfficeDesk.Preview;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/** What a list would do, before anybody sees it. */
record PreviewPage(Preview preview, Problems problems) implements Page {

    OfficePlan plan() {
        return preview.plan();
    }

    String path() {
        return BringPage.PATH + "/" + preview.id();
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}

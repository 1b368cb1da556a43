package nl.houvast.draft;

import java.util.List;
import nl.houvast.web.Page;

/** Everything once more, before it is sent. */
record CheckPage(DraftId draft, List<Section> sections, DraftReview review) implements Page {

    /** The answers of one page of the form. */
    record Section(Step step, List<Row> rows) {}

    /** One answer. */
    record Row(String label, String value) {}

    @Override
    public int status() {
        return review.problems().isEmpty() ? 200 : 422;
    }
}

package nl.houvast.draft;

import java.time.Instant;
import java.util.List;
import nl.houvast.web.Page;

/** Where a referrer begins, or goes on with what was not sent yet. */
record StartPage(List<Row> drafts) implements Page {

    /** One draft that was not sent. */
    record Row(DraftId id, String event, Instant changedAt) {}
}

package nl.houvast.casework;

import java.time.Instant;
import java.util.Map;
import nl.houvast.advice.Taxonomy;
import nl.houvast.casework.CaseFileList.FileRows;
import nl.houvast.casework.WorkList.Part;
import nl.houvast.casework.WorkList.Rows;
import nl.houvast.news.UnreadNotices;
import nl.houvast.web.Page;

/**
 * The work of the day.
 *
 * @param leads whether who looks leads workers
 * @param files the open case files of the worker who looks; empty outside the worker's own part
 */
record WorkPage(
        Part part,
        Map<Part, Integer> counts,
        Rows rows,
        FileRows files,
        Instant now,
        Taxonomy taxonomy,
        UnreadNotices.Count unread,
        boolean leads)
        implements Page {

    /** How many there are in this part, in figures. */
    String count(Part of) {
        int count = counts.getOrDefault(of, 0);
        return count > WorkList.MOST ? WorkList.MOST + "+" : String.valueOf(count);
    }

    /** Where this part of the work is, from its beginning. */
    String address() {
        return "/werk?lijst=" + WorkController.name(part);
    }

    /** Where a window hears that this list changed since it was drawn. */
    String live() {
        return "/werk/live?wat=%s&lijst=%s&sinds=%d"
                .formatted(WorkLive.WORD, WorkController.name(part), now.toEpochMilli());
    }

    /** The kind of event in words. */
    String event(String id) {
        return Words.event(taxonomy, id);
    }

    /** The relation to it in words. */
    String relation(String id) {
        return Words.relation(taxonomy, id);
    }
}

package nl.houvast.consultation;

import static nl.houvast.web.Texts.text;

import java.util.List;
import java.util.Map;
import nl.houvast.consultation.WaitingList.Count;
import nl.houvast.consultation.WaitingList.Other;
import nl.houvast.consultation.WaitingList.Row;
import nl.houvast.news.UnreadNotices;
import nl.houvast.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Who waits, and what else runs.
 *
 * @param names of the experts, by id
 * @param opens whether the viewer may open what stands here
 * @param unread news that the viewer has not read
 */
record ConsolePage(
        Count count,
        List<Row> waiting,
        List<Other> running,
        List<Other> recent,
        Map<String, String> names,
        Terms terms,
        boolean opens,
        UnreadNotices.Count unread)
        implements Page {

    /** Whose it is, in words. */
    String owner(@Nullable String id) {
        return id == null
                ? text("consultation.owner.none")
                : text("consultation.owner", names.getOrDefault(id, id));
    }

    String address(ConsultationId id) {
        return ConsoleController.PATH + "/" + id;
    }
}

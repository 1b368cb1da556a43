package nl.houvast.sharing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.houvast.privacy.Notices.Notice;
import nl.houvast.privacy.Receiver;
import nl.houvast.privacy.SharingId;
import nl.houvast.web.Page;

/**
 * What staff must still tell to organisations that read something. Names no person.
 *
 * @param names of the receivers
 */
record NoticesPage(List<Notice> notices, Map<Receiver, String> names) implements Page {

    String name(Notice notice) {
        return names.getOrDefault(notice.receiver(), notice.receiver().value());
    }

    /** By which both sides know a package, without saying whom it is about. */
    static String mark(SharingId id) {
        var text = id.toString();
        return text.substring(text.length() - 8).toUpperCase(Locale.ROOT);
    }
}

package nl.houvast.handover;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import nl.houvast.web.Page;

/** What waits for an answer of this organisation, and whom they took on. Names no person. */
record InboxPage(PartnerDesk.Inbox inbox) implements Page {

    /** By which both sides know a handover, without saying whom it is about. */
    static String mark(Handover handover) {
        var text = handover.id().toString();
        return text.substring(text.length() - 8).toUpperCase(Locale.ROOT);
    }

    /** How many days ago it was sent. */
    long age(Handover handover) {
        var sent = handover.sentAt();
        return sent == null ? 0 : ChronoUnit.DAYS.between(sent, inbox.now());
    }
}

package nl.houvast.arrival;

import static nl.houvast.web.Texts.text;

import nl.houvast.casework.CaseFileId;
import nl.houvast.handover.HandoverId;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/** How things stand with the key to a handover, and what can be done with it. */
record KeyPage(KeyDesk.View view, Problems problems) implements Page {

    @Override
    public int status() {
        return problems.any() ? 409 : 200;
    }

    static String handover(CaseFileId file, HandoverId handover) {
        return "/werk/dossiers/" + file + "/overdragen/" + handover;
    }

    static String address(CaseFileId file, HandoverId handover) {
        return handover(file, handover) + "/sleutel";
    }

    String back() {
        return handover(view.standing().file(), view.standing().id());
    }

    String address() {
        return address(view.standing().file(), view.standing().id());
    }

    /** What became of the last key, in words. */
    String state() {
        var key = view.key();
        if (key == null) {
            return text("arrival.key.none");
        }
        if (!view.works()) {
            return text("arrival.key.over");
        }
        var until = text("arrival.key.until", ArrivalMoments.day(key.expiresAt()));
        var opened = key.openedAt();
        return opened == null
                ? until + " " + text("arrival.key.unopened", key.left())
                : until + " " + text("arrival.key.opened", ArrivalMoments.moment(opened));
    }
}

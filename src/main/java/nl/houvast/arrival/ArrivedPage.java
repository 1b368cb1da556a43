package nl.houvast.arrival;

import static nl.houvast.web.Texts.text;

import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.casework.CaseFileId;
import nl.houvast.handover.HandoverId;
import nl.houvast.privacy.Field;
import nl.houvast.rights.ExportWords;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/**
 * Whom to ask whether they arrived, how that is safe, and what they told.
 *
 * @param names of who asked, by account
 * @param offered whether a message was just offered
 */
record ArrivedPage(
        ArrivedReading.Reading read,
        Map<String, String> names,
        ArrivedForm form,
        Problems problems,
        boolean offered,
        Actor by)
        implements Page {

    @Override
    public int status() {
        if (!problems.any()) {
            return 200;
        }
        return problems.all().stream().allMatch(it -> it.field().isEmpty()) ? 409 : 422;
    }

    static String address(CaseFileId file, HandoverId handover) {
        return KeyPage.handover(file, handover) + "/aangekomen";
    }

    String back() {
        return KeyPage.handover(read.standing().file(), read.standing().id());
    }

    String address() {
        return address(read.standing().file(), read.standing().id());
    }

    /** Whether the worker who looks asks, and there is something to ask. */
    boolean mayAsk() {
        var standing = read.standing();
        return ArrivalAsker.wentThere(standing)
                && (standing.owner().equals(by.id()) || by.role() == Role.SUPERVISOR);
    }

    /** The rules of safe contact, in words. */
    String rules() {
        var rules = Field.SAFE_CONTACT.of(read.who());
        return rules == null ? "" : ExportWords.of(Field.SAFE_CONTACT.name(), rules);
    }

    /** When calling is safe, in words. */
    String when() {
        if (read.safeNow()) {
            return text("arrival.safe.now");
        }
        var next = read.next();
        return next == null
                ? text("arrival.safe.never")
                : text("arrival.safe.next", ArrivalMoments.moment(next));
    }

    /** What somebody told, in words. */
    String told(Told one) {
        var came = text("arrival.told." + one.arrived());
        var helped = one.helped();
        return helped == null ? came : came + " " + text("arrival.told.helped." + helped);
    }

    @Override
    public String toString() {
        return "ArrivedPage[hidden]";
    }
}

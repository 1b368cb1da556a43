package nl.houvast.handover;

import static nl.houvast.web.Texts.text;

import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.casework.CaseFileId;
import nl.houvast.directory.Offer;
import nl.houvast.handover.HandoverController.Typed;
import nl.houvast.handover.HandoverState.Hand;
import nl.houvast.handover.HandoverSteps.Step;
import nl.houvast.privacy.Field;
import nl.houvast.rights.ExportWords;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * One handover: where it is, who is responsible, what can be done now and what was done.
 *
 * @param way how the organisation can come to read it
 * @param names of the accounts in it
 */
record HandoverPage(
        HandoverReading.One read,
        HandoverWords words,
        HandoverWords.Way way,
        Map<String, String> names,
        Typed typed,
        Actor by)
        implements Page {

    @Override
    public int status() {
        return status(typed.problems());
    }

    /** A form that is wrong is 422, a moment that is wrong 409. */
    static int status(Problems problems) {
        if (!problems.any()) {
            return 200;
        }
        return problems.all().stream().allMatch(it -> it.field().isEmpty()) ? 409 : 422;
    }

    static String address(CaseFileId file, HandoverId id) {
        return "/werk/dossiers/" + file + "/overdragen/" + id;
    }

    Handover handover() {
        return read.handover();
    }

    String address() {
        return address(read.file().id(), handover().id());
    }

    String back() {
        return "/werk/dossiers/" + read.file().id() + "/overdragen";
    }

    /** Whether the worker who looks decides about it. */
    boolean ours() {
        return handover().owner().equals(by.id()) || by.role() == Role.SUPERVISOR;
    }

    /** Where a handover to another organisation begins, with this one chosen. */
    String instead(Offer other) {
        return back() + "?offer=" + other.id().value();
    }

    /** Where it is; what the organisation cannot read yet is not with them. */
    String state() {
        return closed() ? text("handover.state.CLOSED") : HandoverWords.state(handover());
    }

    /** Whether the organisation can read nothing before somebody gives them a key. */
    boolean closed() {
        return way.closed(handover());
    }

    /** Who must do what before when; null when it is over. */
    @Nullable String next() {
        return words.next(handover(), owner(), closed());
    }

    /** When a key was given and used, in words; null when none was. */
    @Nullable String key() {
        var key = way.key();
        if (key == null) {
            return null;
        }
        var opened = key.openedAt();
        var given = HandoverWords.day(key.madeAt());
        return opened == null
                ? text("handover.key.given", given)
                : text("handover.key.opened", given, HandoverWords.day(opened));
    }

    /** Whether the organisation can be given a key to read and answer without an account. */
    boolean mayGiveKey() {
        return ours() && handover().state().told() && handover().sharing() != null;
    }

    /** Whether giving one is asked of whoever looks; who took the person on read it already. */
    boolean offersKey() {
        return way.key() == null && handover().state().responsible() == Hand.SENDER;
    }

    /** Whether there is something to ask the person: they went there. */
    boolean wentThere() {
        return handover().state().responsible() == Hand.RECEIVER
                || handover().state() == HandoverState.ENDED;
    }

    /** What the person agreed to share, in words. */
    String fields() {
        return ExportWords.fields(handover().fields().stream().map(Field::name).toList());
    }

    String owner() {
        return names.getOrDefault(handover().owner(), handover().owner());
    }

    /** Who did this. */
    String by(Step step) {
        if (Actor.isHolder(step.by())) {
            return text("handover.someone");
        }
        return step.by().equals(Actor.HOUSE.id())
                ? text("handover.house")
                : names.getOrDefault(step.by(), text("handover.someone"));
    }

    @Override
    public String toString() {
        return "HandoverPage[hidden]";
    }
}

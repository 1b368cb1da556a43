package nl.houvast.handover;

import static nl.houvast.web.Texts.text;

import java.util.List;
import java.util.stream.Stream;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/**
 * The handovers of a case file, and where a new one begins.
 *
 * @param lines one of each, the newest first
 */
record HandoversPage(
        HandoverReading.Overview read,
        List<HandoverWords.Line> lines,
        HandoverWords words,
        ProposeForm form,
        Problems problems,
        Actor by)
        implements Page {

    @Override
    public int status() {
        return HandoverPage.status(problems);
    }

    String back() {
        return "/werk/dossiers/" + read.file().id();
    }

    String address() {
        return back() + "/overdragen";
    }

    String address(HandoverWords.Line line) {
        return HandoverPage.address(read.file().id(), line.handover().id());
    }

    /** Whether the worker who looks may begin one. */
    boolean mayPropose() {
        return read.file().helps(by)
                || (read.file().state().open() && by.role() == Role.SUPERVISOR);
    }

    /** Each with what it means. */
    static List<Choice> kinds() {
        return Stream.of(HandoverKind.values())
                .map(
                        it ->
                                new Choice(
                                        it.name(),
                                        text("handover.kind." + it),
                                        text("handover.kind." + it + ".hint")))
                .toList();
    }

    @Override
    public String toString() {
        return "HandoversPage[hidden]";
    }
}

package nl.houvast.timeline;

import static nl.houvast.web.Texts.moment;
import static nl.houvast.web.Texts.text;

import java.util.List;
import java.util.Map;
import nl.houvast.timeline.Notes.Beside;
import nl.houvast.timeline.Notes.Edited;
import nl.houvast.timeline.Notes.Was;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/**
 * A note to change, with all that it was. When somebody else changed the same lines meanwhile both
 * stand beside each other, and the form holds both.
 *
 * @param versions the newest first; there is one at least
 * @param merged whether it was just brought together with what somebody else wrote
 * @param beside where both changed the same; empty when nothing is to be chosen
 */
record NotePage(
        NoteTyped typed,
        List<Was> versions,
        Map<String, String> names,
        boolean merged,
        List<Beside> beside,
        Problems problems)
        implements Page {

    @Override
    public int status() {
        return !beside.isEmpty() ? 409 : problems.any() ? 422 : 200;
    }

    NotePage with(Edited.Overlap overlap) {
        return new NotePage(
                typed.with(overlap.both(), overlap.version()),
                versions,
                names,
                false,
                overlap.beside(),
                Problems.none().and("note", text("timeline.overlap.problem")));
    }

    NotePage with(String text, int base, Problems problems) {
        return new NotePage(typed.with(text, base), versions, names, false, List.of(), problems);
    }

    Was now() {
        return versions.getFirst();
    }

    /** Whether somebody changed it after what stands in the form was made from it. */
    boolean changedMeanwhile() {
        return typed.base() < now().number();
    }

    /** All that it was before. */
    List<Was> before() {
        return versions.subList(1, versions.size());
    }

    /** Who made this of it, and when. */
    String line(Was version) {
        return text("timeline.note.by", Timeline.name(version.by(), names), moment(version.at()));
    }

    String back() {
        return TimelinePages.file(typed.caseFile());
    }
}

package nl.houvast.timeline;

import java.util.List;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Workers;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.timeline.Notes.Change;
import nl.houvast.timeline.Notes.Edited;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.springframework.stereotype.Component;

/**
 * The pages of notes and of what happened before, below those of a case file. The module that has
 * the addresses asks whether the actor may see the case file, and answers with these.
 */
@Component
public class TimelinePages {

    private final Notes notes;
    private final Timeline timeline;
    private final Workers workers;

    TimelinePages(Notes notes, Timeline timeline, Workers workers) {
        this.notes = notes;
        this.timeline = timeline;
        this.workers = workers;
    }

    /** Where a case file is. */
    static String file(UUID caseFile) {
        return "/werk/dossiers/" + caseFile;
    }

    /** Where its notes are: a new one is sent there, and each has its page below. */
    static String notes(UUID caseFile) {
        return file(caseFile) + "/notities";
    }

    /** {@code GET notities}: the form for a new note, with what was typed and not sent. */
    public Page begin(PersonId person, UUID caseFile, Actor by) {
        return new NewNotePage(notes.begin(person, caseFile, by), Problems.none());
    }

    /** {@code POST notities}: adds a note, or says what is wrong with it. */
    public Page add(PersonId person, UUID caseFile, NoteForm form, Problems problems, Actor by) {
        try {
            if (!problems.any()) {
                var note = notes.add(person, caseFile, form.key(), form.note(), by);
                return Page.redirect(file(caseFile) + "#" + anchor(note));
            }
        } catch (Refusal no) {
            problems = problems.and("note", Texts.text(no.reason()));
        }
        var typed = notes.begin(person, caseFile, by).with(form.note(), 0);
        return new NewNotePage(typed, problems);
    }

    /**
     * {@code GET notities/{note}}: a note to change, with all that it was.
     *
     * @param merged whether it was just brought together with what somebody else wrote: {@code
     *     samen} stands in the address then
     */
    public Page open(PersonId person, UUID caseFile, UUID note, boolean merged, Actor by) {
        return page(notes.read(person, caseFile, note, by), merged);
    }

    /**
     * {@code POST notities/{note}}: changes a note. What somebody else changed meanwhile stays in
     * it, or stands beside what was typed for the actor to choose.
     */
    public Page edit(
            PersonId person, UUID caseFile, UUID note, NoteForm form, Problems problems, Actor by) {
        try {
            if (!problems.any()) {
                var change = new Change(note, form.version(), form.key(), form.note());
                return switch (notes.edit(person, caseFile, change, by)) {
                    case Edited.Kept kept ->
                            Page.redirect(
                                    kept.merged()
                                            ? notes(caseFile) + "/" + note + "?samen=1"
                                            : file(caseFile) + "#" + anchor(note));
                    case Edited.Overlap overlap ->
                            page(notes.read(person, caseFile, note, by), false).with(overlap);
                };
            }
        } catch (Refusal no) {
            problems = problems.and("note", Texts.text(no.reason()));
        }
        return page(notes.read(person, caseFile, note, by), false)
                .with(form.note(), form.version(), problems);
    }

    /** {@code GET tijdlijn?na=}: what happened before that. */
    public Page older(PersonId person, UUID caseFile, UUID before, Actor by) {
        return new OlderPage(file(caseFile), timeline.page(person, caseFile, before, by));
    }

    private NotePage page(Notes.Reading reading, boolean merged) {
        var names =
                workers.names(reading.versions().stream().map(Notes.Was::by).distinct().toList());
        return new NotePage(
                reading.typed(), reading.versions(), names, merged, List.of(), Problems.none());
    }

    /** What a line is called within its page. */
    static String anchor(UUID line) {
        return "regel-" + line;
    }
}

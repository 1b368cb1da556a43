package nl.houvast.timeline;

import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/** A form for a new note, by itself: when something is wrong with it, or it was not sent before. */
record NewNotePage(NoteTyped typed, Problems problems) implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    String back() {
        return TimelinePages.file(typed.caseFile());
    }
}

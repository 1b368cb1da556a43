package nl.houvast.casework;

import nl.houvast.access.Actor;
import nl.houvast.advice.Taxonomy;
import nl.houvast.casework.CaseFileDesk.Reading;
import nl.houvast.web.Page;
import org.jspecify.annotations.Nullable;

/** A case file, as far as there is one now: who, since when, who helps, what happened. */
record CaseFilePage(Reading reading, String owner, Actor by, Taxonomy taxonomy) implements Page {

    CaseFile file() {
        return reading.file();
    }

    /** Whether the worker who looks may end it. */
    boolean mayClose() {
        return file().status() == CaseFile.Status.OPEN && file().owner().equals(by.id());
    }

    /** What changed with the birthday, in words; null when nothing did. */
    @Nullable String came() {
        return Words.came(file().agePassed(), file().about().route());
    }

    /** The kind of event in words. */
    String event() {
        return Words.event(taxonomy, file().about().event());
    }
}

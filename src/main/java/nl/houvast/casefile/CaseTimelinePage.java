package nl.houvast.casefile;

import nl.houvast.timeline.NoteTyped;
import nl.houvast.timeline.TimelineLines;
import nl.houvast.web.Page;

/** What happened in a case file, and the form for a note, as a part of its page. */
record CaseTimelinePage(NoteTyped typed, TimelineLines lines) implements Page {}

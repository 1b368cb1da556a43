package nl.houvast.plan;

import java.time.Instant;
import nl.houvast.advice.HelpKind;
import nl.houvast.casework.CaseFileId;

/** What happened to one kind of help in a case file. Identifies nobody. */
public sealed interface TrackNews {

    /** The case file that it runs in. */
    CaseFileId file();

    /** Which kind of help. */
    HelpKind help();

    /** When it happened. */
    Instant at();

    /** This kind of help runs from now on, for the first time or again. */
    record TrackStarted(CaseFileId file, HelpKind help, Instant at) implements TrackNews {}

    /** It rests. */
    record TrackPaused(CaseFileId file, HelpKind help, Instant at) implements TrackNews {}

    /** It came to its end. */
    record TrackEnded(CaseFileId file, HelpKind help, Instant at) implements TrackNews {}
}

package nl.houvast.incident;

import nl.houvast.kernel.Refusal;

/** Why something about an incident is not done. */
enum IncidentRefusal implements Refusal.Reason {
    CLOSED,
    LIST_GONE,
    FILE_MISSING,
    FILE_LARGE,
    FILE_ENCODING,
    FILE_BROKEN,
    FILE_EMPTY,
    HEADING_UNKNOWN,
    HEADING_MISSING,
    NOBODY_WAITS,
    NOT_TOGETHER
}

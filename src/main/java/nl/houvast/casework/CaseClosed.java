package nl.houvast.casework;

import java.time.Instant;

/** The help came to its end. {@code by} is the actor's id. */
public record CaseClosed(CaseFileId file, String by, Instant at) {}

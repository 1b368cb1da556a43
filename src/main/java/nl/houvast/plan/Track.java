package nl.houvast.plan;

import java.time.Instant;
import nl.houvast.advice.HelpKind;

/**
 * One kind of help in one case file.
 *
 * @param since when it came into this state
 */
public record Track(HelpKind help, TrackState state, Instant since) {}

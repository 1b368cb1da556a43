package nl.houvast.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** How sure we are now that what stands of an entry is still so. */
public interface Freshness {

    /** How sure we are of this entry at this moment. */
    Confidence of(Offer offer);

    /** From what stands with the entry itself, where nobody keeps reports. */
    static Freshness ofItself(Clock clock) {
        return offer ->
                Confidence.of(
                        offer.verification().certainty(),
                        offer.verification().checkedOn(),
                        0,
                        LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam")));
    }
}

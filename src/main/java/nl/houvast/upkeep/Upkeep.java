package nl.houvast.upkeep;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.houvast.contact.SafeContact;
import nl.houvast.directory.Confidence;
import nl.houvast.directory.Confidence.Freshness;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OfferId;
import nl.houvast.upkeep.Signals.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Knows how sure we are of each entry, in memory. Looks each second whether this or another node
 * kept something; while the database is away it goes on with what it has.
 */
@Component
class Upkeep implements Freshness {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final Signals signals;
    private final Clock clock;
    private volatile Known known = new Known(-1, Map.of());
    private volatile boolean away;

    private record Known(long change, Map<OfferId, Signal> signals) {}

    Upkeep(Signals signals, Clock clock) {
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public Confidence of(Offer offer) {
        var signal = signal(offer.id());
        var verified = offer.verification();
        var looked = signal.lookedOn();
        // who looks reads it in a source: the organisation itself
        return looked != null && looked.isAfter(verified.checkedOn())
                ? Confidence.of(Offer.Certainty.SOURCE, looked, signal.count(), today())
                : Confidence.of(
                        verified.certainty(), verified.checkedOn(), signal.count(), today());
    }

    /** What was reported and who looked, as far as this node knows. */
    Signal signal(OfferId offer) {
        return known.signals().getOrDefault(offer, Signal.NONE);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SafeContact.ZONE);
    }

    /** Reads again when something changed. */
    @Scheduled(fixedDelayString = "${houvast.upkeep.look-every:1s}")
    void look() {
        try {
            var change = signals.change();
            if (change != known.change()) {
                known = new Known(change, signals.all());
            }
            away = false;
        } catch (DataAccessException | TransactionException e) {
            if (!away) {
                LOG.warn("Upkeep: the database is away, going on with what is known");
            }
            away = true;
        }
    }
}

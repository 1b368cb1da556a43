package nl.houvast.upkeep;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.houvast.contact.SafeContact;
import nl.houvast.directory.Confidence;
import nl.houvast.directory.Confidence.Freshness;
import nl.houvast.directory.Directory.Amendments;
import nl.houvast.directory.Entry;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OfferId;
import nl.houvast.upkeep.Signals.Signal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Knows how sure we are of each entry, and what is known better than was imported, in memory. Looks
 * more than once a second whether this or another node kept something; while the database is away
 * it goes on with what it has.
 */
@Component
class Upkeep implements Freshness, Amendments {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final Signals signals;
    private final Corrections corrections;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** What the import says, for who compares. */
    private final Map<OfferId, Entry> imported = new ConcurrentHashMap<>();

    /** Held until it is shown what was read. */
    private final Object telling = new Object();

    private volatile Known known = new Known(-1, Map.of(), Map.of());
    private volatile boolean away;

    private record Known(
            long change, Map<OfferId, Signal> signals, Map<OfferId, List<Amendment>> amendments) {}

    Upkeep(
            Signals signals,
            Corrections corrections,
            ApplicationEventPublisher events,
            Clock clock) {
        this.signals = signals;
        this.corrections = corrections;
        this.events = events;
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

    @Override
    public Entry amend(Entry entry) {
        if (known.change() < 0 && !away) {
            read(); // the first answer of this node is not behind on the others
        }
        imported.put(entry.id(), entry);
        var amended = entry;
        for (var one : amendments(entry.id())) {
            if (one.holds(entry)) {
                amended = one.field().put(amended, one.value());
            }
        }
        return withRoom(amended);
    }

    /** The newest word counts; on the same day that of the organisation itself. */
    private Entry withRoom(Entry entry) {
        var told = signal(entry.id()).told();
        var offer = entry.offer();
        var before = offer.details().capacity();
        return told == null
                        || (before != null
                                && before.reportedOn().isAfter(told.capacity().reportedOn()))
                ? entry
                : entry.with(offer.with(offer.details().with(told.capacity())));
    }

    @Override
    public @Nullable Instant changedAt(OfferId id) {
        var told = signal(id).told();
        return Stream.concat(
                        amendments(id).stream().map(Amendment::at),
                        Stream.ofNullable(told).map(Signals.Told::at))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The entry as it was imported, as far as this node saw it. */
    Optional<Entry> imported(OfferId id) {
        return Optional.ofNullable(imported.get(id));
    }

    /** What an editor approved of this entry. */
    List<Amendment> amendments(OfferId id) {
        return known.amendments().getOrDefault(id, List.of());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SafeContact.ZONE);
    }

    /**
     * Reads again when something changed, and tells so. Who comes back from here sees it shown,
     * also when another thread was just reading it.
     */
    @Scheduled(fixedDelayString = "${houvast.upkeep.look-every:400ms}")
    void look() {
        synchronized (telling) {
            if (read()) {
                events.publishEvent(new Changed());
            }
        }
    }

    /**
     * One at a time: what is older never comes after what is newer. Waits for nobody who waits for
     * the directory, for the directory asks while it is being shown.
     */
    private synchronized boolean read() {
        try {
            var change = signals.change();
            var changed = change != known.change();
            if (changed) {
                var amendments =
                        corrections.amendments().stream().collect(groupingBy(Amendment::offer));
                known = new Known(change, signals.all(), amendments);
            }
            away = false;
            return changed;
        } catch (DataAccessException | TransactionException e) {
            if (!away) {
                LOG.warn("Upkeep: the database is away, going on with what is known");
            }
            away = true;
            return false;
        }
    }
}

package nl.houvast.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import nl.houvast.directory.DirectorySnapshot.Background;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes what is shown of what was imported: with what is known better, and without what became too
 * old to tell.
 */
@Component
class Amending {

    private final ObjectProvider<Amendments> amendments;
    private final int capacityDays;
    private final Clock clock;

    /** Two snapshots of one import that differ have different versions. */
    private final AtomicLong times = new AtomicLong();

    Amending(ObjectProvider<Amendments> amendments, DirectorySettings settings, Clock clock) {
        this.amendments = amendments;
        this.capacityDays = settings.capacityDays();
        this.clock = clock;
    }

    /**
     * What is shown of this import.
     *
     * @param before what was shown; the answer is this very one when it would be the same
     */
    Loaded over(Loaded imported, @Nullable Loaded before) {
        var known = amendments.getIfAvailable(() -> Amendments.NONE);
        var first = LocalDate.ofInstant(clock.instant(), OpeningTimes.HERE).minusDays(capacityDays);
        var entries = new LinkedHashMap<OfferId, Entry>();
        imported.entries()
                .forEach((id, entry) -> entries.put(id, recent(known.amend(entry), first)));
        if (before != null
                && before.number() == imported.number()
                && before.entries().equals(entries)) {
            return before;
        }
        return imported.entries().equals(entries) ? imported : with(entries, imported, known);
    }

    private static Entry recent(Entry entry, LocalDate first) {
        var offer = entry.offer();
        var capacity = offer.details().capacity();
        return capacity == null || !capacity.reportedOn().isBefore(first)
                ? entry
                : entry.with(offer.with(offer.details().with(null)));
    }

    private Loaded with(Map<OfferId, Entry> entries, Loaded imported, Amendments known) {
        var backgrounds = new HashMap<OfferId, Background>();
        for (var id : entries.keySet()) {
            var was = imported.snapshot().background(id);
            var changedAt = later(was.changedAt(), known.changedAt(id));
            backgrounds.put(id, new Background(was.otherNames(), changedAt));
        }
        var snapshot =
                imported.snapshot()
                        .with(
                                imported.number() + "-" + times.incrementAndGet(),
                                entries.values().stream().map(Entry::offer).toList(),
                                backgrounds);
        return new Loaded(imported.number(), snapshot, entries);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}

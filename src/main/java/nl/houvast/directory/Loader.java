package nl.houvast.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import nl.houvast.directory.Directory.Amendments;
import nl.houvast.directory.DirectorySnapshot.Background;
import nl.houvast.web.Body;
import nl.houvast.web.BodyRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a snapshot of what is stored. */
@Component
class Loader {

    /** A row; without its document when that is as it was. */
    private record Stored(String id, @Nullable String document) {}

    private static final Logger LOG = LoggerFactory.getLogger(Loader.class);

    private final Imports imports;
    private final JdbcClient db;
    private final Places places;
    private final EntryReader reader;

    Loader(Imports imports, JdbcClient db, Places places) {
        this.imports = imports;
        this.db = db;
        this.places = places;
        this.reader = EntryReader.ofChecked(places);
    }

    /** The number of the newest import, or 0 before the first. */
    long newest() {
        return imports.newest().orElse(0L);
    }

    /**
     * Everything that is stored. The number is asked first, so never too new.
     *
     * @param before what was loaded before, or null: only what was written since is read
     */
    Loaded load(@Nullable Loaded before) {
        var number = newest();
        var known = before == null || before.number() > number ? null : before;
        var active = new LinkedHashMap<OfferId, Entry>();
        var withdrawn = new HashMap<OfferId, Entry>();
        for (var entry : all(known)) {
            (entry.active() ? active : withdrawn).put(entry.id(), entry);
        }
        var offers = active.values().stream().map(Entry::offer).toList();
        return new Loaded(
                number,
                new DirectorySnapshot(
                        String.valueOf(number),
                        offers,
                        places.byPostcode(),
                        backgrounds(active.values(), known)),
                active,
                withdrawn);
    }

    private Map<OfferId, Background> backgrounds(Collection<Entry> active, @Nullable Loaded known) {
        var changes = changes(since(known));
        var backgrounds = new HashMap<OfferId, Background>();
        for (var entry : active) {
            var changedAt = changes.get(entry.id());
            backgrounds.put(
                    entry.id(),
                    known != null && changedAt == null
                            ? known.snapshot().background(entry.id())
                            : new Background(entry.otherNames(), changedAt));
        }
        return backgrounds;
    }

    private static long since(@Nullable Loaded known) {
        return known == null ? 0 : known.number();
    }

    /** Every entry, also those that stopped, in the order of their ids. */
    private List<Entry> all(@Nullable Loaded known) {
        return db
                .sql(
                        """
                        select id, case when import > ? then document end
                        from directory.offer order by id collate "C"
                        """)
                .param(since(known))
                .query((row, number) -> new Stored(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .flatMap(stored -> entry(stored, known).stream())
                .toList();
    }

    private Optional<Entry> entry(Stored stored, @Nullable Loaded known) {
        if (stored.document() != null) {
            return read(stored.id(), stored.document());
        }
        var id = new OfferId(stored.id());
        return known == null
                ? Optional.empty()
                : known.find(id).or(() -> Optional.ofNullable(known.withdrawn().get(id)));
    }

    /** What an older release let in and this one does not, is left out and told. */
    private Optional<Entry> read(String id, String document) {
        try {
            return Optional.of(reader.read(Body.of(document)));
        } catch (BodyRefused refusal) {
            LOG.error("Directory: {} is left out: {}", id, refusal.problems());
            return Optional.empty();
        }
    }

    /** When each entry that changed since was changed: the moment of the import that wrote it. */
    private Map<OfferId, Instant> changes(long since) {
        var changes = new HashMap<OfferId, Instant>();
        RowCallbackHandler keep =
                row ->
                        changes.put(
                                new OfferId(row.getString(1)),
                                row.getObject(2, OffsetDateTime.class).toInstant());
        db.sql(
                        """
                        select entry.id, taken.at
                        from directory.offer as entry
                        join directory.import as taken on taken.number = entry.import
                        where entry.import > ?
                        """)
                .param(since)
                .query(keep);
        return changes;
    }

    /**
     * Makes what is shown of what was imported: with what is known better, and without what became
     * too old to tell.
     */
    @Component
    static class Amending {

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
            var first = today().minusDays(capacityDays);
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

        /** The day on which it is old or not. */
        LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), OpeningTimes.HERE);
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
            return new Loaded(imported.number(), snapshot, entries, imported.withdrawn());
        }

        private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.isAfter(other) ? one : other;
        }
    }
}

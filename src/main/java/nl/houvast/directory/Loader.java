package nl.houvast.directory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.houvast.directory.DirectorySnapshot.Background;
import nl.houvast.web.Body;
import nl.houvast.web.BodyRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a snapshot of what is stored. */
@Component
class Loader {

    private record Stored(String id, String document) {}

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

    /** Everything that is stored and active. The number is asked first, so never too new. */
    Loaded load() {
        var number = newest();
        var active = new LinkedHashMap<OfferId, Entry>();
        var withdrawn = new HashMap<OfferId, Entry>();
        for (var entry : all()) {
            (entry.active() ? active : withdrawn).put(entry.id(), entry);
        }
        var offers = active.values().stream().map(Entry::offer).toList();
        return new Loaded(
                number,
                new DirectorySnapshot(
                        String.valueOf(number),
                        offers,
                        places.byPostcode(),
                        backgrounds(active.values())),
                active,
                withdrawn);
    }

    private Map<OfferId, Background> backgrounds(Collection<Entry> active) {
        var changes = changes();
        var backgrounds = new HashMap<OfferId, Background>();
        for (var entry : active) {
            backgrounds.put(
                    entry.id(), new Background(entry.otherNames(), changes.get(entry.id())));
        }
        return backgrounds;
    }

    /** Every entry, also those that stopped, in the order of their ids. */
    private List<Entry> all() {
        var sql = "select id, document from directory.offer order by id collate \"C\"";
        return db
                .sql(sql)
                .query((row, number) -> new Stored(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .flatMap(stored -> read(stored).stream())
                .toList();
    }

    /** What an older release let in and this one does not, is left out and told. */
    private Optional<Entry> read(Stored stored) {
        try {
            return Optional.of(reader.read(Body.of(stored.document())));
        } catch (BodyRefused refusal) {
            LOG.error("Directory: {} is left out: {}", stored.id(), refusal.problems());
            return Optional.empty();
        }
    }

    /** When each entry last changed: the moment of the import that wrote it. */
    private Map<OfferId, Instant> changes() {
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
                        """)
                .query(keep);
        return changes;
    }
}

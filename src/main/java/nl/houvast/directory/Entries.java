package nl.houvast.directory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.houvast.web.Body;
import nl.houvast.web.BodyRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries as they are stored. */
@Repository
class Entries {

    private record Stored(String id, String document) {}

    private static final Logger LOG = LoggerFactory.getLogger(Entries.class);

    private final JdbcClient db;
    private final EntryReader reader = EntryReader.ofChecked();

    Entries(JdbcClient db) {
        this.db = db;
    }

    /** Every entry, also those that stopped, in the order of their ids. */
    List<Entry> all() {
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
    Map<OfferId, Instant> changes() {
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

package nl.houvast.directory;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.houvast.directory.ImportPlan.Taken;
import nl.houvast.web.Body;
import nl.houvast.web.BodyRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries as they are stored. */
@Repository
class Entries {

    /** How many were new and how many differed. */
    record Written(int added, int changed) {}

    private record Stored(String id, String document) {}

    private static final Logger LOG = LoggerFactory.getLogger(Entries.class);

    private final JdbcClient db;
    private final EntryReader reader;

    Entries(JdbcClient db, Places places) {
        this.db = db;
        this.reader = EntryReader.ofChecked(places);
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

    /** The id of every entry, with that of its parent or null. */
    Map<String, @Nullable String> parents() {
        Map<String, @Nullable String> parents = new HashMap<>();
        RowCallbackHandler keep = row -> parents.put(row.getString(1), row.getString(2));
        db.sql("select id, btrim(document ->> 'parent') from directory.offer").query(keep);
        return parents;
    }

    /** Writes the rows that are new or different, in one statement. */
    Written write(Collection<Taken> rows, long number) {
        return db.sql(
                        """
                        with written as (
                            insert into directory.offer as offer (id, document, import)
                            select id, document, :number
                            from jsonb_to_recordset(cast(:rows as jsonb))
                                as row (id text, document jsonb)
                            on conflict (id) do update
                                set document = excluded.document, import = excluded.import
                                where offer.document is distinct from excluded.document
                            returning xmax = 0 as fresh)
                        select count(*) filter (where fresh), count(*) filter (where not fresh)
                        from written
                        """)
                .param("number", number)
                .param("rows", rows.stream().map(Entries::json).collect(joining(",", "[", "]")))
                .query((row, line) -> new Written(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** An id needs no escaping. */
    private static String json(Taken row) {
        return "{\"id\":\"" + row.entry().id() + "\",\"document\":" + row.json() + "}";
    }

    /** Takes these away. */
    void remove(Collection<String> ids) {
        if (!ids.isEmpty()) {
            db.sql("delete from directory.offer where id in (:ids)").param("ids", ids).update();
        }
    }
}

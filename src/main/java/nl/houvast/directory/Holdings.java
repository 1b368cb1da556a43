package nl.houvast.directory;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.houvast.directory.Held.Choice;
import nl.houvast.directory.Held.Outcome;
import nl.houvast.directory.Held.RowChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what each source gave, what it changed, and what the entries became. */
@Repository
class Holdings {

    /** So many rows in one statement. */
    private static final int AT_ONCE = 500;

    private static final String SHARED =
            """
            where id in (select id from directory.source_row group by id having count(*) > 1)
            """;

    private final JdbcClient db;

    Holdings(JdbcClient db) {
        this.db = db;
    }

    /** All of it, as it is now. */
    Held all() {
        return held("");
    }

    /** Only what more than one source says something about. */
    Held shared() {
        return held(SHARED);
    }

    /** Only these. */
    Held of(Collection<String> ids) {
        return held("where id = any(?)", (Object) ids.toArray(String[]::new));
    }

    private Held held(String only, Object... about) {
        var entries = new LinkedHashMap<String, String>();
        db.sql("select id, document from directory.offer " + only + " order by id collate \"C\"")
                .params(about)
                .query(
                        row -> {
                            entries.put(row.getString(1), row.getString(2));
                        });
        var rows = new HashMap<String, SortedMap<String, String>>();
        db.sql("select id, source, document from directory.source_row " + only)
                .params(about)
                .query(
                        row -> {
                            rows.computeIfAbsent(row.getString(1), id -> new TreeMap<>())
                                    .put(row.getString(2), row.getString(3));
                        });
        var choices = new HashMap<String, Map<String, Choice>>();
        db.sql("select offer, field, source, seen from directory.choice")
                .query(
                        row -> {
                            choices.computeIfAbsent(row.getString(1), id -> new HashMap<>())
                                    .put(
                                            row.getString(2),
                                            new Choice(
                                                    row.getString(3),
                                                    Documents.read(row.getString(4))));
                        });
        return new Held(entries, rows, choices);
    }

    /** The names of the sources, and how many rows each has. */
    SortedMap<String, Integer> sources() {
        var sources = new TreeMap<String, Integer>();
        db.sql("select source, count(*) from directory.source_row group by source")
                .query(
                        row -> {
                            sources.put(row.getString(1), row.getInt(2));
                        });
        return sources;
    }

    /** How long the rows of all other sources are together. */
    long charactersOfOthers(String source) {
        return db.sql(
                        """
                        select coalesce(sum(length(document::text)), 0)
                          from directory.source_row where source <> ?
                        """)
                .param(source)
                .query(Long.class)
                .single();
    }

    /** Every entry as it was written, in the order of their ids. */
    List<String> documents() {
        return db.sql("select document from directory.offer order by id collate \"C\"")
                .query((row, line) -> row.getString(1))
                .list();
    }

    /** Whether there is an entry to show. */
    boolean anything() {
        return db.sql(
                        """
                        select exists (select from directory.offer
                                        where coalesce(document ->> 'active', 'true') = 'true')
                        """)
                .query(Boolean.class)
                .single();
    }

    /** A start from a file with another name goes on with the rows of the file before it. */
    void rename(String from, String to) {
        db.sql(
                        """
                        delete from directory.source_row as old using directory.source_row as own
                         where old.source = :from and own.source = :to and own.id = old.id
                        """)
                .param("from", from)
                .param("to", to)
                .update();
        db.sql("update directory.source_row set source = :to where source = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Writes what a source changes, and remembers it. */
    void writeRows(String source, Collection<RowChange> changes, long number) {
        eachBatch(
                changes,
                batch ->
                        db.sql(
                                        """
                                        with change as (
                                            select id, before, after
                                            from jsonb_to_recordset(cast(:changes as jsonb))
                                                as change (id text, before jsonb, after jsonb)),
                                        gone as (
                                            delete from directory.source_row as row using change
                                             where row.source = :source and row.id = change.id
                                               and change.after is null),
                                        kept as (
                                            insert into directory.source_row as row
                                                (source, id, document, import)
                                            select :source, id, after, :number from change
                                             where after is not null
                                            on conflict (source, id) do update
                                                set document = excluded.document,
                                                    import = excluded.import)
                                        insert into directory.source_change
                                            (import, id, before, after)
                                        select :number, id, before, after from change
                                        """)
                                .param("source", source)
                                .param("number", number)
                                .param("changes", json(batch))
                                .update());
    }

    private static String json(List<RowChange> changes) {
        var list = Documents.JSON.createArrayNode();
        for (var change : changes) {
            var one = list.addObject().put("id", change.id());
            if (change.before() != null) {
                one.set("before", Documents.read(change.before()));
            }
            if (change.after() != null) {
                one.set("after", Documents.read(change.after()));
            }
        }
        return list.toString();
    }

    /** Writes what the entries became. */
    void writeEntries(Collection<Outcome> outcomes, long number) {
        eachBatch(
                outcomes.stream().filter(Outcome::changes).toList(),
                batch -> {
                    var list = Documents.JSON.createArrayNode();
                    for (var outcome : batch) {
                        var one = list.addObject().put("id", outcome.id());
                        if (outcome.after() != null) {
                            one.set("after", Documents.read(outcome.after()));
                        }
                    }
                    db.sql(
                                    """
                                    with change as (
                                        select id, after
                                        from jsonb_to_recordset(cast(:changes as jsonb))
                                            as change (id text, after jsonb)),
                                    gone as (
                                        delete from directory.offer as offer using change
                                         where offer.id = change.id and change.after is null)
                                    insert into directory.offer as offer (id, document, import)
                                    select id, after, :number from change where after is not null
                                    on conflict (id) do update
                                        set document = excluded.document, import = excluded.import
                                    """)
                            .param("number", number)
                            .param("changes", list.toString())
                            .update();
                });
    }

    private static <T> void eachBatch(Collection<T> all, Consumer<List<T>> write) {
        var list = List.copyOf(all);
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            write.accept(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
        }
    }

    /** What this import did to the rows of its source. */
    List<RowChange> changes(long number) {
        return db.sql(
                        """
                        select id, before, after from directory.source_change
                         where import = :number order by id collate "C"
                        """)
                .param("number", number)
                .query(
                        (row, line) ->
                                new RowChange(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** When a source last changed its row of this entry. */
    Map<String, Instant> changedAt(Collection<String> ids) {
        var changed = new HashMap<String, Instant>();
        if (!ids.isEmpty()) {
            db.sql(
                            """
                            select row.id, max(taken.at) from directory.source_row as row
                              join directory.import as taken on taken.number = row.import
                             where row.id = any(:ids) group by row.id
                            """)
                    .param("ids", ids.toArray(String[]::new))
                    .query(
                            row -> {
                                changed.put(
                                        row.getString(1),
                                        row.getObject(2, OffsetDateTime.class).toInstant());
                            });
        }
        return changed;
    }

    /** Keeps whom an editor believes about these fields of an entry. */
    void choose(String id, Map<String, Choice> chosen, String by, Instant at) {
        chosen.forEach(
                (field, choice) ->
                        db.sql(
                                        """
                                        insert into directory.choice
                                            (offer, field, source, seen, by, at)
                                        values (?, ?, ?, cast(? as jsonb), ?, ?)
                                        on conflict (offer, field) do update
                                            set source = excluded.source, seen = excluded.seen,
                                                by = excluded.by, at = excluded.at
                                        """)
                                .params(
                                        id,
                                        field,
                                        choice.source(),
                                        choice.seen().toString(),
                                        by,
                                        at.atOffset(UTC))
                                .update());
    }
}

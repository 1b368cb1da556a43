package nl.houvast.directory;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.houvast.directory.ImportReport.RowProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was imported, when, and what was wrong with it. */
@Repository
class Imports {

    /** Any number, as long as nothing else of ours uses it. */
    private static final long LOCK = 7_163_205_001L;

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;
    private final Clock clock;

    Imports(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * What begins.
     *
     * @param source whose rows change
     * @param checksum of the file; empty when there is none
     * @param by id of the editor, or null
     * @param undoes the number of the import that is undone, or null
     */
    record Beginning(
            PastImport.Kind kind,
            String source,
            String checksum,
            @Nullable String by,
            @Nullable Long undoes) {

        static Beginning start(DirectoryFile file) {
            return new Beginning(PastImport.Kind.START, file.name(), file.checksum(), null, null);
        }
    }

    /** Waits until no other node imports; until the end of the transaction none will. */
    void lock() {
        db.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> true)
                .single();
    }

    /** Whether the last file that was taken is this one, and no row of it was refused. */
    boolean isLast(DirectoryFile file) {
        return db.sql(
                        """
                        select source = :source and checksum = :checksum and refused = 0
                        from directory.import
                        where refusal is null and kind = 'START' order by number desc limit 1
                        """)
                .param("source", file.name())
                .param("checksum", file.checksum())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The source of the last file of the settings that was taken. */
    Optional<String> lastStart() {
        return db.sql(
                        """
                        select source from directory.import
                        where refusal is null and kind = 'START' order by number desc limit 1
                        """)
                .query(String.class)
                .optional();
    }

    /** Writes down that something begins; the answer is its number. */
    long begin(Beginning what) {
        return db.sql(
                        """
                        insert into directory.import (kind, source, checksum, by, undoes, at)
                        values (:kind, :source, :checksum, :by, :undoes, :at) returning number
                        """)
                .param("kind", what.kind().name())
                .param("source", what.source())
                .param("checksum", what.checksum())
                .param("by", what.by())
                .param("undoes", what.undoes())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Writes down what became of it. */
    void end(long number, ImportReport report) {
        db.sql(
                        """
                        update directory.import set refusal = :refusal, added = :added,
                            changed = :changed, unchanged = :unchanged, removed = :removed,
                            refused = :refused
                        where number = :number
                        """)
                .param("number", number)
                .param("refusal", report.refusal().map(Enum::name).orElse(null))
                .param("added", report.added())
                .param("changed", report.changed())
                .param("unchanged", report.unchanged())
                .param("removed", report.removed())
                .param("refused", report.refused())
                .update();
        keep(number, report.problems());
    }

    private void keep(long number, List<RowProblem> problems) {
        db.sql(
                        """
                        insert into directory.import_problem (import, row, id, field, code, detail)
                        select :number, row, id, field, code, detail
                        from jsonb_to_recordset(cast(:problems as jsonb))
                            as problem (row integer, id text, field text, code text, detail text)
                        """)
                .param("number", number)
                .param("problems", JSON.writeValueAsString(problems))
                .update();
    }

    /** What came in, the newest first, also what was refused; of one number when that is given. */
    List<PastImport> past(int most, @Nullable Long number) {
        return db.sql(
                        """
                        select past.*, exists (select from directory.import as later
                                                where later.undoes = past.number) as undone
                          from directory.import as past
                         where :number::bigint is null or number = :number
                         order by number desc limit :most
                        """)
                .param("number", number)
                .param("most", most)
                .query(
                        (row, line) ->
                                new PastImport(
                                        row.getLong("number"),
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        PastImport.Kind.valueOf(row.getString("kind")),
                                        row.getString("source"),
                                        row.getString("by"),
                                        row.getString("refusal"),
                                        new PastImport.Counts(
                                                row.getInt("added"),
                                                row.getInt("changed"),
                                                row.getInt("unchanged"),
                                                row.getInt("removed"),
                                                row.getInt("refused")),
                                        row.getObject("undoes", Long.class),
                                        row.getBoolean("undone")))
                .list();
    }

    /** What was wrong with the rows of this one. */
    List<RowProblem> problems(long number) {
        return db.sql(
                        """
                        select row, id, field, code, detail from directory.import_problem
                         where import = :number order by row, field
                        """)
                .param("number", number)
                .query(
                        (row, line) ->
                                new RowProblem(
                                        row.getInt("row"),
                                        row.getString("id"),
                                        row.getString("field"),
                                        row.getString("code"),
                                        row.getString("detail")))
                .list();
    }

    /** The number of the newest import that was taken. */
    Optional<Long> newest() {
        return db.sql(
                        """
                        select number from directory.import where refusal is null
                        order by number desc limit 1
                        """)
                .query(Long.class)
                .optional();
    }
}

package nl.houvast.directory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.houvast.directory.ImportReport.RowProblem;
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

    Imports(JdbcClient db) {
        this.db = db;
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
                        from directory.import where refusal is null order by number desc limit 1
                        """)
                .param("source", file.name())
                .param("checksum", file.checksum())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Writes down that a file came in; the answer is its number. */
    long begin(DirectoryFile file, Instant at) {
        return db.sql(
                        """
                        insert into directory.import (source, checksum, at)
                        values (:source, :checksum, :at) returning number
                        """)
                .param("source", file.name())
                .param("checksum", file.checksum())
                .param("at", at.atOffset(ZoneOffset.UTC))
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

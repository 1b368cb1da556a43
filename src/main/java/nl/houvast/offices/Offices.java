package nl.houvast.offices;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.offices.Office.Kind;
import nl.houvast.offices.Office.Wheelchair;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the offices, which list they came from, and the list that somebody is looking at. */
@Repository
class Offices {

    /** Any number, as long as nothing else of ours uses it. */
    private static final long LOCK = 7_163_205_004L;

    /** So long somebody may look before they bring the file again. */
    private static final Duration LOOKED_AT = Duration.ofDays(1);

    private final JdbcClient db;

    Offices(JdbcClient db) {
        this.db = db;
    }

    /** Until the end of the transaction nobody else takes a list. */
    void lock() {
        db.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> true)
                .single();
    }

    /** Every office. */
    List<Office> all() {
        return db.sql("select * from offices.office order by id")
                .query((row, number) -> office(row))
                .list();
    }

    private static Office office(ResultSet row) throws SQLException {
        return new Office(
                row.getString("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("street"),
                row.getString("postcode"),
                row.getString("place"),
                Wheelchair.valueOf(row.getString("wheelchair")),
                row.getBoolean("appointment"),
                row.getString("phone"),
                row.getString("note"),
                row.getBoolean("demo"));
    }

    /** The number of the newest list that was taken, or 0 before the first. */
    long newest() {
        return db.sql("select coalesce(max(number), 0) from offices.list")
                .query(Long.class)
                .single();
    }

    /** When the newest list was taken. */
    Optional<Instant> takenAt() {
        return db.sql("select max(at) from offices.list")
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(java.sql.Timestamp::toInstant);
    }

    /** Whether the last file of the settings that was taken is this one, with no row refused. */
    boolean isLastOfSettings(String checksum) {
        return db.sql(
                        """
                        select checksum = :checksum and refused = 0 from offices.list
                         where by is null order by number desc limit 1
                        """)
                .param("checksum", checksum)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * Puts these in the place of all others.
     *
     * @param by who brought the list, or empty for the file of the settings
     */
    void replace(
            List<Office> offices, String checksum, int refused, Optional<String> by, Instant at) {
        db.sql("delete from offices.office").update();
        for (var office : offices) {
            insert(office);
        }
        db.sql(
                        """
                        insert into offices.list (checksum, offices, refused, by, at)
                        values (:checksum, :offices, :refused, :by, :at)
                        """)
                .param("checksum", checksum)
                .param("offices", offices.size())
                .param("refused", refused)
                .param("by", by.orElse(null))
                .param("at", at.atOffset(UTC))
                .update();
    }

    private void insert(Office office) {
        db.sql(
                        """
                        insert into offices.office (id, kind, name, street, postcode, place,
                            wheelchair, appointment, phone, note, demo)
                        values (:id, :kind, :name, :street, :postcode, :place,
                            :wheelchair, :appointment, :phone, :note, :demo)
                        """)
                .param("id", office.id())
                .param("kind", office.kind().name())
                .param("name", office.name())
                .param("street", office.street())
                .param("postcode", office.postcode())
                .param("place", office.place())
                .param("wheelchair", office.wheelchair().name())
                .param("appointment", office.appointment())
                .param("phone", office.phone())
                .param("note", office.note())
                .param("demo", office.demo())
                .update();
    }

    /** Keeps a file until somebody decided about it, and forgets those nobody decided about. */
    void look(UUID id, OfficeFile file, Instant at) {
        db.sql("delete from offices.looked_at where at < :old")
                .param("old", at.minus(LOOKED_AT).atOffset(UTC))
                .update();
        db.sql("insert into offices.looked_at (id, content, at) values (:id, :content, :at)")
                .param("id", id)
                .param("content", file.bytes())
                .param("at", at.atOffset(UTC))
                .update();
    }

    /** The file that is looked at. */
    Optional<OfficeFile> lookedAt(UUID id) {
        return db.sql("select content from offices.looked_at where id = :id")
                .param("id", id)
                .query((row, number) -> new OfficeFile(row.getBytes(1)))
                .optional();
    }

    /** Somebody decided. */
    void forget(UUID id) {
        db.sql("delete from offices.looked_at where id = :id").param("id", id).update();
    }
}

package nl.houvast.exchange;

import static java.time.ZoneOffset.UTC;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nl.houvast.directory.Sources.Offered;
import nl.houvast.directory.Sources.Problem;
import nl.houvast.directory.Sources.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was offered until somebody takes it, at most for a while. */
@Repository
class Previews {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;

    Previews(JdbcClient db) {
        this.db = db;
    }

    /**
     * A file that was offered.
     *
     * @param part whether what is not in it stays
     * @param rows in our own form, nothing of them looked at yet
     * @param problems of rows that could not be read
     * @param by id of the editor
     */
    record Preview(
            UUID id,
            String source,
            Format format,
            String checksum,
            boolean part,
            List<Row> rows,
            List<Problem> problems,
            String by,
            Instant at) {

        Offered offered() {
            return new Offered(source, checksum, part, rows);
        }
    }

    void keep(Preview preview) {
        db.sql(
                        """
                        insert into exchange.preview
                            (id, source, format, checksum, part, rows, problems, by, at)
                        values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)
                        """)
                .params(
                        preview.id(),
                        preview.source(),
                        preview.format().word(),
                        preview.checksum(),
                        preview.part(),
                        packed(preview.rows()),
                        JSON.writeValueAsString(preview.problems()),
                        preview.by(),
                        preview.at().atOffset(UTC))
                .update();
    }

    Optional<Preview> find(UUID id) {
        return db.sql("select * from exchange.preview where id = ?")
                .param(id)
                .query(
                        (row, number) ->
                                new Preview(
                                        id,
                                        row.getString("source"),
                                        Format.of(row.getString("format")).orElse(Format.JSON),
                                        row.getString("checksum"),
                                        row.getBoolean("part"),
                                        unpacked(row.getBytes("rows")),
                                        JSON.readValue(
                                                row.getString("problems"),
                                                new TypeReference<List<Problem>>() {}),
                                        row.getString("by"),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Whether it was still there. */
    boolean remove(UUID id) {
        return db.sql("delete from exchange.preview where id = ?").param(id).update() > 0;
    }

    void removeBefore(Instant moment) {
        db.sql("delete from exchange.preview where at < ?").param(moment.atOffset(UTC)).update();
    }

    /** A line for each row: its number and its JSON, which has no line breaks of its own. */
    private static byte[] packed(List<Row> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            for (var row : rows) {
                var line =
                        row.number()
                                + " "
                                + row.json().replace('\n', ' ').replace('\r', ' ')
                                + "\n";
                zip.write(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<Row> unpacked(byte[] bytes) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            var rows = new ArrayList<Row>();
            var lines = new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var end = line.indexOf(' ');
                rows.add(
                        new Row(Integer.parseInt(line.substring(0, end)), line.substring(end + 1)));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

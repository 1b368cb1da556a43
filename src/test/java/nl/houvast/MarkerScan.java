package nl.houvast;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for texts that must be nowhere: in every row of every table of every schema, in the files
 * in which PostgreSQL keeps tables, indexes, statistics and its write-ahead log, and in whatever
 * else it is given. A text is found as it is, as UTF-16, in hexadecimal and in base64 at any
 * offset. Texts of fewer than eight characters are refused: they are found by chance.
 */
public final class MarkerScan {

    private final JdbcClient db;
    private final Map<String, Forms> forms = new LinkedHashMap<>();
    private final Set<String> found = new TreeSet<>();

    /** How it may be written in a text, and how in a file. */
    private record Forms(List<String> written, List<String> raw) {}

    /** A search for these texts. */
    public MarkerScan(JdbcClient db, Collection<String> markers) {
        this.db = db;
        for (var marker : markers) {
            if (marker.length() < 8) {
                throw new IllegalArgumentException("too short to mean anything: " + marker);
            }
            forms.put(marker, new Forms(forms(marker), plain(marker)));
        }
    }

    /** Looks for these bytes too, such as a key, and calls them by this name. */
    public MarkerScan bytes(String name, byte[] bytes) {
        var written = new ArrayList<>(coded(bytes));
        written.add(raw(bytes));
        forms.put(name, new Forms(written, List.of(raw(bytes))));
        return this;
    }

    /** Where the texts were found: "place: text", in order. Empty is good. */
    public List<String> found() {
        return List.copyOf(found);
    }

    /** Looks in every row of every table, as the database shows it and as bytes. */
    public MarkerScan tables() {
        for (var table : tablesOf("r", "p", "m")) {
            db.sql("select * from " + table)
                    .query(
                            row -> {
                                var columns = row.getMetaData();
                                for (int i = 1; i <= columns.getColumnCount(); i++) {
                                    var place = table + "." + columns.getColumnName(i);
                                    var bytes = row.getObject(i) instanceof byte[] b ? b : null;
                                    text(place, bytes == null ? row.getString(i) : raw(bytes));
                                }
                            });
        }
        return this;
    }

    private List<String> tablesOf(String... kinds) {
        return db.sql(
                        """
                        select format('%I.%I', n.nspname, c.relname)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind::text = any (:kinds)
                          and n.nspname not in ('pg_catalog', 'information_schema')
                          and n.nspname not like 'pg_toast%'
                        """)
                .param("kinds", kinds)
                .query((row, i) -> row.getString(1))
                .list();
    }

    /** Looks in what a dump of this database would hold: every table, as COPY writes it. */
    public MarkerScan dump(DataSource source) {
        try (var connection = source.getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tablesOf("r")) {
                var rows = new StringWriter();
                copy.copyOut("copy " + table + " to stdout", rows);
                text("dump of " + table, rows.toString());
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Looks in the files of this database and in the write-ahead log, after writing all of it. */
    public MarkerScan files() {
        return relations().folder(home().resolve("pg_wal"));
    }

    /** Looks in the files of this database, after writing all of it. */
    public MarkerScan relations() {
        db.sql("checkpoint").update();
        var own =
                db.sql("select oid::text from pg_database where datname = current_database()")
                        .query(String.class)
                        .single();
        return folder(home().resolve("base").resolve(own));
    }

    private Path home() {
        return Path.of(db.sql("show data_directory").query(String.class).single());
    }

    /**
     * Looks in every file under this folder, for the texts as they are. A file that PostgreSQL
     * removes meanwhile is passed by: what was in it is gone.
     */
    public MarkerScan folder(Path folder) {
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes kind)
                                throws IOException {
                            if (kind.isRegularFile()) {
                                file(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e)
                                throws IOException {
                            if (e instanceof NoSuchFileException && !file.equals(folder)) {
                                return FileVisitResult.CONTINUE;
                            }
                            throw e;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Looks in this text, such as captured log lines. */
    public MarkerScan text(String place, @Nullable String text) {
        if (text != null) {
            var lower = text.toLowerCase(Locale.ROOT);
            forms.forEach(
                    (marker, forms) -> {
                        if (forms.written().stream()
                                .anyMatch(f -> text.contains(f) || lower.contains(f))) {
                            found.add(place + ": " + marker);
                        }
                    });
        }
        return this;
    }

    private void file(Path file) throws IOException {
        try {
            var content = raw(Files.readAllBytes(file));
            forms.forEach(
                    (marker, forms) -> {
                        if (forms.raw().stream().anyMatch(content::contains)) {
                            found.add(file + ": " + marker);
                        }
                    });
        } catch (NoSuchFileException e) {
            // removed between listing and reading
        }
    }

    private static List<String> plain(String marker) {
        return List.of(
                raw(marker.getBytes(UTF_8)),
                raw(marker.toLowerCase(Locale.ROOT).getBytes(UTF_8)),
                raw(marker.getBytes(UTF_16LE)));
    }

    /** Bytes as a text in which each byte is one character. */
    private static String raw(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static List<String> forms(String marker) {
        var forms = new ArrayList<String>();
        for (var bytes : List.of(marker.getBytes(UTF_8), marker.getBytes(UTF_16LE))) {
            forms.addAll(coded(bytes));
        }
        forms.add(marker);
        forms.add(marker.toLowerCase(Locale.ROOT));
        forms.addAll(plain(marker));
        return forms.stream().distinct().toList();
    }

    private static List<String> coded(byte[] bytes) {
        var forms = new ArrayList<String>();
        forms.add(HexFormat.of().formatHex(bytes));
        for (int before = 0; before < 3; before++) {
            forms.add(base64(bytes, before, Base64.getEncoder()));
            forms.add(base64(bytes, before, Base64.getUrlEncoder()));
        }
        return forms;
    }

    /** The characters that stand for these bytes and no others, after so many bytes before them. */
    private static String base64(byte[] bytes, int before, Base64.Encoder encoder) {
        var padded = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, padded, before, bytes.length);
        var text = encoder.withoutPadding().encodeToString(padded);
        var first = (before * 8 + 5) / 6;
        var last = padded.length * 8 / 6;
        return text.substring(first, last);
    }
}

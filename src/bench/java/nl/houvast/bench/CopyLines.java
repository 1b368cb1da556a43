package nl.houvast.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.houvast.person.SealedPeople;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows of many tables that wait until there are enough of them to copy in together. */
final class CopyLines implements SealedPeople.Into {

    private final Connection database;
    private final Map<String, StringBuilder> waiting = new LinkedHashMap<>();

    CopyLines(Connection database) {
        this.database = database;
    }

    @Override
    public void row(String table, @Nullable Object... values) {
        var lines = waiting.computeIfAbsent(table, any -> new StringBuilder(1 << 16));
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                lines.append('\t');
            }
            write(lines, values[i]);
        }
        lines.append('\n');
    }

    private static void write(StringBuilder lines, @Nullable Object value) {
        switch (value) {
            case null -> lines.append("\\N");
            case byte[] bytes -> lines.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            case String text -> escaped(lines, text);
            default -> lines.append(value);
        }
    }

    private static void escaped(StringBuilder lines, String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                default -> lines.append(c);
            }
        }
    }

    /** Copies them in together, for the house looks at what there is meanwhile; and begins anew. */
    void flush() throws SQLException, IOException {
        database.setAutoCommit(false);
        var copies = database.unwrap(PGConnection.class).getCopyAPI();
        for (var table : waiting.entrySet()) {
            copies.copyIn(
                    "copy " + table.getKey() + " from stdin",
                    new ByteArrayInputStream(
                            table.getValue().toString().getBytes(StandardCharsets.UTF_8)),
                    1 << 16);
        }
        database.commit();
        database.setAutoCommit(true);
        waiting.clear();
    }
}

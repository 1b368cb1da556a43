package nl.houvast.offices;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.houvast.kernel.Csv;
import nl.houvast.kernel.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file with the whole list of offices, as CSV or as JSON: see docs/offices-format.md. */
final class OfficeFile {

    static final String FORMAT = "houvast-offices/1";

    /** Thousands of offices, with notes. */
    static final int LARGEST = 1024 * 1024;

    private static final int MOST_ROWS = 5000;

    /** A field that stands there twice is a mistake, and the first is not better than the last. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /**
     * What the file says of one office, as it stands there.
     *
     * @param number in a spreadsheet the number that stands beside it, in JSON counted from 1
     */
    record Row(int number, Map<Column, String> cells) {

        /** What stands under this heading, without the white space around it. */
        String at(Column column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    private final byte[] bytes;

    OfficeFile(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** SHA-256 of what is in it, in hexadecimal. */
    String checksum() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Every office in it.
     *
     * @throws Refusal when it is not a whole list of offices
     */
    List<Row> rows() {
        Refusal.unless(bytes.length > 0, OfficeRefusal.FILE_MISSING);
        Refusal.unless(bytes.length <= LARGEST, OfficeRefusal.FILE_LARGE);
        var text = text();
        var rows = text.startsWith("{") ? fromJson(text) : fromCsv(text);
        Refusal.unless(!rows.isEmpty(), OfficeRefusal.FILE_EMPTY);
        Refusal.unless(rows.size() <= MOST_ROWS, OfficeRefusal.FILE_LARGE);
        return rows;
    }

    private String text() {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return (text.startsWith("\ufeff") ? text.substring(1) : text).strip();
        } catch (CharacterCodingException e) {
            throw new Refusal(OfficeRefusal.FILE_ENCODING);
        }
    }

    private static List<Row> fromCsv(String text) {
        var all = Csv.rows(text).orElseThrow(() -> new Refusal(OfficeRefusal.FILE_BROKEN));
        Refusal.unless(!all.isEmpty(), OfficeRefusal.FILE_EMPTY);
        var columns = new ArrayList<Column>();
        for (var heading : all.getFirst()) {
            add(columns, heading);
        }
        var rows = new ArrayList<Row>();
        for (int i = 1; i < all.size(); i++) {
            var cells = all.get(i);
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            Refusal.unless(cells.size() <= columns.size(), OfficeRefusal.FILE_BROKEN);
            var row = new EnumMap<Column, String>(Column.class);
            for (int at = 0; at < cells.size(); at++) {
                row.put(columns.get(at), cells.get(at));
            }
            rows.add(new Row(i + 1, row));
        }
        return rows;
    }

    private static void add(List<Column> columns, String heading) {
        var column = Column.of(heading).orElseThrow(() -> new Refusal(OfficeRefusal.FILE_COLUMNS));
        Refusal.unless(!columns.contains(column), OfficeRefusal.FILE_COLUMNS);
        columns.add(column);
    }

    private static List<Row> fromJson(String text) {
        try {
            var whole = JSON.readTree(text);
            must(whole.path("format").asString("").equals(FORMAT) && whole.size() == 2);
            must(whole.path("offices").isArray());
            var rows = new ArrayList<Row>();
            for (var office : whole.path("offices")) {
                rows.add(row(rows.size() + 1, office));
            }
            return rows;
        } catch (JacksonException e) {
            throw new Refusal(OfficeRefusal.FILE_BROKEN);
        }
    }

    private static Row row(int number, JsonNode office) {
        must(office.isObject());
        var columns = new ArrayList<Column>();
        var row = new EnumMap<Column, String>(Column.class);
        for (var field : office.properties()) {
            add(columns, field.getKey());
            must(field.getValue().isValueNode());
            row.put(columns.getLast(), field.getValue().isNull() ? "" : plain(field.getValue()));
        }
        return new Row(number, row);
    }

    private static String plain(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }

    private static void must(boolean ofThisFormat) {
        Refusal.unless(ofThisFormat, OfficeRefusal.FILE_BROKEN);
    }
}

package nl.houvast.exchange;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import nl.houvast.directory.Sources.Row;
import nl.houvast.kernel.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Reads files of JSON piece by piece: each row as it was written, never the whole as a tree. */
final class JsonFiles {

    static final String FORMAT = "houvast-directory/1";

    private static final JsonFactory JSON = new JsonFactory();

    private final int most;

    JsonFiles(int most) {
        this.most = most;
    }

    /**
     * The rows of a file of our own form.
     *
     * @throws Refusal when it is not a whole one
     */
    List<Row> own(Reader text) {
        return read(text, this::own);
    }

    /**
     * The services of a list as HSDS writes it: one, an array, or a page of them.
     *
     * @throws Refusal when it is not a whole one
     */
    List<Row> services(Reader text) {
        return read(text, this::services);
    }

    private interface Form {
        List<Row> rows(JsonParser parser);
    }

    private static List<Row> read(Reader text, Form form) {
        try (text;
                var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            var rows = form.rows(parser);
            Refusal.unless(parser.nextToken() == null, ExchangeRefusal.JSON_BROKEN);
            Refusal.unless(!rows.isEmpty(), ExchangeRefusal.NO_ROWS);
            return rows;
        } catch (JacksonException | IOException e) {
            throw Utf8.refusal(e, ExchangeRefusal.JSON_BROKEN);
        }
    }

    private List<Row> own(JsonParser parser) {
        must(parser.nextToken() == JsonToken.START_OBJECT, ExchangeRefusal.JSON_FORMAT);
        var rows = new ArrayList<Row>();
        var format = "";
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            var token = parser.nextToken();
            switch (key) {
                case "format" -> {
                    must(token == JsonToken.VALUE_STRING, ExchangeRefusal.JSON_FORMAT);
                    format = parser.getString();
                }
                case "madeOn" -> must(token == JsonToken.VALUE_STRING, ExchangeRefusal.JSON_FORMAT);
                case "offers" -> {
                    must(
                            token == JsonToken.START_ARRAY && rows.isEmpty(),
                            ExchangeRefusal.JSON_FORMAT);
                    items(parser, rows);
                }
                default -> must(false, ExchangeRefusal.JSON_FORMAT);
            }
        }
        must(format.equals(FORMAT), ExchangeRefusal.JSON_FORMAT);
        return rows;
    }

    private List<Row> services(JsonParser parser) {
        var rows = new ArrayList<Row>();
        switch (parser.nextToken()) {
            case START_ARRAY -> items(parser, rows);
            case START_OBJECT -> one(parser, rows);
            case null, default -> must(false, ExchangeRefusal.HSDS_FORMAT);
        }
        return rows;
    }

    /** A page, if it has contents; otherwise one service, written again without them. */
    private void one(JsonParser parser, List<Row> rows) {
        var text = new StringWriter();
        var page = false;
        try (var service = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            service.writeStartObject();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                if (parser.currentName().equals("contents")) {
                    must(
                            parser.nextToken() == JsonToken.START_ARRAY && !page,
                            ExchangeRefusal.HSDS_FORMAT);
                    page = true;
                    items(parser, rows);
                } else {
                    service.copyCurrentStructure(parser);
                }
            }
            service.writeEndObject();
        }
        if (!page) {
            rows.add(new Row(1, text.toString()));
        }
    }

    private void items(JsonParser parser, List<Row> rows) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            must(rows.size() < most, ExchangeRefusal.ROWS_MANY);
            rows.add(new Row(rows.size() + 1, copy(parser)));
        }
    }

    /** As it was written, fields that stand there twice included. */
    private static String copy(JsonParser parser) {
        var text = new StringWriter();
        try (var generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            generator.copyCurrentStructure(parser);
        }
        return text.toString();
    }

    private static void must(boolean so, ExchangeRefusal otherwise) {
        Refusal.unless(so, otherwise);
    }
}

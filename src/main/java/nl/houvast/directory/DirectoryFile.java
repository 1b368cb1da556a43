package nl.houvast.directory;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.houvast.kernel.Refusal;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A file with a directory in it: see docs/directory-format.md. */
final class DirectoryFile {

    static final String FORMAT = "houvast-directory/1";

    private static final int LARGEST = 64 * 1024 * 1024;
    private static final JsonFactory JSON = new JsonFactory();

    private final String name;
    private final byte[] bytes;

    DirectoryFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    /**
     * Takes the file from where it is.
     *
     * @throws Refusal when it cannot be read, or is too large
     */
    static DirectoryFile at(Resource resource) {
        try (var in = resource.getInputStream()) {
            var bytes = in.readNBytes(LARGEST + 1);
            Refusal.unless(bytes.length <= LARGEST, DirectoryRefusal.FILE_LARGE);
            var name = resource.getFilename();
            return new DirectoryFile(name == null ? resource.getDescription() : name, bytes);
        } catch (IOException e) {
            throw new Refusal(DirectoryRefusal.FILE_UNREADABLE);
        }
    }

    /** What the import calls this source. */
    String name() {
        return name;
    }

    /** SHA-256 of what is in it, in hexadecimal. */
    String checksum() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The rows, each as the JSON it was written in, row by row: what is wrong in one does not touch
     * another.
     *
     * @throws Refusal when it is not a whole directory file
     */
    List<String> rows() {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), text())) {
            var rows = rows(parser);
            Refusal.unless(parser.nextToken() == null, DirectoryRefusal.FILE_BROKEN);
            Refusal.unless(!rows.isEmpty(), DirectoryRefusal.FILE_EMPTY);
            return rows;
        } catch (JacksonException e) {
            throw new Refusal(DirectoryRefusal.FILE_BROKEN);
        }
    }

    private String text() {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refusal(DirectoryRefusal.FILE_ENCODING);
        }
    }

    private static List<String> rows(JsonParser parser) {
        must(parser.nextToken() == JsonToken.START_OBJECT);
        var rows = new ArrayList<String>();
        var format = "";
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            var token = parser.nextToken();
            switch (key) {
                case "format" -> {
                    must(token == JsonToken.VALUE_STRING);
                    format = parser.getString();
                }
                case "madeOn" -> must(token == JsonToken.VALUE_STRING);
                case "offers" -> {
                    must(token == JsonToken.START_ARRAY && rows.isEmpty());
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        rows.add(copy(parser));
                    }
                }
                default -> must(false);
            }
        }
        must(format.equals(FORMAT));
        return rows;
    }

    /** As it was written, fields that stand there twice included. */
    private static String copy(JsonParser parser) {
        var text = new StringWriter();
        try (var generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            generator.copyCurrentStructure(parser);
        }
        return text.toString();
    }

    private static void must(boolean ofThisFormat) {
        Refusal.unless(ofThisFormat, DirectoryRefusal.FILE_FORMAT);
    }
}

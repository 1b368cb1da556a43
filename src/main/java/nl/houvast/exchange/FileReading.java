package nl.houvast.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import nl.houvast.directory.Sources.Row;
import nl.houvast.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a file that somebody offered, whatever it is, and knows of which form it is. */
@Component
class FileReading {

    /** So much is looked at to know what it is. */
    private static final int LOOK = 4096;

    private final HsdsRows hsds;
    private final ExchangeSettings settings;

    FileReading(HsdsRows hsds, ExchangeSettings settings) {
        this.hsds = hsds;
        this.settings = settings;
    }

    /** What was read, how it was written, and its SHA-256 in hexadecimal. */
    record Offered(Format format, String checksum, Reading reading) {}

    /**
     * Reads it.
     *
     * @param asked the form that somebody says it has, or null to find out
     * @param here the entries that are here, as JSON, when that is asked
     * @throws Refusal when nothing of it can be read
     */
    Offered read(Path file, @Nullable Format asked, Supplier<List<String>> here) {
        try {
            var size = Files.size(file);
            Refusal.unless(size > 0, ExchangeRefusal.FILE_EMPTY);
            Refusal.unless(size <= settings.largest().toBytes(), ExchangeRefusal.FILE_LARGE);
            Refusal.unless(size <= settings.most(), ExchangeRefusal.FILE_HEAVY);
            var format = asked == null ? recognised(file) : asked;
            return new Offered(format, checksum(file), withheld(reading(file, format, here)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reading reading(Path file, Format format, Supplier<List<String>> here)
            throws IOException {
        var json = new JsonFiles(settings.rows());
        return switch (format) {
            case JSON -> Reading.of(json.own(Utf8.reader(Files.newInputStream(file))));
            case CSV -> new CsvFiles(settings.rows()).read(Utf8.reader(Files.newInputStream(file)));
            case HSDS_JSON ->
                    hsds.rows(json.services(Utf8.reader(Files.newInputStream(file))), here.get());
            case HSDS -> {
                try (var packed = Unpacked.of(file, settings)) {
                    yield hsds.rows(HsdsPackage.read(packed, settings.rows()), here.get());
                }
            }
        };
    }

    private static Reading withheld(Reading reading) {
        return new Reading(
                reading.rows().stream()
                        .map(row -> new Row(row.number(), Sensitive.withheld(row.json())))
                        .toList(),
                reading.problems(),
                reading.whole());
    }

    private static Format recognised(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(LOOK);
        }
        if (head.length > 1 && head[0] == 'P' && head[1] == 'K') {
            return Format.HSDS;
        }
        var text = new String(head, java.nio.charset.StandardCharsets.UTF_8);
        var begin = (text.startsWith("\ufeff") ? text.substring(1) : text).stripLeading();
        if (begin.startsWith("[")) {
            return Format.HSDS_JSON;
        }
        if (begin.startsWith("{")) {
            return text.contains("\"houvast-directory/") || text.contains("\"offers\"")
                    ? Format.JSON
                    : Format.HSDS_JSON;
        }
        return Format.CSV;
    }

    private static String checksum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var hash = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                hash.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

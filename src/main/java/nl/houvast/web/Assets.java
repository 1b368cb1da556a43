package nl.houvast.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The styles, scripts and icons of every page, read once at start. They stand in one folder whose
 * name is made of their contents, so that a browser may keep them for good. Templates import {@link
 * #asset} statically.
 */
public final class Assets {

    static final String FOLDER = "/v/";
    private static final String STYLES = "houvast.css";
    private static final String GOVUK = "govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min";
    private static final String HTMX = "htmx.org/2.0.10/dist/htmx.min.js";

    private static final Map<String, Asset> ALL = read();
    private static final String VERSION = version();

    private Assets() {}

    /** A file as it is sent. */
    @SuppressWarnings("ArrayRecordComponent") // written to the browser, never compared
    record Asset(byte[] plain, byte[] zipped) {

        static Asset of(byte[] content) {
            var zipped = new ByteArrayOutputStream();
            try (var zip = new GZIPOutputStream(zipped)) {
                zip.write(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Asset(content, zipped.toByteArray());
        }
    }

    /** The address of a file in {@code static/}, or of a script that we use from a WebJar. */
    public static String asset(String name) {
        if (!ALL.containsKey(name)) {
            throw new IllegalArgumentException("there is no static/" + name);
        }
        return FOLDER + VERSION + "/" + name;
    }

    static Optional<Asset> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    static boolean current(String version) {
        return VERSION.equals(version);
    }

    private static Map<String, Asset> read() {
        var all = new TreeMap<String, Asset>();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:static/*.*")) {
                var name = Objects.requireNonNull(file.getFilename());
                var content = file.getContentAsByteArray();
                all.put(name, Asset.of(name.equals(STYLES) ? onTopOfGovuk(content) : content));
            }
            all.put("govuk-frontend.min.js", Asset.of(bytes(GOVUK + ".js")));
            all.put("htmx.min.js", Asset.of(bytes(HTMX)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static byte[] onTopOfGovuk(byte[] own) throws IOException {
        var govuk = Palette.repaint(new String(bytes(GOVUK + ".css"), StandardCharsets.UTF_8));
        return (govuk + new String(own, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String path) throws IOException {
        return new ClassPathResource("META-INF/resources/webjars/" + path).getContentAsByteArray();
    }

    private static String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            ALL.forEach(
                    (name, asset) -> {
                        digest.update(name.getBytes(StandardCharsets.UTF_8));
                        digest.update(asset.plain());
                    });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

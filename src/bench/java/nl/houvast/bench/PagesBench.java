package nl.houvast.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What somebody's telephone has to fetch who was never here before. */
final class PagesBench {

    private static final int BAR = 60_000;
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/wie-wij-helpen",
                    "/hoe-wij-helpen",
                    "/doorverwijzen",
                    "/verwijswijzer",
                    "/verwijswijzer/jongeren",
                    "/organisaties",
                    "/advieslijn",
                    "/kennisbank",
                    "/regels",
                    "/begrippen",
                    "/privacy",
                    "/cookies",
                    "/toegankelijkheid",
                    "/inloggen");

    private static final Pattern FETCHED =
            Pattern.compile("<(?:link|script|img|use)\\b[^>]*?(?:href|src)=\"(/[^\"#]*)");
    private static final Pattern NOT_FETCHED =
            Pattern.compile("rel=\"(?:canonical|alternate|help|next|prev)\"");

    private PagesBench() {}

    static Outcome measure(Path folder) throws Exception {
        var outcome =
                new Outcome()
                        .note(
                                "Bytes of the page and of every style, script and icon it names,"
                                        + " gzip where the server sends it, heads of the answers"
                                        + " included. Nothing cached. Not signed in.");
        try (var houvast = Running.start(folder);
                var wire = new Wire(houvast.port())) {
            for (var page : PAGES) {
                var html = fetch(wire, page);
                int bytes = html.bytes();
                for (var file : files(text(html))) {
                    bytes += fetch(wire, file).bytes();
                }
                outcome.atMost("`" + page + "`", bytes, "bytes", BAR);
            }
        }
        return outcome;
    }

    private static Set<String> files(String html) {
        var files = new LinkedHashSet<String>();
        var found = FETCHED.matcher(html);
        while (found.find()) {
            if (!NOT_FETCHED.matcher(found.group()).find()) {
                files.add(found.group(1));
            }
        }
        return files;
    }

    private static Wire.Answer fetch(Wire wire, String path) throws IOException {
        var answer = wire.send(Wire.get(path));
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " answers " + answer.status());
        }
        return answer;
    }

    private static String text(Wire.Answer answer) throws IOException {
        if (!answer.head().toLowerCase(Locale.ROOT).contains("content-encoding: gzip")) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

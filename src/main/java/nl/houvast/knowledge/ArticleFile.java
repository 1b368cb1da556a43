package nl.houvast.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An article that came with the house: a file for each language, with a few lines about it on top.
 *
 * @param origin the digest of both files
 */
record ArticleFile(String slug, String dutch, String english, String origin) {

    private static final Pattern PARTS = Pattern.compile("(?s)---\n(.*?)\n---\n(.*)");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final List<String> SHARED =
            List.of("kind", "events", "owner", "reviewed", "review-after");

    static ArticleFile of(String slug, String dutch, String english) {
        return new ArticleFile(slug, dutch, english, digest(dutch + "\f" + english));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What it says.
     *
     * @throws IllegalStateException when it cannot be read, or the languages differ in what is
     *     about both
     */
    ArticleContent content() {
        var nl = read(dutch);
        var en = read(english);
        for (var key : SHARED) {
            require(nl.line(key).equals(en.line(key)), key + " differs");
        }
        return new ArticleContent(
                ArticleKind.of(nl.line("kind")).orElseThrow(() -> wrong("kind " + nl.line("kind"))),
                nl.line("owner"),
                nl.split("events", SPACE),
                time(nl.line("review-after")),
                nl.text(),
                en.text());
    }

    private Period time(String written) {
        try {
            return Period.parse(written);
        } catch (DateTimeException e) {
            throw wrong("review-after " + written);
        }
    }

    /**
     * The day on which somebody last said that it is right.
     *
     * @throws IllegalStateException when it is none
     */
    LocalDate reviewed() {
        var written = read(dutch).line("reviewed");
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw wrong("reviewed " + written);
        }
    }

    private Parts read(String file) {
        var parts = PARTS.matcher(file.replace("\r\n", "\n"));
        require(parts.matches(), "no lines on top");
        var lines = new HashMap<String, String>();
        var sources = new ArrayList<ArticleText.Source>();
        for (var line : parts.group(1).lines().toList()) {
            if (line.startsWith("- ")) {
                sources.add(source(line.substring(2)).orElseThrow(() -> wrong("source " + line)));
            } else {
                var at = line.indexOf(':');
                require(at > 0, line);
                lines.put(line.substring(0, at), line.substring(at + 1).strip());
            }
        }
        return new Parts(lines, sources, parts.group(2).strip() + "\n");
    }

    /** A source as it is written: an address, a space, what is there. */
    static Optional<ArticleText.Source> source(String line) {
        var parts = SPACE.split(line.strip(), 2);
        return parts.length == 2 && Markdown.isOutside(parts[0])
                ? Optional.of(new ArticleText.Source(parts[0], parts[1].strip()))
                : Optional.empty();
    }

    /** Words as they are written: with commas between them. */
    static List<String> words(String line) {
        return parts(line, COMMA);
    }

    private static List<String> parts(String line, Pattern between) {
        return Arrays.stream(between.split(line.strip(), -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private record Parts(Map<String, String> lines, List<ArticleText.Source> sources, String body) {

        /** Empty when there is none: what must not be empty is checked by who uses it. */
        String line(String key) {
            return lines.getOrDefault(key, "");
        }

        List<String> split(String key, Pattern between) {
            return parts(line(key), between);
        }

        ArticleText text() {
            return new ArticleText(
                    line("title"), line("summary"), body, words(line("words")), sources);
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw wrong(otherwise);
        }
    }

    private IllegalStateException wrong(String what) {
        return new IllegalStateException("knowledge/" + slug + ": " + what);
    }
}

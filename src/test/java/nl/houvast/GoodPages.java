package nl.houvast;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The looks and builds in which axe found nothing, of one built jar: journeys do not look again at
 * the same, also not when another process of the same run looked at it. A new build or another axe
 * forgets all.
 */
final class GoodPages {

    private static final String WRONG =
            """
            axe.run(document, {resultTypes: ['violations']}).then(found =>
                found.violations.flatMap(rule => rule.nodes.map(node =>
                    rule.id + ' at ' + node.target + ': ' + node.failureSummary)))
            """;

    /**
     * What a page is built of, whatever it says: what axe finds depends on nothing else. Rows of a
     * list that are built the same and follow each other count once: ten have no fault that two
     * have not.
     */
    static final String BUILT =
            """
            (() => {
                const built = one => {
                    const inside = [];
                    for (const child of one.children) {
                        const part = built(child);
                        const last = inside.length - 1;
                        if (last < 1 || part !== inside[last] || part !== inside[last - 1]) {
                            inside.push(part);
                        }
                    }
                    return one.tagName + ' ' + (one.getAttribute('class') ?? '') + ' '
                        + one.getAttributeNames().join(' ') + ' ' + !one.textContent.trim()
                        + '(' + inside.join('|') + ')';
                };
                return built(document.documentElement);
            })()
            """;

    private final Path folder;

    private GoodPages(Path folder) {
        this.folder = folder;
    }

    /** Those of this jar. */
    static GoodPages of(Path jar) {
        try {
            var built = Files.exists(jar) ? Files.getLastModifiedTime(jar).toMillis() : 0;
            var looked = digest(AxeBuilder.getAxeScript() + WRONG + BUILT).substring(0, 16);
            var folder = jar.resolveSibling("good-pages-" + built + "-" + looked);
            return new GoodPages(Files.createDirectories(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nothing was found in this. */
    boolean knows(String seen) {
        return Files.exists(file(seen));
    }

    /** Nothing was found in this. */
    void add(String seen) {
        try {
            Files.createFile(file(seen));
        } catch (FileAlreadyExistsException both) {
            return; // somebody else looked at the same moment
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String seen) {
        return folder.resolve(digest(seen));
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Axe itself, and of its findings only what is wrong: what is right would be sent here too,
     * with every element of the page.
     */
    static List<String> findings(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        return ((List<?>) page.evaluate(WRONG)).stream().map(String::valueOf).toList();
    }
}

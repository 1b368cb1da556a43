package nl.houvast.knowledge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What of Markdown an article may have: paragraphs, two levels of headings, lists, emphasis,
 * quotes, and links to a page of ours or to an encrypted address.
 */
final class Markdown {

    /** Deeper than this nobody reads, and a page that is drawn by hand need not either. */
    static final int DEEPEST = 9;

    private static final int MOST_FLAWS = 10;
    private static final int LONGEST_ADDRESS = 500;
    private static final Pattern OUR_PAGE =
            Pattern.compile("/(?:[A-Za-z0-9][A-Za-z0-9/._~?=&#-]*)?");

    static final Parser PARSER =
            Parser.builder()
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .maxOpenBlockParsers(100)
                    .build();

    private Markdown() {}

    /** What is not let through. */
    enum Flaw {
        /** A tag of HTML. */
        HTML,
        IMAGE,
        CODE,
        /** A line across the page. */
        RULE,
        /** A heading of another level than two and three. */
        LEVEL,
        /** A heading of level three before any of level two. */
        ORDER,
        /** A heading inside a list or a quote. */
        PLACE,
        /** A heading without words. */
        EMPTY,
        /**
         * A link to something else than a page of ours or an encrypted address, or without words.
         */
        LINK,
        /** Lists in lists in lists. */
        DEEP
    }

    /**
     * Something that is not let through.
     *
     * @param line where it is, from 1
     */
    record Found(Flaw flaw, int line) {}

    /** What of this text is not let through, in the order of the text; at most ten. */
    static List<Found> flaws(String text) {
        var found = new ArrayList<Found>();
        var seen = new boolean[1];
        walk(
                PARSER.parse(text),
                node -> {
                    var flaw = flaw(node, seen[0]);
                    if (flaw != null) {
                        found.add(new Found(flaw, line(node)));
                    }
                    seen[0] |= node instanceof Heading heading && heading.getLevel() == 2;
                },
                node -> {});
        return found.stream().limit(MOST_FLAWS).toList();
    }

    private static @Nullable Flaw flaw(Node node, boolean underHeading) {
        return switch (node) {
            case HtmlBlock _ -> Flaw.HTML;
            case HtmlInline _ -> Flaw.HTML;
            case Image _ -> Flaw.IMAGE;
            case Code _ -> Flaw.CODE;
            case FencedCodeBlock _ -> Flaw.CODE;
            case IndentedCodeBlock _ -> Flaw.CODE;
            case ThematicBreak _ -> Flaw.RULE;
            case CustomBlock _ -> Flaw.HTML;
            case CustomNode _ -> Flaw.HTML;
            case Heading heading -> flaw(heading, underHeading);
            case Link link when !leadsSomewhereSafe(link.getDestination()) || isEmpty(link) ->
                    Flaw.LINK;
            default -> depth(node) == DEEPEST + 1 ? Flaw.DEEP : null;
        };
    }

    private static @Nullable Flaw flaw(Heading heading, boolean underHeading) {
        if (heading.getLevel() < 2 || heading.getLevel() > 3) {
            return Flaw.LEVEL;
        }
        if (!(heading.getParent() instanceof Document)) {
            return Flaw.PLACE;
        }
        if (heading.getLevel() == 3 && !underHeading) {
            return Flaw.ORDER;
        }
        return isEmpty(heading) ? Flaw.EMPTY : null;
    }

    private static boolean isEmpty(Node node) {
        var words = new boolean[1];
        walk(node, in -> words[0] |= in instanceof Text t && !t.getLiteral().isBlank(), in -> {});
        return !words[0];
    }

    private static int depth(Node node) {
        var depth = 0;
        for (var above = node.getParent();
                above != null && depth <= DEEPEST + 1;
                above = above.getParent()) {
            depth++;
        }
        return depth;
    }

    private static int line(Node node) {
        for (var from = node; from != null; from = from.getParent()) {
            if (!from.getSourceSpans().isEmpty()) {
                return from.getSourceSpans().getFirst().getLineIndex() + 1;
            }
        }
        return 1;
    }

    /** Whether a link may lead there: a page of ours, or an encrypted address of another. */
    static boolean leadsSomewhereSafe(String address) {
        return address.length() <= LONGEST_ADDRESS
                && (OUR_PAGE.matcher(address).matches() || isOutside(address));
    }

    /** Whether this is an encrypted address of another host. */
    static boolean isOutside(String address) {
        if (!address.startsWith("https://")) {
            return false;
        }
        try {
            var read = new URI(address);
            return read.getHost() != null && read.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Visits everything below, and comes back. Not by calling itself: a text may be deep. */
    static void walk(Node root, Consumer<Node> enter, Consumer<Node> leave) {
        var node = root;
        var depth = 0;
        enter.accept(node);
        while (true) {
            var next = node.getFirstChild();
            if (next != null) {
                depth++;
            } else {
                leave.accept(node);
                while (depth > 0 && node.getNext() == null) {
                    node = node.getParent();
                    depth--;
                    leave.accept(node);
                }
                if (depth == 0) {
                    return;
                }
                next = node.getNext();
            }
            node = next;
            enter.accept(node);
        }
    }
}

package nl.houvast.knowledge;

import gg.jte.Content;
import java.util.function.Consumer;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Draws Markdown as HTML. Writes every tag itself, out of a short list, and everything else as the
 * text that it is: what {@link Markdown} would refuse does no harm here either.
 */
final class MarkdownPage {

    private final StringBuilder html = new StringBuilder(4_096);

    private MarkdownPage() {}

    /** This text as a part of a page. */
    static Content drawn(String text) {
        var html = html(text);
        return page -> page.writeContent(html);
    }

    /** This text as HTML. */
    static String html(String text) {
        var page = new MarkdownPage();
        Markdown.walk(Markdown.PARSER.parse(text), page::enter, page::leave);
        return page.html.toString();
    }

    private void enter(Node node) {
        switch (node) {
            case Text words -> escape(words.getLiteral());
            case Code code -> escape(code.getLiteral());
            case HtmlInline tag -> escape(tag.getLiteral());
            case HtmlBlock block -> paragraph(block.getLiteral());
            case FencedCodeBlock block -> paragraph(block.getLiteral());
            case IndentedCodeBlock block -> paragraph(block.getLiteral());
            case SoftLineBreak _ -> html.append('\n');
            case HardLineBreak _ -> html.append("<br>\n");
            default -> tag(node, tag -> html.append('<').append(tag).append('>'));
        }
    }

    private void leave(Node node) {
        tag(
                node,
                tag -> {
                    html.append("</").append(tag.split(" ", 2)[0]).append('>');
                    if (!(node instanceof Emphasis
                            || node instanceof StrongEmphasis
                            || node instanceof Link)) {
                        html.append('\n');
                    }
                });
    }

    private static void tag(Node node, Consumer<String> use) {
        var tag = tag(node);
        if (tag != null) {
            use.accept(tag);
        }
    }

    private static @Nullable String tag(Node node) {
        return switch (node) {
            case Paragraph paragraph -> isTight(paragraph) ? null : "p class=\"govuk-body\"";
            case Heading heading ->
                    heading.getLevel() <= 2
                            ? "h2 class=\"govuk-heading-m\""
                            : "h3 class=\"govuk-heading-s\"";
            case BulletList _ -> "ul class=\"govuk-list govuk-list--bullet\"";
            case OrderedList _ -> "ol class=\"govuk-list govuk-list--number\"";
            case ListItem _ -> "li";
            case BlockQuote _ -> "blockquote class=\"quote\"";
            case Emphasis _ -> "em";
            case StrongEmphasis _ -> "strong";
            case Link link when Markdown.leadsSomewhereSafe(link.getDestination()) ->
                    "a class=\"govuk-link\" href=\""
                            + escaped(link.getDestination())
                            + (Markdown.isOutside(link.getDestination())
                                    ? "\" rel=\"noreferrer\""
                                    : "\"");
            default -> null;
        };
    }

    /** In a list without empty lines, what is said is no paragraph of its own. */
    private static boolean isTight(Paragraph paragraph) {
        return paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight();
    }

    private void paragraph(String text) {
        html.append("<p class=\"govuk-body\">");
        escape(text);
        html.append("</p>\n");
    }

    private void escape(String text) {
        html.append(escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

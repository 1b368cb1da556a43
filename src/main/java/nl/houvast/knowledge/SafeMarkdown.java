package nl.houvast.knowledge;

import gg.jte.Content;
import java.util.List;
import nl.houvast.web.Texts;

/**
 * Markdown as articles may have it, for other modules that let people write: paragraphs, headings
 * of two levels, lists, emphasis, quotes and safe links, and nothing else.
 */
public final class SafeMarkdown {

    private SafeMarkdown() {}

    /**
     * What of this text is not let through, each in a sentence that names its line, in the language
     * of the request; at most ten. Empty when all of it is.
     */
    public static List<String> flaws(String text) {
        return Markdown.flaws(text).stream()
                .map(found -> Texts.text("knowledge.flaw." + found.flaw(), found.line()))
                .toList();
    }

    /**
     * This text as a part of a page. Whatever the text says, no tag is written that is not ours:
     * what {@link #flaws} names is shown as the text that it is, or left out.
     */
    public static Content drawn(String text) {
        return MarkdownPage.drawn(text);
    }
}

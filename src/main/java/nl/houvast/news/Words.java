package nl.houvast.news;

import gg.jte.Content;
import nl.houvast.knowledge.SafeMarkdown;

/**
 * A text in one language.
 *
 * @param body Markdown, only what {@link SafeMarkdown} lets through
 */
record Words(String title, String body) {

    /** Whether nothing is written yet. */
    boolean blank() {
        return title.isBlank() && body.isBlank();
    }

    /** The body as a part of a page. */
    Content drawn() {
        return SafeMarkdown.drawn(body);
    }
}

package nl.houvast.knowledge;

import java.util.List;

/**
 * An article in one language.
 *
 * @param body Markdown, only what {@link Markdown} lets through
 * @param words what people type when they look for it, beside the words in it
 */
record ArticleText(
        String title, String summary, String body, List<String> words, List<Source> sources) {

    ArticleText {
        words = List.copyOf(words);
        sources = List.copyOf(sources);
    }

    /** Where something in the article can be read: an address and what is there. */
    record Source(String address, String name) {}
}

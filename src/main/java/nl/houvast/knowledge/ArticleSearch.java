package nl.houvast.knowledge;

import java.util.List;
import java.util.Locale;

/**
 * Finds articles, rules and organisations by the words that somebody typed. Apart from what uses
 * it, so that another index can take its place.
 */
interface ArticleSearch {

    /** What is found. */
    enum Kind {
        ARTICLE,
        RULE,
        ORGANISATION
    }

    /**
     * One thing that was found.
     *
     * @param address of its page
     * @param summary what it is about, in one sentence
     */
    record Hit(Kind kind, String address, String title, String summary) {}

    /** What fits these words in this language, best first; nothing is kept of them. */
    List<Hit> find(String typed, Locale locale);
}

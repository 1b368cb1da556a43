package nl.houvast.signpost;

import java.util.List;
import nl.houvast.web.Page;

/**
 * What can be given about one organisation, in one language.
 *
 * @param words the language of what is given; the page itself is in that of the request
 */
record SignpostPage(Kit kit, Words words) implements Page {

    static final String PATH = "/meegeven";

    /** The address of this page without a language. */
    String here() {
        return PATH + "/" + kit.id();
    }

    /** The address of a sheet, in this language. */
    String sheet(String name) {
        return here() + "/" + name + "?in=" + words.language();
    }

    static List<Words> languages() {
        return Words.everyLanguage();
    }
}

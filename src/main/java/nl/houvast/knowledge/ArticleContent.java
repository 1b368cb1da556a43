package nl.houvast.knowledge;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Everything that a version says, so everything that a second editor reads before it is published.
 *
 * @param owner who answers for it: a team, not somebody's name
 * @param events what it is about, as ids of the taxonomy; may be empty
 * @param reviewAfter how long after it was read last it must be read again
 */
record ArticleContent(
        ArticleKind kind,
        String owner,
        List<String> events,
        Period reviewAfter,
        ArticleText nl,
        ArticleText en) {

    ArticleContent {
        events = List.copyOf(events);
    }

    /** The text in this language: English when it is asked for, Dutch in every other case. */
    ArticleText in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : nl;
    }

    /** The names of the fields that must be filled before a second person reads it. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        for (var language : List.of("nl", "en")) {
            var text = language.equals("nl") ? nl : en;
            require(!text.title().isBlank(), language + "Title", missing);
            require(!text.summary().isBlank(), language + "Summary", missing);
            require(!text.body().isBlank(), language + "Body", missing);
            require(!text.sources().isEmpty(), language + "Sources", missing);
        }
        return List.copyOf(missing);
    }

    private static void require(boolean filled, String field, List<String> missing) {
        if (!filled) {
            missing.add(field);
        }
    }
}

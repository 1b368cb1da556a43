package nl.houvast.news;

import static nl.houvast.web.Texts.text;

import java.util.stream.Collectors;
import nl.houvast.web.Page;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/** One story, with what to know before it and who helps beside it. */
record ExperiencePage(Story story) implements Page {

    static Words words(Story story) {
        return story.in(Texts.locale());
    }

    /** The language of what is shown, when it is not that of the page. */
    static @Nullable String language(Story story) {
        var shown = story.language(Texts.locale());
        return shown.equals(Texts.locale().getLanguage()) ? null : shown;
    }

    /** "geweld, overlijden". */
    static String themes(Story story) {
        return story.themes().stream()
                .map(theme -> text("news.theme." + theme))
                .collect(Collectors.joining(", "));
    }
}

package nl.houvast.knowledge;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Texts;

/**
 * An article.
 *
 * @param events what to ask advice about, each with its name
 * @param due whether somebody should have looked at it again
 */
record ArticlePage(OnTheShelf article, List<Choice> events, boolean due) implements Page {

    private static final Set<String> AT_HOME = Set.of("domestic", "child_abuse", "honour");

    ArticleText text() {
        return article.content().in(Texts.locale());
    }

    Content body() {
        return MarkdownPage.drawn(text().body());
    }

    String kind() {
        return Texts.text("knowledge.kind." + article.content().kind());
    }

    /** Whether the name of the page must not stand in the tab: it is about violence at home. */
    boolean discreet() {
        return article.content().events().stream()
                .anyMatch(id -> AT_HOME.stream().anyMatch(id::startsWith));
    }

    String reviewed() {
        return day(article.reviewedOn());
    }

    String review() {
        return day(article.reviewOn());
    }

    /** "27 november 2026". */
    static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Texts.locale()).format(day);
    }
}

package nl.houvast.knowledge;

import static nl.houvast.web.Texts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.houvast.web.Page;
import nl.houvast.web.Texts;

/**
 * All articles as editors see them: what is to be done first.
 *
 * @param names by account of who wrote
 */
record EditorPage(List<ArticleList.Line> lines, Map<String, String> names, LocalDate today)
        implements Page {

    /** So long before, it is worth planning. */
    private static final int SOON = 30;

    /** Some of the articles, under one heading. */
    record Group(String key, List<ArticleList.Line> lines) {

        String title() {
            return text("knowledge.editor." + key, lines.size());
        }
    }

    /** What must be done, then all of them. */
    List<Group> groups() {
        return List.of(
                group("review", line -> line.read() && soon(line)),
                group("offered", line -> line.state() == VersionState.OFFERED),
                group("drafts", line -> line.state() == VersionState.DRAFT),
                group("every", line -> true));
    }

    private Group group(String key, Predicate<ArticleList.Line> what) {
        return new Group(key, lines.stream().filter(what).toList());
    }

    private boolean soon(ArticleList.Line line) {
        var review = line.reviewOn();
        return review != null && !review.isAfter(today.plusDays(SOON));
    }

    /** "Te lezen tot 27 mei 2027. Concept van Sem de Wit." */
    String about(ArticleList.Line line) {
        var review = line.reviewOn();
        var read =
                !line.read() || review == null
                        ? text("knowledge.editor.unread")
                        : text(
                                review.isAfter(today)
                                        ? "knowledge.editor.until"
                                        : "knowledge.editor.passed",
                                ArticlePage.day(review));
        return line.state().open()
                ? read
                        + " "
                        + text(
                                "knowledge.editor.open." + line.state(),
                                EditorArticlePage.name(names, line.by()))
                : read;
    }

    String title(ArticleList.Line line) {
        return Texts.text(line.title());
    }
}

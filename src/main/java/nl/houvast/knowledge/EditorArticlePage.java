package nl.houvast.knowledge;

import static nl.houvast.web.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.houvast.access.Actor;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One article as editors see it, with what can be done and what happened.
 *
 * @param steps what happened, the newest first
 * @param names by account
 * @param viewer the account of whoever looks
 */
record EditorArticlePage(
        Article article,
        List<ArticleList.Step> steps,
        Map<String, String> names,
        StepForm form,
        Problems problems,
        String viewer)
        implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    static String name(Map<String, String> names, String account) {
        return account.equals(Actor.HOUSE.id())
                ? text("knowledge.house")
                : names.getOrDefault(account, account);
    }

    String address() {
        return EditorController.PATH + "/" + article.slug();
    }

    String title() {
        var content = article.newest().content();
        var title = content.in(Texts.locale()).title();
        return title.isBlank() ? content.nl().title() : title;
    }

    /** What is being written or waits, or null. */
    @Nullable ArticleVersion open() {
        return article.open().orElse(null);
    }

    boolean draft() {
        return article.open().filter(it -> it.state() == VersionState.DRAFT).isPresent();
    }

    boolean offered() {
        return article.open().filter(it -> it.state() == VersionState.OFFERED).isPresent();
    }

    /** Whether whoever looks wrote in what waits: then somebody else publishes it. */
    boolean own() {
        return article.open().filter(it -> it.writers().contains(viewer)).isPresent();
    }

    /** "Nieuw: versie 3, geschreven door Sem de Wit." */
    String about(ArticleVersion version) {
        return text(
                "knowledge.version",
                version.number(),
                version.writers().stream()
                        .map(writer -> name(names, writer))
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    /** What is missing before it can be offered, in words. */
    List<String> missing() {
        return article.open().stream()
                .flatMap(version -> version.content().missing().stream())
                .map(field -> text("knowledge.missing." + field))
                .toList();
    }

    /** What everybody reads, in words. */
    String read() {
        var reviewed = article.reviewedOn();
        var review = article.reviewOn();
        return reviewed == null || review == null
                ? text("knowledge.editor.unread")
                : text(
                        "knowledge.editor.read",
                        article.published().orElseThrow().number(),
                        ArticlePage.day(reviewed),
                        ArticlePage.day(review));
    }

    /** "27 november 2026, 13.05: versie 2 aangeboden door Sem de Wit." */
    String line(ArticleList.Step step) {
        var line =
                text(
                        "knowledge.step." + step.what(),
                        Texts.moment(step.at()),
                        step.version(),
                        name(names, step.by()));
        return step.reason() == null ? line : line + " " + step.reason();
    }

    /** The versions to take words back from, while nothing is being written. */
    List<ArticleVersion> earlier() {
        var current = article.published().map(ArticleVersion::number).orElse(0);
        return article.open().isPresent()
                ? List.of()
                : article.versions().stream().filter(it -> it.number() != current).toList();
    }
}

package nl.houvast.knowledge;

import static java.util.Objects.requireNonNullElse;

import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.houvast.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * An article as an editor typed it. What the browser left out is empty.
 *
 * @param slug the last part of its address; only asked for a new one
 * @param revision of the article that the editor began with
 * @param go "preview" to see it first
 */
record ArticleForm(
        String slug,
        String revision,
        String kind,
        String owner,
        List<String> events,
        String reviewAfter,
        String nlTitle,
        String nlSummary,
        String nlWords,
        String nlSources,
        String nlBody,
        String enTitle,
        String enSummary,
        String enWords,
        String enSources,
        String enBody,
        String go)
        implements Form {

    /** After which times an article can be due. */
    static final List<String> TIMES = List.of("P3M", "P6M", "P1Y");

    private static final int MOST_EVENTS = 200;

    ArticleForm(
            @Nullable String slug,
            @Nullable String revision,
            @Nullable String kind,
            @Nullable String owner,
            @Nullable List<String> events,
            @Nullable String reviewAfter,
            @Nullable String nlTitle,
            @Nullable String nlSummary,
            @Nullable String nlWords,
            @Nullable String nlSources,
            @Nullable String nlBody,
            @Nullable String enTitle,
            @Nullable String enSummary,
            @Nullable String enWords,
            @Nullable String enSources,
            @Nullable String enBody,
            @Nullable String go) {
        this.slug = line(slug);
        this.revision = line(revision);
        this.kind = line(kind);
        this.owner = line(owner);
        this.events =
                requireNonNullElse(events, List.<String>of()).stream()
                        .filter(Objects::nonNull)
                        .limit(MOST_EVENTS)
                        .toList();
        this.reviewAfter = line(reviewAfter);
        this.nlTitle = line(nlTitle);
        this.nlSummary = line(nlSummary);
        this.nlWords = line(nlWords);
        this.nlSources = lines(nlSources);
        this.nlBody = lines(nlBody);
        this.enTitle = line(enTitle);
        this.enSummary = line(enSummary);
        this.enWords = line(enWords);
        this.enSources = lines(enSources);
        this.enBody = lines(enBody);
        this.go = line(go);
    }

    private static String line(@Nullable String typed) {
        return requireNonNullElse(typed, "").strip();
    }

    /** Browsers end lines as the standard says, which is not how we keep them. */
    private static String lines(@Nullable String typed) {
        return requireNonNullElse(typed, "").replace("\r\n", "\n").strip();
    }

    static ArticleForm empty() {
        return new ArticleForm(
                "", "0", "", "", List.of(), "P6M", "", "", "", "", "", "", "", "", "", "", "");
    }

    /** What this version says, to go on with. */
    static ArticleForm of(String slug, int revision, ArticleContent content) {
        return new ArticleForm(
                slug,
                String.valueOf(revision),
                content.kind().word(),
                content.owner(),
                content.events(),
                content.reviewAfter().toString(),
                content.nl().title(),
                content.nl().summary(),
                String.join(", ", content.nl().words()),
                typed(content.nl().sources()),
                content.nl().body(),
                content.en().title(),
                content.en().summary(),
                String.join(", ", content.en().words()),
                typed(content.en().sources()),
                content.en().body(),
                "");
    }

    private static String typed(List<ArticleText.Source> sources) {
        return sources.stream()
                .map(source -> source.address() + " " + source.name())
                .collect(Collectors.joining("\n"));
    }

    /** The same, as if it began with this revision. */
    ArticleForm at(int revision) {
        return new ArticleForm(
                slug,
                String.valueOf(revision),
                kind,
                owner,
                events,
                reviewAfter,
                nlTitle,
                nlSummary,
                nlWords,
                nlSources,
                nlBody,
                enTitle,
                enSummary,
                enWords,
                enSources,
                enBody,
                go);
    }

    boolean preview() {
        return go.equals("preview");
    }

    /** The revision that the editor began with; of no article when it was changed on the way. */
    int from() {
        return revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : -1;
    }

    /** What was typed in one language. */
    record Typed(String title, String summary, String words, String sources, String body) {

        /** As a text; lines that are no source are left out. */
        ArticleText text() {
            return new ArticleText(
                    title,
                    summary,
                    body.isEmpty() ? "" : body + "\n",
                    ArticleFile.words(words),
                    sources.lines().flatMap(line -> ArticleFile.source(line).stream()).toList());
        }
    }

    Typed nl() {
        return new Typed(nlTitle, nlSummary, nlWords, nlSources, nlBody);
    }

    Typed en() {
        return new Typed(enTitle, enSummary, enWords, enSources, enBody);
    }

    /** What this says, after {@link ArticleChecks} found nothing wrong. */
    ArticleContent content() {
        return new ArticleContent(
                ArticleKind.of(kind).orElseThrow(),
                owner,
                events,
                Period.parse(reviewAfter),
                nl().text(),
                en().text());
    }

    @Override
    public String toString() {
        return "ArticleForm[hidden]";
    }
}

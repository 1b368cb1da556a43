package nl.houvast.news;

import static nl.houvast.web.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * One story as editors see it, with its consent, what can be done and what happened.
 *
 * @param steps what happened, the newest first
 * @param names by account
 * @param viewer the account of whoever looks
 */
record EditorStoryPage(
        Experience.Kept kept,
        List<NewsStep> steps,
        Map<String, String> names,
        StepForm form,
        Problems problems,
        String viewer)
        implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    String address() {
        return ExperienceEditor.PATH + "/" + kept.id();
    }

    String title() {
        return StoriesPage.title(kept);
    }

    @Nullable Story story() {
        return kept.story();
    }

    boolean in(State state) {
        return kept.state() == state;
    }

    /** Whether whoever looks wrote in it: then somebody else answers for it. */
    boolean own() {
        return kept.writers().contains(viewer);
    }

    String writers() {
        return text(
                "news.story.writers",
                kept.writers().stream()
                        .map(writer -> names.getOrDefault(writer, writer))
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    /** "Degene die vertelt, op papier, op 1 mei 2026, tot en met 1 mei 2028. Formulier ERV-12." */
    String consent() {
        var consent = kept.consent();
        return text(
                "news.story.consent",
                text("news.by." + consent.by()),
                text("news.how." + consent.how()),
                Days.words(consent.on()),
                Days.words(consent.until()),
                consent.evidence());
    }

    static List<Choice> checks() {
        return Experience.CHECKS.stream()
                .map(check -> Choice.of(check, text("news.check." + check)))
                .toList();
    }

    String line(NewsStep step) {
        return EditorNoticePage.line(step, names);
    }
}

package nl.houvast.news;

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
 * One notice as editors see it, with what can be done and what happened.
 *
 * @param steps what happened, the newest first
 * @param names by account
 * @param viewer the account of whoever looks
 */
record EditorNoticePage(
        Notice notice,
        List<NewsStep> steps,
        Map<String, String> names,
        Readers readers,
        StepForm form,
        Problems problems,
        String viewer)
        implements Page {

    /**
     * How many of the staff read what is published. Only counts: who reads when says something
     * about people.
     */
    record Readers(int read, int staff) {}

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    String address() {
        return NoticeEditor.PATH + "/" + notice.id();
    }

    String title() {
        return notice.newest().content().in(Texts.locale()).title();
    }

    /** What is being written or waits, or null. */
    @Nullable NoticeVersion open() {
        return notice.open().orElse(null);
    }

    boolean in(State state) {
        return notice.open().filter(it -> it.state() == state).isPresent();
    }

    /** Whether whoever looks wrote in what waits: then somebody else publishes it. */
    boolean own() {
        return notice.open().filter(it -> it.writers().contains(viewer)).isPresent();
    }

    /** "Versie 3, geschreven door Sem de Wit". */
    String about(NoticeVersion version) {
        return text(
                "news.version",
                version.number(),
                version.writers().stream()
                        .map(writer -> names.getOrDefault(writer, writer))
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    /** What staff reads, in words. */
    String current() {
        return notice.published()
                .map(
                        version ->
                                text(
                                        "news.current",
                                        version.number(),
                                        readers.read(),
                                        readers.staff()))
                .orElseGet(() -> text("news.current.none"));
    }

    /** "Werkinstructie, vanaf 27 november 2026, moet iedereen lezen." */
    static String settings(NoticeContent content) {
        var until = content.until();
        return text(
                        until == null ? "news.settings.open" : "news.settings",
                        text("news.kind." + content.kind()),
                        Days.words(content.from()),
                        until == null ? "" : Days.words(until))
                + (content.mustRead() ? " " + text("news.settings.must") : "");
    }

    String line(NewsStep step) {
        return line(step, names);
    }

    /** "27 november 2026, 13.05: aangeboden door Sem de Wit." */
    static String line(NewsStep step, Map<String, String> names) {
        return text(
                "news.step." + step.what(),
                Texts.moment(step.at()),
                step.by().equals(Actor.HOUSE.id())
                        ? text("news.house")
                        : names.getOrDefault(step.by(), step.by()));
    }
}

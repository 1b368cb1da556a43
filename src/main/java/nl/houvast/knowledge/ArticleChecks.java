package nl.houvast.knowledge;

import static nl.houvast.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;

/**
 * What must be put right before an article is kept, all of it at once. What is only missing may be
 * filled in later, before it is offered: somebody else may do the other language.
 */
final class ArticleChecks {

    static final int TITLE = 120;
    static final int SUMMARY = 300;
    static final int WORDS = 500;
    static final int SOURCES = 6_000;
    static final int BODY = 30_000;
    private static final int OWNER = 100;

    /** Addresses of pages that are no article. */
    private static final Set<String> RESERVED = Set.of("nieuw");

    private final List<Problems.Problem> problems = new ArrayList<>();

    private ArticleChecks() {}

    static Problems of(ArticleForm form, boolean isNew, EventWords events) {
        var checks = new ArticleChecks();
        if (isNew) {
            checks.require(
                    Articles.isAddress(form.slug()) && !RESERVED.contains(form.slug()),
                    "slug",
                    "knowledge.wrong.slug");
        }
        checks.require(ArticleKind.of(form.kind()).isPresent(), "kind", "knowledge.wrong.kind");
        checks.require(!form.owner().isEmpty(), "owner", "knowledge.wrong.owner");
        checks.readable("owner", form.owner(), OWNER, false);
        checks.require(
                ArticleForm.TIMES.contains(form.reviewAfter()),
                "reviewAfter",
                "knowledge.wrong.reviewAfter");
        checks.require(
                form.events().stream().allMatch(events::knows), "events", "knowledge.wrong.events");
        checks.require(!form.nlTitle().isEmpty(), "nlTitle", "knowledge.wrong.title");
        checks.language("nl", form.nl());
        checks.language("en", form.en());
        return new Problems(List.copyOf(checks.problems));
    }

    private void language(String language, ArticleForm.Typed typed) {
        readable(language + "Title", typed.title(), TITLE, false);
        readable(language + "Summary", typed.summary(), SUMMARY, false);
        readable(language + "Words", typed.words(), WORDS, false);
        readable(language + "Sources", typed.sources(), SOURCES, true);
        sources(language + "Sources", typed.sources());
        readable(language + "Body", typed.body(), BODY, true);
        if (typed.body().length() <= BODY) {
            for (var found : Markdown.flaws(typed.body())) {
                wrong(language + "Body", text("knowledge.flaw." + found.flaw(), found.line()));
            }
        }
    }

    private void sources(String field, String typed) {
        var line = 0;
        for (var source : typed.lines().toList()) {
            line++;
            if (!source.isBlank() && ArticleFile.source(source).isEmpty()) {
                wrong(field, text("knowledge.wrong.source", line));
            }
        }
    }

    private void readable(String field, String typed, int most, boolean lines) {
        if (typed.length() > most) {
            wrong(field, text("knowledge.wrong.long", most));
        }
        if (!PlainText.Check.readable(typed, lines)) {
            wrong(field, text("web.unreadable"));
        }
    }

    private void require(boolean right, String field, String otherwise) {
        if (!right) {
            wrong(field, text(otherwise));
        }
    }

    private void wrong(String field, String text) {
        problems.add(new Problems.Problem(field, text));
    }
}

package nl.houvast.knowledge;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;

/** Invented editors and what they write. */
final class ArticleExamples {

    static final Instant NOON = Instant.parse("2026-11-27T11:00:00Z");
    static final Actor SEM = new Actor("sem", Role.EDITOR);
    static final Actor LOTTE = new Actor("lotte", Role.EDITOR);
    static final Actor JORIS = new Actor("joris", Role.EDITOR);

    private ArticleExamples() {}

    static ArticleText text(String title) {
        return new ArticleText(
                title,
                "Na het lezen weet je iets.",
                "## Doe dit nu\n\nBel de [advieslijn](/advieslijn).\n",
                List.of("iets", "anders"),
                List.of(new ArticleText.Source("https://www.voorbeeld.nl/", "Een voorbeeld")));
    }

    static ArticleContent content(String title) {
        return new ArticleContent(
                ArticleKind.CONVERSATION,
                "kennisredactie",
                List.of(),
                Period.ofMonths(6),
                text(title),
                text(title + " (en)"));
    }
}

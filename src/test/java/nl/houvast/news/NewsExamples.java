package nl.houvast.news;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;

/** Invented editors and what they write. */
final class NewsExamples {

    static final Instant NOON = Instant.parse("2026-11-27T11:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    static final UUID ID = new UUID(7, 7);
    static final Actor SEM = new Actor("sem", Role.EDITOR);
    static final Actor LOTTE = new Actor("lotte", Role.EDITOR);
    static final Actor JORIS = new Actor("joris", Role.EDITOR);

    private NewsExamples() {}

    static NoticeContent instruction(String title) {
        return new NoticeContent(
                NoticeContent.Kind.INSTRUCTION,
                true,
                TODAY,
                null,
                new Words(title, "Doe dit **voortaan**."),
                new Words("", ""));
    }

    static Story story(String title) {
        return new Story(
                "Jade",
                List.of(Story.Theme.THEFT),
                new Words(title, "Ik sliep met het licht aan."),
                new Words("", ""));
    }

    static StoryConsent consent(LocalDate until) {
        return new StoryConsent(
                StoryConsent.By.SELF, StoryConsent.How.PAPER, TODAY, until, "ERV-12");
    }
}

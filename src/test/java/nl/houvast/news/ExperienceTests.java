package nl.houvast.news;

import static nl.houvast.news.NewsExamples.ID;
import static nl.houvast.news.NewsExamples.JORIS;
import static nl.houvast.news.NewsExamples.LOTTE;
import static nl.houvast.news.NewsExamples.NOON;
import static nl.houvast.news.NewsExamples.SEM;
import static nl.houvast.news.NewsExamples.TODAY;
import static nl.houvast.news.NewsExamples.consent;
import static nl.houvast.news.NewsExamples.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import nl.houvast.kernel.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A story stands with a consent and a second person, and with nothing less. */
class ExperienceTests {

    private final Experience experience =
            Experience.begin(ID, "na-de-inbraak", story("Een"), consent(TODAY.plusDays(1)), SEM);

    @Test
    void needsASecondPersonWhoAnswersForEverything() {
        experience.offer(SEM, NOON);
        refuses(NewsRefusal.OWN_WORK, () -> experience.publish(Experience.CHECKS, SEM, NOON));
        refuses(
                NewsRefusal.REVIEW_INCOMPLETE,
                () -> experience.publish(List.of("herkenbaar", "details", "hulp"), LOTTE, NOON));
        experience.publish(Experience.CHECKS, LOTTE, NOON);
        assertThat(experience.kept().state()).isEqualTo(State.PUBLISHED);
        assertThat(experience.kept().review())
                .isEqualTo(new Experience.Review("lotte", NOON, Experience.CHECKS));
    }

    @Test
    void whoeverEditsTakesItOffUntilSomebodyElseAnswersAgain() {
        experience.offer(SEM, NOON);
        experience.publish(Experience.CHECKS, LOTTE, NOON);
        experience.write(story("Twee"), consent(TODAY.plusYears(1)), LOTTE, NOON);
        assertThat(experience.kept().state()).isEqualTo(State.DRAFT);
        assertThat(experience.kept().review()).isNull();
        experience.offer(LOTTE, NOON);
        refuses(NewsRefusal.OWN_WORK, () -> experience.publish(Experience.CHECKS, LOTTE, NOON));
        experience.publish(Experience.CHECKS, SEM, NOON);
        assertThat(experience.kept().state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void consentThatIsWithdrawnErasesItForGood() {
        experience.offer(SEM, NOON);
        experience.sendBack("Minder details.", LOTTE, NOON);
        assertThat(experience.withdrawConsent(JORIS, NOON).what())
                .isEqualTo(NewsStep.What.CONSENT_WITHDRAWN);
        var kept = experience.kept();
        assertThat(kept.story()).isNull();
        assertThat(kept.slug()).isNull();
        assertThat(kept.reason()).isNull();
        assertThat(kept.endedAt()).isEqualTo(NOON);
        refuses(
                NewsRefusal.CONSENT_OVER,
                () -> experience.write(story("Weer"), consent(TODAY), SEM, NOON));
        refuses(NewsRefusal.CONSENT_OVER, () -> experience.withdrawConsent(SEM, NOON));
    }

    @Test
    void consentHoldsOnItsLastDayAndNotAfter() {
        experience.offer(SEM, NOON);
        var lastDay = NOON.plus(Duration.ofDays(1));
        var after = NOON.plus(Duration.ofDays(2));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> experience.endConsent(lastDay));
        refuses(
                NewsRefusal.CONSENT_OVER,
                () -> experience.publish(Experience.CHECKS, LOTTE, after));
        experience.publish(Experience.CHECKS, LOTTE, lastDay);
        assertThat(experience.endConsent(after).what()).isEqualTo(NewsStep.What.CONSENT_ENDED);
        assertThat(experience.kept().story()).isNull();
    }

    @Test
    void takenAwayItCanBeReviewedAgain() {
        experience.offer(SEM, NOON);
        experience.publish(Experience.CHECKS, LOTTE, NOON);
        experience.takeAway(LOTTE, NOON);
        refuses(NewsRefusal.NOT_PUBLISHED, () -> experience.takeAway(LOTTE, NOON));
        experience.offer(SEM, NOON);
        refuses(
                NewsRefusal.WAITS,
                () -> experience.write(story("Twee"), consent(TODAY), SEM, NOON));
        experience.publish(Experience.CHECKS, LOTTE, NOON);
        assertThat(experience.kept().state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void theListSaysOfWhichTheConsentEndsSoon() {
        var soon = new StoriesPage(List.of(experience.kept()), TODAY.minusDays(59));
        var later = new StoriesPage(List.of(experience.kept()), TODAY.minusDays(60));
        assertThat(soon.groups().getFirst().stories()).containsExactly(experience.kept());
        assertThat(later.groups().getFirst().stories()).isEmpty();
    }

    private static void refuses(NewsRefusal reason, ThrowingCallable what) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(what)
                .extracting(Refusal::reason)
                .isEqualTo(reason);
    }
}

package nl.houvast.news;

import static nl.houvast.news.NewsExamples.ID;
import static nl.houvast.news.NewsExamples.JORIS;
import static nl.houvast.news.NewsExamples.LOTTE;
import static nl.houvast.news.NewsExamples.NOON;
import static nl.houvast.news.NewsExamples.SEM;
import static nl.houvast.news.NewsExamples.instruction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nl.houvast.kernel.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Four eyes, and versions that stay what they were. */
class NoticeTests {

    private final Notice notice = Notice.begin(ID);

    @Test
    void isPublishedBySomebodyWhoDidNotWriteInIt() {
        notice.write(instruction("Een"), SEM, NOON);
        notice.write(instruction("Twee"), LOTTE, NOON);
        notice.offer(SEM, NOON);

        refuses(NewsRefusal.OWN_WORK, () -> notice.publish(SEM, NOON));
        refuses(NewsRefusal.OWN_WORK, () -> notice.publish(LOTTE, NOON));
        assertThat(notice.published()).isEmpty();
        assertThat(notice.publish(JORIS, NOON))
                .isEqualTo(NewsStep.of(ID, NewsStep.What.PUBLISHED, JORIS, NOON));
        assertThat(notice.published().orElseThrow().content().nl().title()).isEqualTo("Twee");
    }

    @Test
    void doesNotChangeWhileItWaits() {
        notice.write(instruction("Een"), SEM, NOON);
        notice.offer(SEM, NOON);
        refuses(NewsRefusal.WAITS, () -> notice.write(instruction("Twee"), LOTTE, NOON));
        refuses(NewsRefusal.REASON_MISSING, () -> notice.sendBack(" ", LOTTE, NOON));
        notice.sendBack("Korter.", LOTTE, NOON);
        assertThat(notice.newest().reason()).isEqualTo("Korter.");
        notice.write(instruction("Twee"), SEM, NOON);
        refuses(NewsRefusal.NOT_OFFERED, () -> notice.publish(LOTTE, NOON));
    }

    @Test
    void aChangeIsANewVersionAndTheOldOneIsReadUntilThen() {
        publish("Een");
        notice.write(instruction("Twee"), LOTTE, NOON);
        assertThat(notice.published().orElseThrow().number()).isEqualTo(1);
        notice.offer(LOTTE, NOON);
        notice.publish(SEM, NOON);
        assertThat(notice.published().orElseThrow().number()).isEqualTo(2);
        assertThat(notice.versions())
                .extracting(version -> version.content().nl().title())
                .containsExactly("Twee", "Een");
    }

    @Test
    void onePersonTakesItAwayAndADraftIsPutAside() {
        publish("Een");
        notice.write(instruction("Twee"), SEM, NOON);
        notice.putAside(LOTTE, NOON);
        assertThat(notice.published()).isPresent();
        notice.takeAway(SEM, NOON);
        assertThat(notice.published()).isEmpty();
        refuses(NewsRefusal.NOT_PUBLISHED, () -> notice.takeAway(SEM, NOON));
        refuses(NewsRefusal.NO_DRAFT, () -> notice.putAside(SEM, NOON));
        refuses(NewsRefusal.NO_DRAFT, () -> notice.offer(SEM, NOON));
    }

    private void publish(String title) {
        notice.write(instruction(title), SEM, NOON);
        notice.offer(SEM, NOON);
        notice.publish(LOTTE, NOON);
    }

    private static void refuses(NewsRefusal reason, ThrowingCallable what) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(what)
                .extracting(Refusal::reason)
                .isEqualTo(reason);
    }
}

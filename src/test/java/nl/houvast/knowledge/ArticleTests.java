package nl.houvast.knowledge;

import static nl.houvast.knowledge.ArticleExamples.JORIS;
import static nl.houvast.knowledge.ArticleExamples.LOTTE;
import static nl.houvast.knowledge.ArticleExamples.NOON;
import static nl.houvast.knowledge.ArticleExamples.SEM;
import static nl.houvast.knowledge.ArticleExamples.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ArticleTests {

    private final Article article = Article.at("praten");

    @Test
    void isReadAfterASecondPersonPublishedIt() {
        assertThat(article.write(content("Praten"), SEM, NOON))
                .isEqualTo(new ArticleNews.Written("praten", 1, SEM, NOON));
        assertThat(article.offer(SEM, NOON))
                .isEqualTo(new ArticleNews.Offered("praten", 1, SEM, NOON));
        assertThat(article.published()).isEmpty();

        assertThat(article.publish(LOTTE, NOON))
                .isEqualTo(new ArticleNews.Published("praten", 1, LOTTE, NOON));
        assertThat(article.published().orElseThrow().content()).isEqualTo(content("Praten"));
        assertThat(article.reviewedOn()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(article.reviewOn()).isEqualTo(LocalDate.of(2027, 5, 27));
    }

    @Test
    void isNotPublishedByWhoWroteInIt() {
        offered();
        assertRefused(ArticleRefusal.OWN_WORK, () -> article.publish(SEM, NOON));
        article.sendBack("te lang", LOTTE, NOON);
        article.write(content("Kort"), LOTTE, NOON);
        article.offer(LOTTE, NOON);

        assertRefused(ArticleRefusal.OWN_WORK, () -> article.publish(SEM, NOON));
        assertRefused(ArticleRefusal.OWN_WORK, () -> article.publish(LOTTE, NOON));
        article.publish(JORIS, NOON);
        assertThat(article.published().orElseThrow().content()).isEqualTo(content("Kort"));
    }

    @Test
    void goesBackWithAReason() {
        offered();
        assertRefused(ArticleRefusal.REASON_MISSING, () -> article.sendBack(" ", LOTTE, NOON));

        assertThat(article.sendBack("te lang ", LOTTE, NOON).why()).isEqualTo("te lang");
        assertThat(article.open().orElseThrow())
                .extracting(ArticleVersion::state, ArticleVersion::reason)
                .containsExactly(VersionState.DRAFT, "te lang");
        assertRefused(ArticleRefusal.NOT_OFFERED, () -> article.publish(LOTTE, NOON));
    }

    @Test
    void doesNotChangeWhileItWaits() {
        offered();
        assertRefused(ArticleRefusal.WAITS, () -> article.write(content("Anders"), SEM, NOON));
        assertRefused(ArticleRefusal.NO_DRAFT, () -> article.offer(SEM, NOON));
    }

    @Test
    void aPublishedVersionStaysWhatItWas() {
        published();
        var first = article.published().orElseThrow();
        article.write(content("Nieuw"), SEM, NOON);
        assertThat(article.published()).hasValue(first);
        article.offer(SEM, NOON);
        article.publish(LOTTE, NOON);

        assertThat(article.published().orElseThrow().number()).isEqualTo(2);
        assertThat(article.versions()).contains(first);
    }

    @Test
    void anOlderOneCanBeTakenBackAsADraft() {
        published();
        article.write(content("Nieuw"), SEM, NOON);
        assertRefused(ArticleRefusal.OPEN_ALREADY, () -> article.takeBack(1, LOTTE, NOON));
        article.offer(SEM, NOON);
        article.publish(LOTTE, NOON);

        assertThat(article.takeBack(1, LOTTE, NOON).number()).isEqualTo(3);
        assertThat(article.open().orElseThrow().content()).isEqualTo(content("Praten"));
        assertThat(article.open().orElseThrow().writers()).containsExactly("lotte");
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> article.takeBack(9, LOTTE, NOON));
    }

    @Test
    void aDraftOfSomebodyElseIsPutAsideAndNotLost() {
        article.write(content("Van Sem"), SEM, NOON);
        article.write(content("Van Sem, beter"), SEM, NOON);
        article.write(content("Van Lotte"), LOTTE, NOON);

        assertThat(article.versions())
                .extracting(ArticleVersion::content, ArticleVersion::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                content("Van Lotte"), VersionState.DRAFT),
                        org.assertj.core.groups.Tuple.tuple(
                                content("Van Sem, beter"), VersionState.WITHDRAWN));
        assertThat(article.open().orElseThrow().writers())
                .containsExactlyInAnyOrder("sem", "lotte");
    }

    @Test
    void isOfferedOnlyWhole() {
        var whole = content("Praten");
        article.write(
                new ArticleContent(
                        whole.kind(),
                        whole.owner(),
                        List.of(),
                        whole.reviewAfter(),
                        whole.nl(),
                        new ArticleText("", "", "", List.of(), List.of())),
                SEM,
                NOON);

        assertThat(article.open().orElseThrow().content().missing())
                .containsExactly("enTitle", "enSummary", "enBody", "enSources");
        assertRefused(ArticleRefusal.INCOMPLETE, () -> article.offer(SEM, NOON));
    }

    @Test
    void goesAtOnceAndComesBackByTwo() {
        published();
        assertThat(article.withdraw(SEM, NOON))
                .isEqualTo(new ArticleNews.Withdrawn("praten", 1, SEM, NOON));
        assertThat(article.published()).isEmpty();
        assertThat(article.reviewOn()).isNull();
        assertRefused(ArticleRefusal.NOT_PUBLISHED, () -> article.withdraw(SEM, NOON));

        article.takeBack(1, SEM, NOON);
        article.offer(SEM, NOON);
        assertRefused(ArticleRefusal.OWN_WORK, () -> article.publish(SEM, NOON));
        article.publish(LOTTE, NOON);
        assertThat(article.published()).isPresent();
    }

    @Test
    void whatIsPutAsideLeavesWhatIsRead() {
        published();
        article.write(content("Nieuw"), SEM, NOON);
        article.putAside(LOTTE, NOON);

        assertThat(article.open()).isEmpty();
        assertThat(article.published().orElseThrow().number()).isEqualTo(1);
        assertRefused(ArticleRefusal.NO_DRAFT, () -> article.putAside(LOTTE, NOON));
    }

    @Test
    void whatANewReleaseSaysIsOfferedUnlessSomebodyWroteHere() {
        var day = LocalDate.of(2026, 11, 1);
        article.bring(content("Van het huis"), "a", day, NOON);
        assertThat(article.published().orElseThrow().decidedBy()).isEqualTo(Actor.HOUSE.id());
        assertThat(article.reviewedOn()).isEqualTo(day);

        assertThat(article.bringNewer(content("Nieuwer"), "b", NOON))
                .hasValue(new ArticleNews.Offered("praten", 2, Actor.HOUSE, NOON));
        assertThat(article.bringNewer(content("Nieuwst"), "c", NOON)).isPresent();
        assertThat(article.open().orElseThrow().number()).isEqualTo(3);
        assertThat(article.published().orElseThrow().number()).isEqualTo(1);
        article.publish(SEM, NOON);
        assertThat(article.published().orElseThrow().origin()).isEqualTo("c");

        article.write(content("Van Lotte"), LOTTE, NOON);
        article.putAside(LOTTE, NOON);
        assertThat(article.bringNewer(content("Van ver"), "d", NOON)).isEmpty();
    }

    @Test
    void aNewReleaseDoesNotBringBackWhatWasTakenAway() {
        article.bring(content("Van het huis"), "a", LocalDate.of(2026, 11, 1), NOON);
        article.withdraw(SEM, NOON);

        assertThat(article.bringNewer(content("Nieuwer"), "b", NOON)).isEmpty();
    }

    private void offered() {
        article.write(content("Praten"), SEM, NOON);
        article.offer(SEM, NOON);
    }

    private void published() {
        offered();
        article.publish(LOTTE, NOON);
    }

    private static void assertRefused(ArticleRefusal reason, ThrowingCallable what) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(what)
                .extracting(Refusal::reason)
                .isEqualTo(reason);
    }
}

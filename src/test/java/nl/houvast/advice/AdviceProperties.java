package nl.houvast.advice;

import static nl.houvast.advice.AdviceExamples.ADVISOR;
import static nl.houvast.advice.AdviceExamples.TAXONOMY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import nl.houvast.advice.Situation.By;
import nl.houvast.kernel.Postcode;
import org.jspecify.annotations.Nullable;

/** What holds for every situation there can be. */
class AdviceProperties {

    /** The answers to questions of yes and no. */
    record Flags(boolean unsafeHome, boolean danger, boolean suicidal, boolean ongoing) {}

    @Provide
    Arbitrary<Situation> situations() {
        var flags =
                Combinators.combine(
                                Arbitraries.of(true, false),
                                Arbitraries.of(true, false),
                                Arbitraries.of(true, false),
                                Arbitraries.of(true, false))
                        .as(Flags::new);
        var events = TAXONOMY.events().stream().map(Taxonomy.EventType::id).toList();
        var relations = TAXONOMY.relations().stream().map(Taxonomy.Term::id).toList();
        var needs = TAXONOMY.services().stream().map(Taxonomy.Term::id).toList();
        var postcodes =
                Arbitraries.of("1012", "3511", "9712", "6211", "4331", "9999", "1004")
                        .map(Postcode::new)
                        .injectNull(0.3);
        var who =
                Combinators.combine(
                                Arbitraries.of(By.class),
                                postcodes,
                                Arbitraries.of("nl", "en", "pl"),
                                Arbitraries.of(needs).set().ofMaxSize(2),
                                Arbitraries.integers().between(1, 20))
                        .as(AdviceProperties::asker);
        return Combinators.combine(
                        Arbitraries.of(events),
                        Arbitraries.of(relations),
                        Arbitraries.integers().between(0, 120).injectNull(0.2),
                        flags,
                        Arbitraries.integers().between(0, 400).injectNull(0.2),
                        Arbitraries.of(true, false).injectNull(0.3),
                        Arbitraries.of(true, false).injectNull(0.3),
                        who)
                .as(AdviceProperties::situation);
    }

    private static Situation asker(
            By by, @Nullable Postcode postcode, String language, Set<String> needs, int limit) {
        return Situation.of("violence", "victim")
                .but()
                .by(by)
                .postcode(postcode)
                .language(language)
                .needs(needs)
                .limit(limit)
                .build();
    }

    private static Situation situation(
            String event,
            String relation,
            @Nullable Integer age,
            Flags flags,
            @Nullable Integer daysAgo,
            @Nullable Boolean prosecuted,
            @Nullable Boolean consent,
            Situation who) {
        return new Situation(
                event,
                relation,
                age,
                flags.unsafeHome(),
                flags.danger(),
                flags.suicidal(),
                daysAgo,
                flags.ongoing(),
                prosecuted,
                consent,
                who.by(),
                who.postcode(),
                who.language(),
                who.needs(),
                who.limit());
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
    void thereIsAlwaysSomethingToDoAndSomebodyToTurnTo(@ForAll("situations") Situation situation) {
        var advice = ADVISOR.advise(situation);

        assertThat(advice.actions()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(advice.organisations()).isNotEmpty().hasSizeLessThanOrEqualTo(situation.limit());
        assertThat(advice.because()).isNotEmpty();
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
    void whoIsNotHelpedHereIsPointedToOthers(@ForAll("situations") Situation situation) {
        var advice = ADVISOR.advise(situation);
        var notCovered = advice.eligibility() == Eligibility.NOT_COVERED;

        assertThat(advice.route() == Route.NONE).isEqualTo(notCovered);
        assertThat(advice.actions().getFirst() == Action.REDIRECT).isEqualTo(notCovered);
        assertThat(advice.help().isEmpty()).isEqualTo(notCovered);
        assertThat(AdvisorTests.ids(advice).contains(Partners.MAIN)).isNotEqualTo(notCovered);
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
    void nobodyIsRegisteredWithoutConsent(@ForAll("situations") Situation situation) {
        var advice = ADVISOR.advise(situation);

        if (advice.actions().contains(Action.REGISTER)) {
            assertThat(situation.consent()).isTrue();
            assertThat(advice.eligibility()).isNotEqualTo(Eligibility.NOT_COVERED);
        }
        if (advice.eligibility() == Eligibility.ELIGIBLE
                && Boolean.TRUE.equals(situation.consent())) {
            assertThat(advice.actions().getFirst()).isEqualTo(Action.REGISTER);
        }
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
    void aChildIsHelpedAloneExactlyWhenHomeIsUnsafe(@ForAll("situations") Situation situation) {
        var advice = ADVISOR.advise(situation);
        var alone =
                situation.unsafeHome()
                        && situation.minor()
                        && advice.eligibility() != Eligibility.NOT_COVERED;

        assertThat(advice.route() == Route.CHILD_ALONE).isEqualTo(alone);
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
    void dangerAndThoughtsOfSuicideChangeNothingButWhatComesFirst(
            @ForAll("situations") Situation situation) {
        var calm = ADVISOR.advise(AdviceExamples.change(situation).flags(false, false));
        var alarmed = ADVISOR.advise(AdviceExamples.change(situation).flags(true, true));

        assertThat(alarmed.urgent().getFirst().id()).isEqualTo("112");
        assertThat(alarmed.urgent()).extracting(Advice.Urgent::id).doesNotHaveDuplicates();
        assertThat(rest(alarmed)).isEqualTo(rest(calm));
    }

    private static List<Object> rest(Advice advice) {
        return List.of(
                advice.eligibility(),
                advice.route(),
                advice.actions(),
                advice.help(),
                advice.because());
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
    void aVerdictHasItsReasonsAndItsQuestions(@ForAll("situations") Situation situation) {
        var advice = ADVISOR.advise(situation);

        for (var one : advice.organisations()) {
            assertThat(one.ask().isEmpty()).isEqualTo(one.verdict() == Advice.Verdict.FITS);
        }
        assertThat(advice.notShown()).allMatch(one -> !one.because().isEmpty());
        assertThat(advice.notShown())
                .extracting(one -> one.offer().id())
                .doesNotContainAnyElementsOf(
                        advice.organisations().stream().map(one -> one.offer().id()).toList());
    }
}

package nl.houvast.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.Locale;
import nl.houvast.advice.Taxonomy;
import nl.houvast.advice.YamlNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of plans that come with the house, and how their table is read. */
class PlanTemplatesTests {

    private static final Taxonomy TAXONOMY = new Taxonomy();
    private static final PlanTemplates SHIPPED = new PlanTemplates(TAXONOMY);

    @ParameterizedTest
    @CsvSource({
        "property.burglary, burglary, 1",
        "traffic.injury, traffic, 1",
        "violence.homicide, homicide, 2",
        "violence.assault, violence, 1",
        "violence.threat, threat, 2",
        "stalking.ex_partner, threat, 1",
        "fraud.bank_helpdesk, fraud, 1",
        "sexual.rape, sexual, 1",
        "domestic.partner, domestic, 1",
        "suicide.bereaved, suicide, 1",
        "disaster.fire_explosion, disaster, 1",
        "suicide.thoughts, burglary, 0",
        "bereavement, burglary, 0"
    })
    void theClosestToWhatHappenedStandsFirst(String event, String first, long fits) {
        assertThat(SHIPPED.fitting(event).getFirst().id()).isEqualTo(first);
        assertThat(SHIPPED.fitting(event)).containsExactlyInAnyOrderElementsOf(SHIPPED.all());
        assertThat(SHIPPED.fits(event)).isEqualTo(fits);
    }

    @Test
    void whatIsCopiedIsInTheLanguageOfThePersonAndDueFromToday() {
        var goal = SHIPPED.find("fraud").orElseThrow().goals().getFirst();
        var today = LocalDate.of(2026, 11, 24);

        var dutch = goal.example(Locale.of("nl"), today);
        var english = goal.example(Locale.of("en"), today);

        assertThat(dutch.words()).isEqualTo("Ik wil dat het nu stopt.");
        assertThat(english.words()).isEqualTo("I want it to stop now.");
        assertThat(english.deeds().getFirst().terms())
                .isEqualTo(PlanExamples.terms(Doer.CLIENT, Priority.FIRST, today.plusDays(1)));
        assertThat(english.deeds().getFirst().words()).startsWith("I call my bank");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                new PlanTemplates(
                                        TAXONOMY,
                                        problems ->
                                                YamlNode.read("plan-templates", WRONG, problems)))
                .withMessageContainingAll(
                        "gossip is no address",
                        "nothing uses gossip",
                        "unknown event moonlight",
                        "its sources must be among those above",
                        "checkedOn must be a day",
                        "what the person can do comes first",
                        "'SOMEBODY' is none of",
                        "within must be a number of days",
                        "the person must be able to do something",
                        "there must be something to do",
                        "it must have goals, each with an id of its own",
                        "unknown key colour",
                        "en is missing");
    }

    private static final String WRONG =
            """
            sources: {gossip: "http://example.org"}
            templates:
              - id: one
                events: [moonlight]
                label: {nl: Eén, en: One}
                sources: [elsewhere]
                checkedOn: yesterday
                colour: red
                goals:
                  - id: a
                    nl: "Ik wil rust"
                    actions:
                      - {who: WORKER, priority: SOON, within: 3, nl: "Wij bellen", en: "We call"}
                      - {who: CLIENT, priority: SOON, within: 900, nl: "Ik bel", en: "I call"}
                  - id: a
                    nl: "Ik wil slapen"
                    en: "I want to sleep"
                    actions: []
                  - id: b
                    nl: "Ik wil weten"
                    en: "I want to know"
                    actions:
                      - {who: SOMEBODY, priority: SOON, within: 3, nl: "Wie belt", en: "Who calls"}
            """;
}

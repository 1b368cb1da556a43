package nl.houvast.advice;

import static nl.houvast.advice.AdviceExamples.FRESH;
import static nl.houvast.advice.AdviceExamples.TABLES;
import static nl.houvast.advice.AdviceExamples.TAXONOMY;
import static nl.houvast.advice.AdviceExamples.situation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.houvast.directory.Details;
import nl.houvast.directory.Details.Capacity;
import nl.houvast.directory.Details.Room;
import nl.houvast.directory.DirectorySnapshot;
import nl.houvast.directory.Offer;
import nl.houvast.directory.Offer.Certainty;
import nl.houvast.directory.Offer.Target;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.Place;
import nl.houvast.directory.Schedule;
import nl.houvast.kernel.Postcode;
import nl.houvast.kernel.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** What the advice does with exclusions, languages, room and questions; of invented entries. */
class OfferDetailsTests {

    private static final Map<String, Place> PLACES =
            Map.of(
                    "3511", new Place("3511", "GM0344", "Utrecht", "Utrecht", "VR09", 52.1, 5.1),
                    "3521", new Place("3521", "GM0344", "Utrecht", "Utrecht", "VR09", 52.1, 5.1));
    private static final Offer.Area EVERYWHERE = new Offer.Area(true, "Nederland", Set.of(), true);

    private static Offer offer(String id, Target target, Offer.Area area, Details details) {
        return new Offer(
                new OfferId(id),
                "Steunpunt " + id,
                "organisation",
                null,
                "victim",
                new Wording("Praten.", "Talking."),
                null,
                List.of(),
                null,
                null,
                new Offer.Hours(false, null, Certainty.SOURCE),
                new Offer.Cost("free", null),
                target,
                Set.of("emotional"),
                Set.of("nl"),
                area,
                new Offer.Access(true, true, false, null),
                "regular",
                false,
                new Offer.Verification(
                        Certainty.SOURCE,
                        List.of("https://zon.example.org"),
                        LocalDate.parse("2026-11-23"),
                        null),
                details);
    }

    private static Target everybody(String... languages) {
        return new Target(
                Set.of("violence"),
                Set.of("victim", "parent"),
                null,
                null,
                "any",
                Set.of(),
                Set.of(languages));
    }

    private static Details not(Target exclusions) {
        return new Details(List.of(), exclusions, Set.of(), List.of(), null, List.of());
    }

    private static Details room(Room room, @Nullable Integer weeks) {
        var capacity = new Capacity(room, weeks, LocalDate.parse("2026-11-12"), null);
        return new Details(List.of(), Target.NOBODY, Set.of(), List.of(), capacity, List.of());
    }

    /** The advice when there is this one, and one that always fits. */
    private static Advice advise(Situation situation, Offer... offers) {
        var all = new ArrayList<>(List.of(offers));
        all.add(offer("altijd", everybody(), EVERYWHERE, Details.NONE));
        var directory = new DirectorySnapshot("test", all, PLACES);
        return new Advisor(TAXONOMY, TABLES, () -> directory, FRESH).advise(situation);
    }

    private static List<String> whyNot(Advice advice) {
        return advice.notShown().stream()
                .filter(one -> one.offer().id().value().equals("zon"))
                .flatMap(one -> one.because().stream())
                .map(Wording::nl)
                .toList();
    }

    private static List<String> asked(Advice advice) {
        return zon(advice).ask().stream().map(Wording::nl).toList();
    }

    private static Advice.Suggestion zon(Advice advice) {
        return advice.organisations().stream()
                .filter(one -> one.offer().id().value().equals("zon"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEventThatIsExcludedDoesNotFitNorDoItsKinds() {
        var not =
                new Target(
                        Set.of("violence.threat"), Set.of(), null, null, "any", Set.of(), Set.of());
        var zon = offer("zon", everybody(), EVERYWHERE, not(not));

        assertThat(whyNot(advise(situation("violence.threat", "victim"), zon)))
                .singleElement()
                .asString()
                .startsWith("Is er niet voor:");
        assertThat(asked(advise(situation("violence", "victim"), zon))).isEmpty();
    }

    @Test
    void aRelationThatIsExcludedDoesNotFit() {
        var not = new Target(Set.of(), Set.of("parent"), null, null, "any", Set.of(), Set.of());
        var zon = offer("zon", everybody(), EVERYWHERE, not(not));

        assertThat(whyNot(advise(situation("violence", "parent"), zon))).hasSize(1);
        assertThat(whyNot(advise(situation("violence", "victim"), zon))).isEmpty();
    }

    @Test
    void anAgeThatIsExcludedDoesNotFitAndAnUnknownOneIsAsked() {
        var not = new Target(Set.of(), Set.of(), null, 15, "any", Set.of(), Set.of());
        var zon = offer("zon", everybody(), EVERYWHERE, not(not));
        var somebody = situation("violence", "victim");

        assertThat(whyNot(advise(somebody.withAge(15), zon)))
                .containsExactly("Is er niet voor wie 0 tot en met 15 jaar is.");
        assertThat(asked(advise(somebody.withAge(16), zon))).isEmpty();
        assertThat(asked(advise(somebody, zon)))
                .containsExactly("Niet voor wie 0 tot en met 15 jaar is. Hoe oud is de persoon?");
    }

    @Test
    void aGroupThatIsExcludedDoesNotFitAndAnUnknownOneIsAsked() {
        var not = new Target(Set.of(), Set.of(), null, null, "male", Set.of("elderly"), Set.of());
        var zon = offer("zon", everybody(), EVERYWHERE, not(not));
        var somebody = situation("violence", "victim");

        assertThat(whyNot(advise(somebody.withAge(70), zon))).hasSize(1);
        assertThat(asked(advise(somebody.withAge(40), zon)))
                .containsExactly("Niet voor mannen en jongens. Past dat?");
        assertThat(asked(advise(somebody, zon))).hasSize(2);
    }

    @Test
    void aLanguageThatSomebodyMustSpeakIsAskedInDutchAndDecidesElsewhere() {
        var zon = offer("zon", everybody("ar"), EVERYWHERE, Details.NONE);
        var somebody = situation("violence", "victim");

        assertThat(asked(advise(somebody, zon)))
                .containsExactly(
                        "Alleen voor wie een van deze talen spreekt: Arabisch."
                                + " Spreekt de persoon die?");
        assertThat(whyNot(advise(somebody.but().language("pl").build(), zon)))
                .containsExactly("Is er alleen voor wie een van deze talen spreekt: Arabisch.");
        assertThat(whyNot(advise(somebody.but().language("ar").build(), zon))).isEmpty();
    }

    @Test
    void aLanguageThatIsExcludedDoesNotFit() {
        var not = new Target(Set.of(), Set.of(), null, null, "any", Set.of(), Set.of("pl"));
        var zon = offer("zon", everybody(), EVERYWHERE, not(not));
        var somebody = situation("violence", "victim");

        assertThat(whyNot(advise(somebody.but().language("pl").build(), zon)))
                .containsExactly("Is er niet voor: Pools.");
        assertThat(whyNot(advise(somebody, zon))).isEmpty();
    }

    @Test
    void whoIsFullGoesDownAndSaysSo() {
        var somebody = situation("violence", "victim");
        var zon = offer("zon", everybody(), EVERYWHERE, Details.NONE);
        var full = offer("zon", everybody(), EVERYWHERE, room(Room.FULL, null));
        var other = offer("zwak", everybody(), EVERYWHERE, room(Room.WAITING, 3));

        assertThat(AdvisorTests.ids(advise(somebody, zon, other)))
                .containsExactly("altijd", "zon", "zwak");
        var advice = advise(somebody, full, other);
        assertThat(AdvisorTests.ids(advice)).containsExactly("altijd", "zwak", "zon");
        assertThat(asked(advice))
                .containsExactly(
                        "Er is nu geen plek (gemeld op 12 november 2026). Is er weer plek?");
        assertThat(advice.organisations().get(1).because())
                .extracting(Wording::en)
                .contains("Waiting time: about 3 weeks (reported on 12 November 2026).");
    }

    /** Who is closed now is there tomorrow: it is said, and changes nothing else. */
    @Test
    void saysWhetherSomebodyAnswersNow() {
        var zon = offer("zon", everybody(), EVERYWHERE, Details.NONE);
        var closed =
                offer("zon", everybody(), EVERYWHERE, open(LocalTime.NOON, LocalTime.of(17, 0)));
        var somebody = situation("violence", "victim");
        LocaleContextHolder.setLocale(Locale.of("nl"));
        try {
            var page =
                    new AdvicePage(
                            AdviceForm.empty(),
                            somebody,
                            advise(somebody, closed),
                            TAXONOMY,
                            List.of(),
                            false,
                            AdviceExamples.FRIDAY.instant());

            assertThat(page.telephone(closed)).contains("Nu dicht. Vandaag open vanaf 12.00 uur");
            assertThat(page.telephone(zon)).isEmpty();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        assertThat(AdvisorTests.ids(advise(somebody, closed)))
                .isEqualTo(AdvisorTests.ids(advise(somebody, zon)));
        assertThat(zon(advise(somebody, closed)).because())
                .isEqualTo(zon(advise(somebody, zon)).because());
    }

    private static Details open(LocalTime from, LocalTime to) {
        var daily =
                new Schedule(
                        Schedule.Channel.PHONE,
                        "FREQ=DAILY",
                        from,
                        to,
                        null,
                        null,
                        Schedule.OnHolidays.OPEN);
        return new Details(List.of(daily), Target.NOBODY, Set.of(), List.of(), null, List.of());
    }

    @Test
    void whatToAskFirstIsAsked() {
        var question = new Wording("Is er een tolk nodig?", "Is an interpreter needed?");
        var details =
                new Details(List.of(), Target.NOBODY, Set.of(), List.of(), null, List.of(question));

        var advice =
                advise(
                        situation("violence", "victim"),
                        offer("zon", everybody(), EVERYWHERE, details));

        assertThat(zon(advice).verdict()).isEqualTo(Advice.Verdict.ASK);
        assertThat(zon(advice).ask()).containsExactly(question);
    }

    @Test
    void aPostcodeOutsideThePartDoesNotFit() {
        var part =
                new Offer.Area(
                        false,
                        "Binnenstad",
                        Set.of("GM0344"),
                        true,
                        Map.of("GM0344", Set.of("3511")));
        var zon = offer("zon", everybody(), part, Details.NONE);
        var somebody = situation("violence", "victim").but();

        assertThat(whyNot(advise(somebody.postcode(new Postcode("3511")).build(), zon))).isEmpty();
        assertThat(whyNot(advise(somebody.postcode(new Postcode("3521")).build(), zon)))
                .containsExactly("Werkt alleen in: Binnenstad.");
    }
}

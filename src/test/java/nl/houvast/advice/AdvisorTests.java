package nl.houvast.advice;

import static nl.houvast.advice.AdviceExamples.ADVISOR;
import static nl.houvast.advice.AdviceExamples.change;
import static nl.houvast.advice.AdviceExamples.situation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.houvast.advice.Advice.Verdict;
import nl.houvast.advice.Situation.By;
import org.junit.jupiter.api.Test;

class AdvisorTests {

    static List<String> ids(Advice advice) {
        return advice.organisations().stream().map(one -> one.offer().id().value()).toList();
    }

    static List<String> urgent(Situation situation) {
        return ADVISOR.advise(situation).urgent().stream().map(Advice.Urgent::id).toList();
    }

    private static Advice.Suggestion find(Advice advice, String id) {
        return advice.organisations().stream()
                .filter(one -> one.offer().id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> whyNot(Advice advice, String id) {
        return advice.notShown().stream()
                .filter(one -> one.offer().id().value().equals(id))
                .flatMap(one -> one.because().stream())
                .map(wording -> wording.nl())
                .toList();
    }

    @Test
    void namesTheBranchInTheRegionInsteadOfTheNationalEntry() {
        var advice = ADVISOR.advise(change(situation("sexual.rape", "victim")).at("3511"));

        assertThat(ids(advice)).contains("csg-utrecht").doesNotContain("centrum-seksueel-geweld");
        assertThat(find(advice, "csg-utrecht").distanceKm()).isBetween(0.1, 30.0);
        assertThat(whyNot(advice, "centrum-seksueel-geweld"))
                .containsExactly(
                        "De vestiging in de regio staat er al: Centrum Seksueel Geweld Utrecht en"
                                + " Gooi.");
    }

    @Test
    void namesTheNationalEntryWhenNobodyKnowsWhere() {
        for (var somewhere :
                List.of(
                        situation("sexual.rape", "victim"),
                        change(situation("sexual.rape", "victim")).at("1004"))) {
            var advice = ADVISOR.advise(somewhere);

            assertThat(ids(advice))
                    .contains("centrum-seksueel-geweld")
                    .noneMatch(id -> id.startsWith("csg-"));
            assertThat(find(advice, "centrum-seksueel-geweld").distanceKm()).isNull();
        }
    }

    @Test
    void asksWhatItDoesNotKnowAndHidesWhatDoesNotFit() {
        var situation = change(situation("property.theft", "victim")).limit(20);

        var unknown = ADVISOR.advise(situation);
        var child = ADVISOR.advise(change(situation).age(10));
        var adult = ADVISOR.advise(change(situation).age(40));

        assertThat(find(unknown, "luisterlijn").verdict()).isEqualTo(Verdict.ASK);
        assertThat(find(unknown, "luisterlijn").ask())
                .extracting(wording -> wording.nl())
                .contains("Is de persoon 18 jaar of ouder?");
        assertThat(find(adult, "luisterlijn").verdict()).isEqualTo(Verdict.FITS);
        assertThat(whyNot(child, "luisterlijn")).containsExactly("Is er vanaf 18 jaar.");
    }

    @Test
    void showsPerpetratorsHelpToNobodyElse() {
        for (var relation : List.of("victim", "loved_one", "parent", "witness")) {
            var advice = ADVISOR.advise(change(situation("domestic", relation)).limit(20));
            assertThat(ids(advice)).doesNotContain("de-waag");
            assertThat(whyNot(advice, "de-waag")).contains("Is er voor plegers en hun familie.");
        }
        assertThat(ids(ADVISOR.advise(change(situation("domestic", "causer")).limit(20))))
                .contains("de-waag");
    }

    @Test
    void showsAProfessionalsDeskToProfessionalsOnly() {
        var situation = change(situation("honour.forced_marriage", "victim")).limit(20);

        assertThat(ids(ADVISOR.advise(situation))).contains("lkha");
        assertThat(whyNot(ADVISOR.advise(change(situation).by(By.SELF)), "lkha"))
                .contains("Is er alleen voor professionals.");
    }

    @Test
    void asksForTheLetterOfTheGp() {
        var advice =
                ADVISOR.advise(
                        change(change(situation("sexual.rape", "victim")).needs("trauma_treatment"))
                                .limit(20));

        assertThat(find(advice, "psytrec").ask())
                .extracting(wording -> wording.nl())
                .contains("Is er een verwijsbrief van de huisarts?");
    }

    @Test
    void listsOnlyWhoOffersWhatIsNeededAndSlachtofferhulpItself() {
        var advice =
                ADVISOR.advise(
                        change(change(situation("domestic.partner", "victim")).needs("shelter"))
                                .limit(20));

        assertThat(advice.organisations())
                .filteredOn(one -> !one.offer().id().value().equals(Partners.MAIN))
                .isNotEmpty()
                .allMatch(one -> one.offer().services().contains("shelter"));
        assertThat(ids(advice)).startsWith(Partners.MAIN);
    }

    @Test
    void asksWhetherSomebodySpeaksTheLanguage() {
        var advice = ADVISOR.advise(change(situation("fraud.webshop", "victim")).in("pl"));

        assertThat(find(advice, Partners.MAIN).ask())
                .extracting(wording -> wording.en())
                .containsExactly("Do they help in this language: Polish?");
    }

    @Test
    void keepsTheMostUrgentOnTopAndNamesEachOnce() {
        assertThat(urgent(change(situation("child_abuse.physical", "victim")).unsafeAt(14)))
                .containsExactly("112", "veilig-thuis", "kindertelefoon");
        assertThat(urgent(change(situation("sexual.rape", "victim")).daysAgo(7)))
                .containsExactly("centrum-seksueel-geweld");
        assertThat(urgent(change(situation("sexual.rape", "victim")).daysAgo(8))).isEmpty();
        assertThat(urgent(change(situation("trafficking.labour", "victim")).age(17)))
                .containsExactly("112", "veilig-thuis", "politie", "comensha");
        assertThat(urgent(change(situation("trafficking.labour", "victim")).age(18)))
                .containsExactly("politie", "comensha");
        assertThat(urgent(change(situation("property.theft", "victim")).flags(true, true)))
                .containsExactly("112", "113-zelfmoordpreventie");
        assertThat(urgent(change(situation("fraud.phishing", "victim")).daysAgo(3))).isEmpty();
        assertThat(urgent(situation("fraud.phishing", "victim"))).containsExactly("bank");
        assertThat(urgent(change(situation("property.theft", "victim")).unsafeAt(40)))
                .containsExactly("112", "veilig-thuis");
    }

    @Test
    void givesTheNumberOfTheDirectory() {
        var advice = ADVISOR.advise(change(situation("domestic", "victim")).flags(true, false));

        assertThat(advice.urgent().getFirst().phone()).isEqualTo("112");
        assertThat(advice.urgent())
                .filteredOn(one -> one.id().equals("veilig-thuis"))
                .extracting(Advice.Urgent::phone)
                .containsExactly("0800-2000");
        assertThat(ADVISOR.advise(situation("fraud", "victim")).urgent().getFirst().phone())
                .isNull();
    }

    @Test
    void pointsToOthersWhoDoHelp() {
        assertThat(ids(ADVISOR.advise(situation("suicide.attempt", "victim"))))
                .startsWith("113-zelfmoordpreventie", "huisartsenpost");
        assertThat(ids(ADVISOR.advise(situation("accident.medical", "victim"))))
                .startsWith("landelijk-meldpunt-zorg");
        assertThat(ids(ADVISOR.advise(situation("war.refugee", "victim"))))
                .startsWith("vluchtelingenwerk");
        assertThat(ids(ADVISOR.advise(situation("bereavement", "parent"))))
                .startsWith("humanitas-rouw")
                .doesNotContain(Partners.MAIN);
    }

    @Test
    void staysUsefulWithADirectoryThatLacksAlmostEverything() {
        var few =
                ShippedDirectory.changed(
                        offers ->
                                offers.stream()
                                        .filter(
                                                offer ->
                                                        offer.id().value().equals("huisartsenpost"))
                                        .toList());

        var covered = ADVISOR.advise(situation("missing.abroad", "witness"), few);
        var urgent = ADVISOR.advise(change(situation("sexual", "victim")).daysAgo(1), few);

        assertThat(ids(covered)).containsExactly("huisartsenpost");
        assertThat(urgent.urgent())
                .extracting(Advice.Urgent::id)
                .containsExactly("centrum-seksueel-geweld");
    }

    @Test
    void refusesWordsThatAreNotInTheTaxonomy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ADVISOR.advise(situation("sexual.nothing", "victim")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ADVISOR.advise(situation("sexual", "neighbour")));
    }

    private static Stream<Catalogue.Candidate> candidates(Catalogue catalogue, String event) {
        return StreamSupport.stream(catalogue.forEvent(event, null).spliterator(), false);
    }

    @Test
    void everyEntryIsFoundForSomeEvent() {
        var catalogue =
                new Catalogue(
                        AdviceExamples.DIRECTORY,
                        AdviceExamples.TAXONOMY,
                        AdviceExamples.TABLES.matching(),
                        AdviceExamples.FRESH);
        var found =
                AdviceExamples.TAXONOMY.events().stream()
                        .flatMap(type -> candidates(catalogue, type.id()))
                        .map(one -> one.offer().id())
                        .distinct()
                        .count();

        assertThat(found).isEqualTo(AdviceExamples.DIRECTORY.offers().size());
    }
}

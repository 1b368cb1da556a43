package nl.houvast.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.directory.Entry.Amendable;
import nl.houvast.directory.Offer;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/** What editors decide about what organisations want to see changed. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, extraIncludes = "search")
@AutoConfigureMockMvc
@TestPropertySource(properties = "houvast.analytics.script=/tellen/tel.js") // in one house
@Import(TestDatabase.class)
class CorrectionModuleTests extends OrganisationTells {

    private static final Actor ANOTHER = new Actor("editor-els", Role.EDITOR);

    @Test
    void aCorrectionStandsThereWhenAnEditorApproved() {
        var link = make(MOVIERA);
        assertThat(send(link, "/wijzigingen", Map.of("phone", "088 - 374 47 44", "cost", "")))
                .hasRedirectedUrl("/vermelding/" + link + "?melding=gestuurd");
        assertThat(moviera().phones()).as("nobody looked yet").isEmpty();
        assertThat(list())
                .contains("Wijzigingen van organisaties (2)", "088 - 374 47 44", "(leeg)");

        for (var one : corrections.open(EDITOR)) {
            approve(one.correction());
        }

        assertThat(moviera().phones())
                .extracting(Offer.Phone::number)
                .containsExactly("088 - 374 47 44");
        assertThat(moviera().cost().text()).isNull();
        assertThat(browser.get().uri("/organisaties/moviera"))
                .bodyText()
                .contains("tel:+31883744744");
        assertThat(look(link)).bodyText().contains("Bekeken en overgenomen");
        assertThat(corrections.open(EDITOR)).isEmpty();
        assertThat(corrections.differences(EDITOR)).isEmpty();
    }

    @Test
    void aDeclinedCorrectionChangesNothingAndTheOrganisationReadsWhy() {
        var link = make(MOVIERA);
        send(link, "/wijzigingen", Map.of("website", "https://moviera.example.org"));
        var id = corrections.open(EDITOR).getFirst().correction().id();

        assertThat(decide(id + "/afwijzen", Map.of("reason", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("Schrijf op waarom je dit niet overneemt");
        assertThat(decide(id + "/afwijzen", Map.of("reason", "Die <b>site</b> bestaat niet.")))
                .hasRedirectedUrl("/beheer/kaart");

        assertThat(moviera().url()).isEqualTo("https://www.moviera.nl");
        assertThat(look(link))
                .bodyText()
                .contains("Niet overgenomen: Die &lt;b")
                .doesNotContain("<b>site");
    }

    @Test
    void htmlInACorrectionIsTextForTheEditorAndForEverybody() {
        var link = make(MOVIERA);
        send(
                link,
                "/wijzigingen",
                Map.of("descriptionNl", "<img src=x onerror=alert(1)>", "remark", "<script>"));

        assertThat(list()).doesNotContain("<img src=x").contains("&lt;img src=x");
        for (var one : corrections.open(EDITOR)) {
            assertThat(
                            browser.get()
                                    .uri("/beheer/kaart/wijziging/" + one.correction().id())
                                    .with(user("editor-ed").roles(Role.EDITOR.name())))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("<img src=x", "<script>");
            approve(one.correction());
        }
        assertThat(browser.get().uri("/organisaties/moviera"))
                .bodyText()
                .contains("&lt;img src=x")
                .doesNotContain("<img src=x");
    }

    @Test
    void ofTwoEditorsWhoDecideAtOnceOneDoes() throws Exception {
        send(make(MOVIERA), "/wijzigingen", Map.of("phone", "088 - 374 47 44"));
        var id = corrections.open(EDITOR).getFirst().correction().id();
        Callable<Boolean> approve =
                () -> {
                    corrections.approve(id, EDITOR);
                    return true;
                };
        Callable<Boolean> decline =
                () -> {
                    corrections.decline(id, "Nee.", ANOTHER);
                    return true;
                };

        var refusals = new ArrayList<Throwable>();
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var done : both.invokeAll(List.of(approve, decline))) {
                try {
                    done.get();
                } catch (ExecutionException e) {
                    refusals.add(Objects.requireNonNull(e.getCause()));
                }
            }
        }

        assertThat(refusals)
                .singleElement()
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.reason()).isEqualTo(UpkeepRefusal.ALREADY_DECIDED));
        assertThat(count("select count(*) from upkeep.amendment"))
                .isEqualTo(
                        count(
                                "select count(*) from upkeep.correction where decision ="
                                        + " 'APPROVED'"));
    }

    @Test
    void whatTheOrganisationChangedMeanwhileIsNotApprovedUnseen() {
        var link = make(MOVIERA);
        send(link, "/wijzigingen", Map.of("phone", "088 - 374 47 44"));
        var seen = corrections.open(EDITOR).getFirst().correction();
        send(link, "/wijzigingen", Map.of("phone", "0900-8844"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> corrections.approve(seen.id(), EDITOR));

        assertThat(moviera().phones()).isEmpty();
    }

    @Test
    void anImportThatChangedTheSameFieldIsShownAndTheEditorChooses() {
        send(make(MOVIERA), "/wijzigingen", Map.of("website", "https://moviera.example.org"));
        approve(corrections.open(EDITOR).getFirst().correction());
        assertThat(moviera().url()).isEqualTo("https://moviera.example.org");

        importedSomethingElse();

        assertThat(moviera().url()).as("the import").isEqualTo("https://www.moviera.nl");
        assertThat(list())
                .contains("De import zegt iets anders (1)", "https://moviera.example.org");

        settle("onze");
        assertThat(moviera().url()).isEqualTo("https://moviera.example.org");
        assertThat(corrections.differences(EDITOR)).isEmpty();

        importedSomethingElse();
        settle("import");
        assertThat(moviera().url()).isEqualTo("https://www.moviera.nl");
        assertThat(count("select count(*) from upkeep.amendment")).isZero();
    }

    @Test
    void onlyAnEditorMakesLinksAndDecides() {
        send(make(MOVIERA), "/wijzigingen", Map.of("phone", "088 - 374 47 44"));
        var id = corrections.open(EDITOR).getFirst().correction().id();
        for (var role : Role.values()) {
            if (role != Role.EDITOR) {
                var other = new Actor("other", role);
                for (Runnable deed :
                        List.<Runnable>of(
                                () -> links.make(MOVIERA, other),
                                () -> links.end(MOVIERA, other),
                                () -> links.live(other),
                                () -> corrections.open(other),
                                () -> corrections.get(id, other),
                                () -> corrections.approve(id, other),
                                () -> corrections.decline(id, "Nee.", other),
                                () -> corrections.differences(other),
                                () -> corrections.settle(MOVIERA, Amendable.PHONE, true, other))) {
                    assertThatExceptionOfType(Missing.class).as(role.name()).isThrownBy(deed::run);
                }
            }
        }
        assertThat(corrections.open(EDITOR)).hasSize(1);
    }

    private void settle(String choice) {
        assertThat(edit("/beheer/kaart/moviera/verschil/WEBSITE", Map.of("keuze", choice)))
                .hasRedirectedUrl("/beheer/kaart");
    }

    /** As if the import had said something else when it was approved. */
    private void importedSomethingElse() {
        db.sql("update upkeep.amendment set based_on = 'https://vroeger.example.org'").update();
        again();
    }
}

package nl.houvast.news;

import static nl.houvast.news.Newsroom.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.houvast.TestDatabase;
import nl.houvast.kernel.TypedDay;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Stories, from consent to erasing, with real SQL and real HTML. */
@ApplicationModuleTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class StoryModuleTests {

    private static final String ROOM = "/beheer/ervaringen";

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Experiences experiences;
    @Autowired ExperienceDesk desk;

    @Test
    void isReadAfterASecondPersonAnsweredForAllOfIt() {
        var id = begun("eerste");
        step("sem", id, "aanbieden");
        assertThat(step("sem", id, "publiceren", Experience.CHECKS)).hasStatus(422);
        assertThat(step("lotte", id, "publiceren", List.of("hulp")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#checks\"", "value=\"hulp\" checked");
        assertThat(anybody("/eerste")).hasStatus(404);
        assertThat(step("lotte", id, "publiceren", Experience.CHECKS)).hasStatus(302);

        assertThat(anybody("")).bodyText().contains("Titel van eerste", "Let op: gaat over");
        assertThat(anybody("/eerste"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Let op: dit verhaal gaat over inbraak of diefstal",
                        "Ik sliep <strong>slecht</strong>",
                        "href=\"/weg\"",
                        "<title>Houvast</title>")
                .doesNotContain("0800-0113");
        assertThat(anybody("/eerste?taal=en"))
                .bodyText()
                .contains("only there in Dutch", "<article class=\"article\" lang=\"nl\">");
    }

    @Test
    void helpStandsNextToIt() {
        var typed = typed("tweede");
        typed.set("nlBody", "Mijn broer overleed door zelfdoding.");
        assertThat(post("sem", "/nieuw", typed))
                .hasStatus(422)
                .bodyText()
                .contains("De tekst noemt zelfdoding");
        typed.add("themes", "zelfdoding");
        typed.add("themes", "thuis");
        publish(begun(typed));
        assertThat(anybody("/tweede"))
                .bodyText()
                .contains("tel:113", "0800-0113", "0800-2000")
                .doesNotContain("0800-0188");
    }

    @Test
    void consentThatIsWithdrawnTakesItOffAndErasesIt() {
        var id = begun("derde");
        publish(id);
        assertThat(anybody("/derde")).hasStatusOk();
        assertThat(
                        post(
                                "joris",
                                "/" + id + "/toestemming-ingetrokken",
                                new LinkedMultiValueMap<>()))
                .hasStatus(302);

        assertThat(anybody("/derde")).hasStatus(404);
        assertThat(row(id)).doesNotContain("Ik sliep", "Titel van", "Jade", "derde");
        assertThat(look("sem", "/" + id))
                .bodyText()
                .contains("Het verhaal is gewist", "toestemming ingetrokken", "ERV-12")
                .doesNotContain("Titel van derde");
        assertThat(look("sem", "/" + id + "/bewerken")).hasStatus(404);
        assertThat(look("sem", "")).bodyText().contains("Gewist verhaal, formulier ERV-12");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () ->
                                db.sql("update news.experience set state = 'DRAFT' where id = ?")
                                        .param(id)
                                        .update())
                .withMessageContaining("does not come back");
    }

    @Test
    void afterTheLastDayItIsOffBeforeAndAfterItIsErased() {
        var id = begun("vierde");
        publish(id);
        until(id, today());
        assertThat(anybody("/vierde")).hasStatusOk();
        desk.endConsents();
        assertThat(anybody("/vierde")).hasStatusOk();

        until(id, today().minusDays(1));
        assertThat(anybody("/vierde")).hasStatus(404);
        desk.endConsents();
        assertThat(row(id)).doesNotContain("Ik sliep");
        assertThat(look("sem", "/" + id)).bodyText().contains("toestemming voorbij");
    }

    @Test
    void namesEverythingThatIsWrongAtOnceAndKeepsWhatWasTyped() {
        var typed = typed("Adres 06");
        typed.set("name", "Jade de Vries");
        typed.remove("invented");
        typed.set("themes", "");
        typed.set("nlBody", "Bel\n06-12345678\n<b>of</b> mail jade@voorbeeld.nl");
        typed.set("givenBy", "iemand");
        typed.remove("givenHow");
        typed.set("givenOn", TypedDay.write(today().plusDays(1)));
        typed.set("until", TypedDay.write(today().plusYears(4)));
        typed.set("evidence", "Jade de Vries");
        assertThat(post("sem", "/nieuw", typed))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "href=\"#slug\"",
                        "href=\"#name\"",
                        "href=\"#invented\"",
                        "href=\"#themes\"",
                        "Regel 2: er staat een telefoonnummer",
                        "Regel 3: er staat een e-mailadres",
                        "Regel 3: er staat een teken",
                        "href=\"#givenBy\"",
                        "href=\"#givenHow\"",
                        "href=\"#givenOn\"",
                        "href=\"#evidence\"",
                        "06-12345678\n&lt;b&gt;of&lt;/b&gt;");
        var endless = typed("zesde");
        endless.set("until", TypedDay.write(today().plusYears(3).plusDays(1)));
        assertThat(post("sem", "/nieuw", endless)).bodyText().contains("hoogstens drie jaar");
    }

    @Test
    void keepsOneStoryAtAnAddressAndShowsBothTextsToWhoWritesSecond() {
        var id = begun("zevende");
        assertThat(post("lotte", "/nieuw", typed("zevende")))
                .hasStatus(422)
                .bodyText()
                .contains("al een verhaal op dit adres");
        var sems = typed("zevende");
        sems.set("revision", "1");
        sems.set("nlTitle", "Van Sem");
        assertThat(post("sem", "/" + id + "/bewerken", sems)).hasStatus(302);
        sems.set("nlTitle", "Van Lotte");
        assertThat(post("lotte", "/" + id + "/bewerken", sems))
                .hasStatus(422)
                .bodyText()
                .contains("veranderde dit intussen", "Van Sem", "value=\"Van Lotte\"");
    }

    @Test
    void theDatabaseRefusesOneWhoAnswersForTheirOwn() {
        var id = begun("achtste");
        for (var by : List.of("sem", "lotte")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as("%s, who answered for three things", by)
                    .isThrownBy(
                            () ->
                                    db.sql(
                                                    """
                                                    update news.experience
                                                       set state = 'PUBLISHED', reviewed_by = ?,
                                                           reviewed = array['a', 'b', 'c']
                                                     where id = ?
                                                    """)
                                            .params(by, id)
                                            .update())
                    .withMessageContaining("second_person");
        }
    }

    @Test
    void showsAPreviewAndOnlyEditorsComeHere() {
        var typed = typed("negende");
        typed.set("go", "preview");
        assertThat(post("sem", "/nieuw", typed))
                .hasStatusOk()
                .bodyText()
                .contains("Zo komt het eruit te zien", "<strong>slecht</strong>");
        assertThat(look("sem", "")).bodyText().doesNotContain("Titel van negende");
        for (var role : List.of("WORKER", "ADMINISTRATOR", "PRIVACY_OFFICER")) {
            assertThat(browser.get().uri(ROOM).with(user("x").roles(role))).hasStatus(404);
        }
    }

    private void until(UUID id, LocalDate day) {
        db.sql(
                        """
                        update news.experience
                           set until_on = :day, given_on = least(given_on, :day) where id = :id
                        """)
                .param("day", day)
                .param("id", id)
                .update();
    }

    private String row(UUID id) {
        return db.sql("select (experience.*)::text from news.experience where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private UUID begun(String slug) {
        return begun(typed(slug));
    }

    private UUID begun(MultiValueMap<String, String> typed) {
        var address =
                Objects.requireNonNull(
                        post("sem", "/nieuw", typed).getResponse().getRedirectedUrl());
        return UUID.fromString(address.substring(ROOM.length() + 1));
    }

    private void publish(UUID id) {
        step("sem", id, "aanbieden");
        assertThat(step("lotte", id, "publiceren", Experience.CHECKS)).hasStatus(302);
    }

    private static MultiValueMap<String, String> typed(String slug) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.setAll(
                Map.of(
                        "revision", "0",
                        "slug", slug,
                        "name", "Jade",
                        "invented", "yes",
                        "themes", "diefstal",
                        "nlTitle", "Titel van " + slug,
                        "nlBody", "Ik sliep **slecht**.",
                        "givenBy", "SELF",
                        "givenHow", "PAPER",
                        "givenOn", TypedDay.write(today())));
        typed.set("until", TypedDay.write(today().plusYears(1)));
        typed.set("evidence", "ERV-12");
        return typed;
    }

    private MvcTestResult anybody(String path) {
        return browser.get().uri(URI.create("/ervaringen" + path)).exchange();
    }

    private MvcTestResult look(String editor, String path) {
        return browser.get().uri(ROOM + path).with(user(editor).roles("EDITOR")).exchange();
    }

    private MvcTestResult step(String editor, UUID id, String step) {
        return step(editor, id, step, List.of());
    }

    private MvcTestResult step(String editor, UUID id, String step, List<String> checks) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.set("revision", String.valueOf(experiences.get(id).kept().revision()));
        typed.put("checks", new ArrayList<>(checks));
        return post(editor, "/" + id + "/" + step, typed);
    }

    private MvcTestResult post(String editor, String path, MultiValueMap<String, String> typed) {
        return browser.post()
                .uri(ROOM + path)
                .params(typed)
                .with(user(editor).roles("EDITOR"))
                .with(csrf())
                .exchange();
    }
}

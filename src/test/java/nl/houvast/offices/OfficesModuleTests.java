package nl.houvast.offices;

import static nl.houvast.offices.OfficeExamples.ASSEN;
import static nl.houvast.offices.OfficeExamples.HEADINGS;
import static nl.houvast.offices.OfficeExamples.UTRECHT;
import static nl.houvast.offices.OfficeExamples.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the file of an editor to the page of a visitor, on a real database. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class OfficesModuleTests {

    private static final Actor EDITOR = new Actor("editor-ed", Role.EDITOR);
    private static final String SECRET =
            "x;kantoor;Zwartepad;Zwartepad 1;3511 AB;Utrecht;ja;ja;;;;ja\n";

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired OfficeDesk desk;
    @Autowired Offices offices;
    @Autowired ShownOffices shown;

    @BeforeEach
    void nothing() {
        db.sql("truncate offices.office, offices.list, offices.looked_at").update();
        offices.replace(List.of(), "none", 0, Optional.of("editor-ed"), Instant.EPOCH);
        shown.look();
    }

    private MvcTestResult bring(String text) {
        var content = text.getBytes(StandardCharsets.UTF_8);
        return browser.post()
                .uri("/beheer/locaties")
                .multipart()
                .file(new MockMultipartFile("file", "Lijst van Jan.csv", "text/csv", content))
                .with(OfficesModuleTests::asLongAsABrowserSays)
                .with(csrf())
                .with(user("editor-ed").roles(Role.EDITOR.name()))
                .exchange();
    }

    private static MockHttpServletRequest asLongAsABrowserSays(MockHttpServletRequest request) {
        request.setContent(new byte[100]);
        return request;
    }

    private MvcTestResult look(String path) {
        return browser.get().uri(path).with(user("editor-ed").roles("EDITOR")).exchange();
    }

    private MvcTestResult post(String path, String base) {
        return browser.post()
                .uri(path)
                .param("base", base)
                .with(csrf())
                .with(user("editor-ed").roles("EDITOR"))
                .exchange();
    }

    private String base() {
        return String.valueOf(offices.newest());
    }

    private int kept(String table) {
        return db.sql("select count(*) from " + table).query(Integer.class).single();
    }

    @Test
    void anEditorLooksFirstAndTakesThen() {
        var brought = bring(HEADINGS + UTRECHT + ASSEN + "ede;;;;;;;;;;;\n");
        var preview = Objects.requireNonNull(brought.getResponse().getRedirectedUrl());
        assertThat(preview).matches("/beheer/locaties/[0-9a-f-]{36}");
        assertThat(look(preview))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Wijkhuis Assen, Verzonnenweg 2, 9401 AB Assen", "<code lang=\"nl\">soort");
        assertThat(browser.get().uri("/locaties")).bodyText().doesNotContain("Wijkhuis Assen");

        assertThat(post(preview + "/overnemen", base()))
                .hasRedirectedUrl("/beheer/locaties?melding=overgenomen");

        assertThat(browser.get().uri("/locaties"))
                .hasStatusOk()
                .bodyText()
                .contains("Wijkhuis Assen", "href=\"#locatie-assen\"", "id=\"locatie-assen\"")
                .contains("Utrecht: 1 locatie", "<path class=\"map__land", "tel:09000101");
        assertThat(kept("offices.looked_at")).isZero();
        assertThat(db.sql("select * from offices.list").query().listOfRows().toString())
                .doesNotContain("Jan");
    }

    @Test
    void aFileWithASecretPlaceIsNotKeptAndNothingOfItIsSaid() {
        var refused = bring(HEADINGS + UTRECHT + SECRET);

        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("We hebben niets van het bestand bewaard", "href=\"#file\"")
                .contains("Deze plek lijkt geheim")
                .doesNotContain("Zwartepad");
        assertThat(kept("offices.looked_at")).isZero();
        assertThat(kept("offices.office")).isZero();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.keep(file(HEADINGS + SECRET), EDITOR));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.takeOfSettings(file(HEADINGS + SECRET)));
    }

    @Test
    void whatCannotBeReadIsSaidInWords() {
        assertThat(bring("")).hasStatus(422).bodyText().contains("Kies een bestand");
        assertThat(bring("naam;foto\na;b\n"))
                .hasStatus(422)
                .bodyText()
                .contains("Er staat een kolom");
        assertThat(bring(HEADINGS + "x;;;;;;;;;;;\n"))
                .hasStatus(422)
                .bodyText()
                .contains("Geen enkele rij is goed", "Vul kantoor of gesprekslocatie in");
        assertThat(post("/beheer/locaties", "")).hasStatus(422);
    }

    @Test
    void whoLookedAtAnOlderListLooksAgain() {
        var preview =
                Objects.requireNonNull(bring(HEADINGS + UTRECHT).getResponse().getRedirectedUrl());
        var old = base();
        offices.replace(List.of(), "other", 0, Optional.of("another"), Instant.EPOCH);

        assertThat(post(preview + "/overnemen", old))
                .hasStatus(422)
                .bodyText()
                .contains("Iemand anders heeft intussen", "value=\"" + base() + "\"");
        assertThat(post(preview + "/overnemen", "zwartepad")).hasStatus(422);
        assertThat(kept("offices.office")).isZero();
        assertThat(post(preview + "/weggooien", "")).hasRedirectedUrl("/beheer/locaties");
        assertThat(look(preview)).hasStatus(404);
    }

    @Test
    void theFileOfTheSettingsIsTakenOnceAndGivesWayToAnEditor() {
        assertThat(desk.takeOfSettings(file(HEADINGS + UTRECHT))).isPresent();
        var id = desk.keep(file(HEADINGS + ASSEN), EDITOR);
        desk.take(id, offices.newest(), EDITOR);

        assertThat(desk.takeOfSettings(file(HEADINGS + UTRECHT))).isEmpty();
        assertThat(offices.all()).extracting(Office::id).containsExactly("assen");
        assertThat(desk.takeOfSettings(file(HEADINGS + UTRECHT + ASSEN))).isPresent();
        assertThat(offices.all()).hasSize(2);
    }

    @Test
    void onlyAnEditorBringsAList() {
        for (var role : List.of(Role.WORKER, Role.ADMINISTRATOR, Role.PARTNER, Role.VISITOR)) {
            var other = new Actor("other", role);
            assertThatExceptionOfType(Missing.class)
                    .isThrownBy(() -> desk.keep(file(HEADINGS + UTRECHT), other));
            assertThatExceptionOfType(Missing.class)
                    .isThrownBy(() -> desk.take(new UUID(1, 2), 0, other));
            assertThatExceptionOfType(Missing.class).isThrownBy(() -> desk.standing(other));
        }
    }

    @Test
    void aVisitorLooksNearbyAndNothingOfItIsInAnAddress() {
        desk.takeOfSettings(file(HEADINGS + UTRECHT + ASSEN));
        shown.look();

        var near = browser.post().uri("/locaties").param("where", "9711").with(csrf()).exchange();
        assertThat(near).hasStatusOk().bodyText().contains("9711 Groningen", "map__here", " km");
        var html = body(near);
        assertThat(html.indexOf("id=\"locatie-assen\""))
                .isLessThan(html.indexOf("id=\"locatie-utrecht\""))
                .isPositive();
        for (var wrong : List.of("", "0000", "Nergenshuizen", "<script>alert(1)</script>")) {
            assertThat(browser.post().uri("/locaties").param("where", wrong).with(csrf()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("href=\"#where\"", "id=\"locatie-assen\"")
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void withoutAListThePageSaysWhomToCall() {
        assertThat(browser.get().uri("/locaties"))
                .hasStatusOk()
                .bodyText()
                .contains("Er staan hier nu geen locaties", "tel:09000101")
                .doesNotContain("<form method=\"post\" action=\"/locaties\"");
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

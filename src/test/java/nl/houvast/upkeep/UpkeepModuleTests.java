package nl.houvast.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Locale;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.directory.Confidence.Level;
import nl.houvast.directory.Directory;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OfferId;
import nl.houvast.kernel.Missing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Reports by anybody, and the list of an editor, on a real database. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, extraIncludes = "search")
@AutoConfigureMockMvc
@TestPropertySource(properties = "houvast.analytics.script=/tellen/tel.js") // in one house
@Import(TestDatabase.class)
class UpkeepModuleTests {

    private static final OfferId MOVIERA = new OfferId("moviera");
    private static final Actor EDITOR = new Actor("editor-ed", Role.EDITOR);

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Directory directory;
    @Autowired Upkeep upkeep;
    @Autowired UpkeepDesk desk;

    @BeforeEach
    void nothing() {
        db.sql("truncate upkeep.report, upkeep.looked").update();
        db.sql("update upkeep.change set number = number + 1").update();
        upkeep.look();
    }

    @Test
    void oneTapCountsOnceADayAndNobodyIsKept() {
        var before = upkeep.of(moviera()).value();
        for (int tap = 0; tap < 20; tap++) {
            assertThat(tap("PHONE")).hasRedirectedUrl("/organisaties/moviera?melding=dank");
        }
        upkeep.look();

        var after = upkeep.of(moviera());
        assertThat(after.value()).isLessThan(before);
        assertThat(after.reports()).isEqualTo(1);
        assertThat(after.level()).isEqualTo(Level.DOUBTED);
        assertThat(db.sql("select * from upkeep.report").query().listOfRows().getFirst().keySet())
                .containsExactlyInAnyOrder("offer", "kind", "day", "closed_at", "closed_by");
    }

    @Test
    void thePageSaysThatItIsDoubtedAndThanksWhoSaidIt() {
        tap("GONE");
        upkeep.look();

        assertThat(browser.get().uri("/organisaties/moviera?melding=dank"))
                .hasStatusOk()
                .bodyText()
                .contains("Dank je", "Iemand meldde dat hier iets niet klopt", "van 100");
    }

    @Test
    void anEditorSeesFirstWhatIsLeastSureAndSaysThatItIsRight() {
        tap("PHONE");
        tap("GONE");
        upkeep.look();
        var next = desk.next(500, EDITOR);
        assertThat(next)
                .isSortedAccordingTo(
                        java.util.Comparator.comparingDouble(one -> one.confidence().value()));
        var mine = next.stream().filter(one -> one.offer().id().equals(MOVIERA)).toList();
        assertThat(mine.getFirst().reports()).containsOnlyKeys(Wrong.PHONE, Wrong.GONE);

        desk.looked(MOVIERA, EDITOR);
        upkeep.look();

        assertThat(upkeep.of(moviera()).level()).isEqualTo(Level.FRESH);
        assertThat(upkeep.of(moviera()).value()).isEqualTo(1);
        tap("PHONE");
        upkeep.look();
        assertThat(upkeep.of(moviera()).reports())
                .as("the same kind on the same day was looked at already")
                .isZero();
    }

    @Test
    void onlyAnEditorHasTheList() {
        for (var role : List.of(Role.WORKER, Role.ADMINISTRATOR, Role.PARTNER)) {
            var other = new Actor("other", role);
            assertThatExceptionOfType(Missing.class).isThrownBy(() -> desk.next(5, other));
            assertThatExceptionOfType(Missing.class).isThrownBy(() -> desk.named("zon", 5, other));
            assertThatExceptionOfType(Missing.class).isThrownBy(() -> desk.looked(MOVIERA, other));
        }
        assertThat(
                        browser.get()
                                .uri("/beheer/kaart")
                                .with(user("editor-ed").roles(Role.EDITOR.name())))
                .hasStatusOk()
                .bodyText()
                .contains("Wat kijk je hierna na?", "Bekeken: het klopt");
    }

    @Test
    void everyEntryIsFoundByItsNameHoweverSureWeAre() {
        var last = desk.next(desk.count(), EDITOR).getLast().offer();

        assertThat(desk.next(50, EDITOR)).extracting(one -> one.offer()).doesNotContain(last);
        assertThat(desk.named(last.name().toUpperCase(Locale.ROOT), 50, EDITOR))
                .extracting(one -> one.offer())
                .contains(last);
        assertThat(find(last.name()))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/organisaties/" + last.id().value() + "\"", "/link\"");
        assertThat(find("qqqq"))
                .hasStatusOk()
                .bodyText()
                .contains("Gevonden met “qqqq”: 0")
                .doesNotContain("Bekeken: het klopt");
        assertThat(find(" ")).hasRedirectedUrl("/beheer/kaart");
    }

    private MvcTestResult find(String words) {
        return browser.post()
                .uri("/beheer/kaart/zoeken")
                .param("q", words)
                .with(csrf())
                .with(user("editor-ed").roles(Role.EDITOR.name()))
                .exchange();
    }

    @Test
    void whatIsNotInTheDirectoryCannotBeReported() {
        assertThat(
                        browser.post()
                                .uri("/organisaties/bestaat-niet/klopt-niet")
                                .param("wat", "PHONE")
                                .with(csrf()))
                .hasStatus(404);
        assertThat(db.sql("select count(*) from upkeep.report").query(Integer.class).single())
                .isZero();
    }

    private MvcTestResult tap(String what) {
        return browser.post()
                .uri("/organisaties/moviera/klopt-niet")
                .param("wat", what)
                .with(csrf())
                .exchange();
    }

    private Offer moviera() {
        return directory.current().find(MOVIERA).orElseThrow();
    }
}

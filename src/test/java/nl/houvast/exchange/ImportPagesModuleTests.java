package nl.houvast.exchange;

import static nl.houvast.exchange.ExchangeExamples.bytes;
import static nl.houvast.exchange.ExchangeExamples.json;
import static nl.houvast.exchange.ExchangeExamples.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.regex.Pattern;
import nl.houvast.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages: offering, looking, taking, choosing and undoing. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
@Import({TestDatabase.class, ExchangeHouse.class})
class ImportPagesModuleTests extends ExchangeRoom {

    private static final Pattern STATE = Pattern.compile("name=\"state\" value=\"([0-9]+)\"");

    private static String state(MvcTestResult page) {
        var state = STATE.matcher(text(page));
        assertThat(state.find()).isTrue();
        return state.group(1);
    }

    private static String address(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    @Test
    void aFileIsShownTakenAndUndone() {
        var sent = upload("gemeente-x", "", json(row("zon"), row("<b>"), row("maan")));
        var preview = get(address(sent));
        assertThat(preview)
                .hasStatusOk()
                .bodyText()
                .contains("Er is nog niets veranderd", "Nieuw: zon (zon)", "Wat er niet klopt (1)")
                .contains(
                        "Rij 2 (&lt;b&gt;), Naam in adressen: Schrijf een naam van kleine letters")
                .doesNotContain("<b>");

        var done = post(address(sent) + "/doorvoeren", "state", state(preview));
        var past = get(address(done));
        assertThat(past).hasStatusOk().bodyText().contains("Het is doorgevoerd", "2 nieuw");
        assertThat(isThere("zon")).isTrue();
        assertThat(get(address(sent))).hasStatus(404);
        assertThat(get(ImportPage.PATH))
                .bodyText()
                .contains("gemeente-x: 2 organisaties", "bron gemeente-x, door editor-ed");

        var number = address(done).replaceAll("[?].*", "");
        var undone = post(number + "/ongedaan", "state", state(past));
        assertThat(get(address(undone))).hasStatusOk().bodyText().contains("2 weg");
        assertThat(isThere("zon")).isFalse();
        assertThat(get(number)).bodyText().contains("Dit is ongedaan gemaakt.");
    }

    @Test
    void everythingThatIsWrongWithTheFormIsToldAtOnce() {
        assertThat(post(ImportPage.PATH, "source", "Gemeente X", "format", "doc"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "href=\"#source\"",
                        "href=\"#format\"",
                        "href=\"#file\"",
                        "Kies een bestand");
    }

    @Test
    void everythingThatIsWrongWithTheFileIsToldAtOnce() {
        assertThat(upload("gemeente-x", "", bytes("id;naam\nzon;Zon\n")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Voeg de kolom name toe", "Haal de kolom naam weg", "value=\"gemeente-x\"");
        assertThat(upload("gemeente-x", "json", bytes("")))
                .hasStatus(422)
                .bodyText()
                .contains("Het bestand is leeg");
        assertThat(get(ImportPage.PATH + "?te-groot=ja"))
                .hasStatus(422)
                .bodyText()
                .contains("hooguit 200 megabyte zijn");
        assertThat(db.sql("select count(*) from exchange.preview").query(Integer.class).single())
                .isZero();
    }

    @Test
    void whoLooksAtWhatIsOldLooksAgain() {
        var sent = upload("gemeente-x", "json", json(row("zon")));
        var old = state(get(address(sent)));
        take("gemeente-y", row("ster"));

        var again = post(address(sent) + "/doorvoeren", "state", old);
        assertThat(again).hasStatus(422).bodyText().contains("is intussen veranderd", "Nieuw: zon");
        assertThat(post(address(sent) + "/doorvoeren", "state", state(again))).hasStatus(302);
    }

    @Test
    void whatTakesMuchAwayAsksForATick() {
        take("gemeente-x", row("a"), row("b"), row("c"));
        var sent = upload("gemeente-x", "json", json(row("a")));
        var preview = get(address(sent));
        assertThat(preview).bodyText().contains("Dit haalt 2 organisaties weg");

        var state = state(preview);
        assertThat(post(address(sent) + "/doorvoeren", "state", state))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#many\"");
        assertThat(post(address(sent) + "/doorvoeren", "state", state, "many", "ja"))
                .hasStatus(302);
        assertThat(isThere("b")).isFalse();
    }

    @Test
    void anEditorChoosesBetweenSourcesFieldByFieldOrAtOnce() {
        take("gemeente-x", row("zon"));
        take("gemeente-y", row("zon").replace("Stad Utrecht", "Utrecht").replace(":27,", ":30,"));
        assertThat(get(ImportPage.PATH)).bodyText().contains("Er wachten 1 organisaties");
        var page = get(ConflictsPage.PATH);
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Dit zegt gemeente-x", "Dit zegt gemeente-y", "Neem alles van gemeente-y");

        var zon = ConflictsPage.PATH + "/zon";
        assertThat(post(zon, "state", state(page)))
                .hasStatus(422)
                .bodyText()
                .contains("Kies bij minstens één onderdeel");
        assertThat(post(zon, "state", state(page), "zon_target", "gemeente-y")).hasStatus(302);
        assertThat(entry("zon").target().maxAge()).isEqualTo(30);
        assertThat(post(zon, "state", state(page), "alles", "gemeente-y"))
                .as("that was seen before the first choice")
                .hasStatus(422);
        assertThat(post(zon, "state", state(get(ConflictsPage.PATH)), "alles", "gemeente-y"))
                .hasStatus(302);
        assertThat(entry("zon").area().label()).isEqualTo("Utrecht");
        assertThat(get(ConflictsPage.PATH)).bodyText().doesNotContain("Dit zegt");
        assertThat(post(zon, "state", "1", "alles", "gemeente-x")).hasStatus(404);
    }

    @Test
    void whatIsNotThereIsNotThere() {
        assertThat(get(ImportPage.PATH + "/0")).hasStatus(404);
        assertThat(get(ImportPage.PATH + "/zon")).hasStatus(404);
        assertThat(get(ImportPage.PATH + "/voorbeeld/zon")).hasStatus(404);
        assertThat(post(ImportPage.PATH + "/x/ongedaan")).hasStatus(404);
    }
}

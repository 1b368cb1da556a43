package nl.houvast.incident;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.houvast.CountedHouse;
import nl.houvast.TestDatabase;
import nl.houvast.access.Workers;
import nl.houvast.casework.FirstContactDesk.Stage;
import nl.houvast.reach.Reaches;
import nl.houvast.reach.Subjects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many people at once: they come in, are called by who has room, and have ordinary files. */
@SpringBootTest(properties = "houvast.demo=true") // as the other tests of forms, in one house
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class IncidentTests extends IncidentRoom {

    @Autowired DataSource source;
    @Autowired Workers workers;
    @Autowired Reaches reaches;
    @Autowired List<Subjects> subjects;

    @Test
    void whoComesInStandsInTheListWithAnOrdinaryFirstContact() {
        assertThat(browser.get().uri(incident.page()))
                .hasStatusOk()
                .bodyText()
                .contains("Brand Havenkade", "Er is hulp in de sporthal.", "Voor hoeveel mensen?");
        assertThat(browser.get().uri(incident.page() + "/aanmelden?mensen=2"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"given2\"", "Wie is dit van jou?");

        assertThat(enter(adult("Sam", "06 12 34 62 01")))
                .hasRedirectedUrl(incident.page() + "/dank");
        assertThat(browser.get().uri(incident.page() + "/dank"))
                .bodyText()
                .contains("Je bent aangemeld");

        assertThat(get(incident.address(), NOOR))
                .hasStatusOk()
                .bodyText()
                .contains("Sam Voorbeeld", "3. Was erbij", "Wacht (1)", "/werk/eerste-contact/")
                .doesNotContain("Sluit het aanmelden");
        assertThat(get(contact(people().getFirst()), NOOR))
                .hasStatusOk()
                .bodyText()
                .contains("Was erbij.", "Brand Havenkade");
        assertThat(get("/werk?lijst=nu", NOOR)).hasStatusOk();

        assertThat(post(contact(people().getFirst()) + "/nemen", NOOR)).hasStatus(302);
        assertThat(get(incident.address() + "?lijst=verdeeld", NOOR))
                .bodyText()
                .contains("Sam Voorbeeld", "Van jou", "Verdeeld (1)");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndNothingIsKept() {
        assertThat(enter(Map.of("mensen", "2", "unsafeHome", "true", "born2", "1-1-2020")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "href=\"#given1\"",
                        "href=\"#born1\"",
                        "href=\"#impact1\"",
                        "href=\"#given2\"",
                        "Persoon 2: Vul een voornaam in",
                        "href=\"#impact2\"",
                        "href=\"#unsafeHome\"",
                        "href=\"#language\"");
        var typed = adult("Sam", "");
        typed.remove("agree1");
        assertThat(enter(typed))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#phone1\"", "Kruis dit aan als het mag");
        assertThat(people()).isEmpty();
    }

    /** The ages are those of every referral: 12 and 16. */
    @Test
    void aChildComesInWithAParentAndAHouseholdWholeOrNotAtAll() {
        var typed = adult("Els", "06 12 34 62 02");
        typed.putAll(
                Map.of(
                        "mensen", "2",
                        "given2", "Bo",
                        "born2", "1-1-2020",
                        "impact2", "LOST",
                        "agree2", "true"));
        assertThat(enter(typed)).hasStatus(422).bodyText().contains("href=\"#tie2\"");
        assertThat(people()).isEmpty();

        typed.put("tie2", "PARENT");
        assertThat(enter(typed)).hasStatus(302);
        assertThat(column("select rank || ' ' || impact from incident.member order by impact"))
                .containsExactly("1 1", "1 3");
        assertThat(column("select distinct cast(household as text) from incident.member"))
                .hasSize(1);
        assertThat(
                        column(
                                """
                                select route from casework.first_contact
                                 where person in (select person from incident.member)
                                 order by route
                                """))
                .containsExactly("PARENT", "SELF");

        var alone = adult("Daan", "06 12 34 62 03");
        alone.put("born1", "1-1-2013");
        assertThat(enter(alone)).hasStatus(422).bodyText().contains("href=\"#contactName\"");
        alone.putAll(
                Map.of(
                        "contactName", "Iris",
                        "contactPhone", "06 12 34 62 04",
                        "contactRelation", "PARENT"));
        assertThat(enter(alone)).hasStatus(302);
        alone.put("unsafeHome", "true");
        assertThat(enter(alone)).hasStatus(422).bodyText().contains("thuis is misschien niet");
    }

    @Test
    void theSameFormSentTwiceRegistersNobodyTwice() {
        var form = text(browser.get().uri(incident.page() + "/aanmelden").exchange());
        var once = Pattern.compile("name=\"once\" value=\"([^\"]+)\"").matcher(form);
        assertThat(once.find()).isTrue();
        var typed = adult("Sam", "06 12 34 62 05");
        typed.put("once", once.group(1));

        assertThat(enter(typed)).hasStatus(302);
        assertThat(enter(typed)).hasStatus(302);

        assertThat(people()).hasSize(1);
    }

    @Test
    void aLongerListCostsNoMoreStatements() {
        var list =
                new TriageList(
                        JdbcClient.create(CountedHouse.counted(source)),
                        persons,
                        workers,
                        reaches,
                        subjects);
        enter(adult("Sam", "06 12 34 62 11"));
        var one = statements(list, 1);
        enter(adult("Lotte", "06 12 34 62 12"));
        enter(adult("Bram", "06 12 34 62 13"));

        assertThat(one).isPositive();
        assertThat(statements(list, 3)).isEqualTo(one);
    }

    private int statements(TriageList list, int rows) {
        var before = CountedHouse.statements();
        var wanted = new TriageList.Wanted(incident.id(), Stage.WAITING, null);
        var page = transaction.execute(status -> list.rows(wanted, Optional.empty(), NOOR));
        assertThat(requireNonNull(page).rows()).hasSize(rows);
        return CountedHouse.statements() - before;
    }

    @Test
    void theSwitchClosesTheWayInAndNothingElse() {
        enter(adult("Sam", "06 12 34 62 06"));
        assertThat(post(incident.address() + "/sluiten", ELSEWHERE)).hasStatus(404);
        assertThat(post(incident.address() + "/sluiten", NOOR)).hasStatus(404);
        assertThat(post(incident.address() + "/sluiten", FATMA)).hasStatus(302);

        assertThat(browser.get().uri(incident.page()))
                .hasStatusOk()
                .bodyText()
                .contains("Aanmelden kan hier niet meer", "/zelf-aanmelden", "tel:");
        assertThat(enter(adult("Lotte", "06 12 34 62 07")))
                .hasStatus(409)
                .bodyText()
                .contains("Je bent niet aangemeld");
        assertThat(people()).hasSize(1);
        assertThat(get(contact(people().getFirst()), NOOR)).hasStatusOk();
        assertThat(get(incident.address(), NOOR)).bodyText().contains("Sam Voorbeeld");

        assertThat(post(incident.address() + "/openen", FATMA)).hasStatus(302);
        assertThat(enter(adult("Lotte", "06 12 34 62 07"))).hasStatus(302);
    }

    @Test
    void onlyWhoLeadsThereOpensOneAndWhoIsElsewhereSeesNobody() {
        enter(adult("Sam", "06 12 34 62 08"));
        assertThat(get(incident.address(), ELSEWHERE))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Sam", "Sluit het aanmelden")
                .contains("Wacht (0)");
        assertThat(get("/werk/incidenten/nieuw", NOOR)).hasStatus(404);
        assertThat(
                        post(
                                "/werk/incidenten/nieuw",
                                ELSEWHERE,
                                "name",
                                "x",
                                "event",
                                "war",
                                "region",
                                REGION,
                                "day",
                                "1-1-2999"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "href=\"#event\"",
                        "waarin jij leiding geeft",
                        "href=\"#place\"",
                        "href=\"#day\"",
                        "href=\"#wordsNl\"",
                        "href=\"#wordsEn\"");
        var sheet = get(incident.address() + "/qr", NOOR).getResponse();
        assertThat(sheet.getContentType()).isEqualTo("application/pdf");
        assertThat(sheet.getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void whoIsForgottenLeavesNothingAndComesInAgainOnlyWhenBroughtAgain() {
        enter(adult("Sam", "06 12 34 62 09"));
        var sam = people().getFirst();
        forget(sam);

        assertThat(people()).isEmpty();
        var left = new ArrayList<String>();
        for (var table : List.of("entry", "list", "batch", "wrong", "shift", "incident")) {
            left.addAll(column("select cast(t as text) from incident." + table + " t"));
        }
        assertThat(left).noneMatch(row -> row.contains("Sam") || row.contains(sam.toString()));
    }
}

package nl.houvast.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import nl.houvast.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** Many people at once: they come in, are called by who has room, and have ordinary files. */
@SpringBootTest(properties = "houvast.demo=true") // as the other tests of forms, in one house
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class IncidentTests extends IncidentRoom {

    private static final String LIST =
            """
            groep;voornaam;achternaam;geboortedatum;telefoon;gevolg
            ;Piet;Voorbeeld;1-2-1970;06 12 34 61 01;was erbij
            7;Els;Voorbeeld;1-2-1971;06 12 34 61 02;gewond
            7;Jan;Voorbeeld;1-2-1972;06 12 34 61 03;zag het gebeuren
            ;Loes;Voorbeeld;1-2-1973;06 12 34 61 04;naaste overleden + gewond
            """;

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
        assertThat(column("select rank || ' ' || impact from incident.member order by referral"))
                .containsExactly("1 3", "1 1");
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
    void aListIsLookedAtFirstThenTakenAndTheSameListAgainDoublesNobody() {
        var wrong = brought(LIST + ";;Voorbeeld;31-2-1970;123;verdwaald\n7;Ko;;;;\n");
        assertThat(get(wrong, FATMA))
                .bodyText()
                .contains(
                        "2 mensen kunnen we opnemen. 4 rijen niet",
                        "Iemand uit dezelfde groep kan niet mee",
                        "Vul een telefoonnummer in",
                        "geboortedatum in zoals");
        assertThat(people()).as("nobody is taken by looking").isEmpty();
        assertThat(column("select cause from post.hold where cause = 'IMPORT'")).isEmpty();
        assertThat(post(wrong + "/weggooien", FATMA)).hasStatus(302);
        assertThat(column("select cast(id as text) from incident.batch")).isEmpty();

        var list = brought(LIST);
        assertThat(post(list + "/opnemen", FATMA)).hasStatus(302);
        assertThat(column("select cause from post.hold where cause = 'IMPORT'"))
                .as("nothing is sent from now on")
                .hasSize(1);
        assertThat(post(list + "/opnemen", FATMA)).as("a second time").hasStatus(409);
        taker.look();
        assertThat(people()).hasSize(4);
        assertThat(get(list, FATMA)).bodyText().contains("Klaar: 4 van 4");
        assertThat(
                        column(
                                "select rank || ' ' || impact from incident.member order by rank, impact"))
                .containsExactly("1 1", "2 2", "2 4", "3 3");

        var again = brought(LIST + "7;Ko;Voorbeeld;1-2-1999;06 12 34 61 05;naaste overleden\n");
        post(again + "/opnemen", FATMA);
        taker.look();
        assertThat(people()).hasSize(5);
        assertThat(get(again, FATMA)).bodyText().contains("4 mensen waren al bij dit incident");
        assertThat(
                        column(
                                """
                                select distinct household || ' ' || rank from incident.member
                                 where rank = 1 and impact <> 1
                                """))
                .as("the household of who came later is called as one, by the heaviest")
                .hasSize(1);
    }

    @Test
    void theSameListTwiceAtOnceDoublesNobody() throws Exception {
        var one = brought(people("06 12 36 "));
        var other = brought(people("06 12 36 "));
        post(one + "/opnemen", FATMA);
        post(other + "/opnemen", FATMA);

        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> look =
                    () -> {
                        for (int i = 0; i < 10; i++) {
                            taker.look();
                        }
                        return true;
                    };
            for (var done : pool.invokeAll(List.of(look, look, look, look))) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(column("select state from incident.list")).containsOnly("DONE");
        assertThat(people()).hasSize(60);
        assertThat(column("select cast(sum(taken) as text) from incident.list"))
                .containsExactly("60");
        assertThat(column("select cast(sum(known) as text) from incident.list"))
                .containsExactly("60");
    }

    /** Sixty people, each with a number of their own. */
    private static String people(String begin) {
        var csv = new StringBuilder("voornaam;achternaam;geboortedatum;telefoon\n");
        for (int i = 0; i < 60; i++) {
            csv.append("Sam;Nummer %d;1-1-1980;%s%04d\n".formatted(i, begin, 1000 + i));
        }
        return csv.toString();
    }

    @Test
    void callsAreDividedHouseholdsTogetherAndGoBackWhenTheShiftIsOver() {
        post(brought(LIST) + "/opnemen", FATMA);
        taker.look();
        var page = incident.address() + "/verdelen";
        assertThat(post(page, FATMA, "each", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#name\"", "href=\"#callers\"", "href=\"#each\"");
        assertThat(get(page, NOOR)).hasStatus(404);

        assertThat(
                        post(
                                page, FATMA, "name", "ochtend", "each", "5", "callers", NOOR.id(),
                                "callers", SVEN.id()))
                .hasStatusOk()
                .bodyText()
                .contains("4 mensen zijn verdeeld");
        assertThat(
                        column(
                                """
                                select household || ' ' || count(distinct owner)
                                  from incident.member group by household
                                """))
                .allMatch(line -> line.endsWith(" 1"))
                .hasSize(3);
        assertThat(column("select owner from incident.member group by owner having count(*) = 2"))
                .containsExactlyInAnyOrder(NOOR.id(), SVEN.id());
        assertThat(column("select distinct stage from incident.member")).containsExactly("TAKEN");
        assertThat(post(page, FATMA, "name", "middag", "each", "5", "callers", NOOR.id()))
                .bodyText()
                .contains("Er wacht niemand");

        var shift = column("select cast(id as text) from incident.shift").getFirst();
        assertThat(get(incident.address() + "?lijst=verdeeld&dienst=" + shift, FATMA))
                .bodyText()
                .contains("ochtend: Verdeeld", "Loes Voorbeeld", "Hoort bij de vorige");
        db.sql("update casework.first_contact set status = 'REACHED' where person = ?")
                .param(people().getFirst().value())
                .update();
        assertThat(post(incident.address() + "/diensten/" + shift + "/einde", FATMA))
                .hasRedirectedUrl(incident.address() + "?terug=3");
        assertThat(column("select stage from incident.member where owner is null")).hasSize(3);
    }

    @Test
    void theRestOfAHouseholdGoesToWhoHasOneOfThem() {
        post(brought(LIST) + "/opnemen", FATMA);
        taker.look();
        var els = people().get(1);
        assertThat(post(contact(els) + "/nemen", SVEN)).hasStatus(302);

        var divided =
                post(
                        incident.address() + "/verdelen",
                        FATMA,
                        "name",
                        "ochtend",
                        "each",
                        "5",
                        "callers",
                        NOOR.id());
        assertThat(divided)
                .bodyText()
                .contains("2 mensen zijn verdeeld", "1 mensen bleven staan", "Iemand anders belt");
        assertThat(
                        post(
                                incident.address() + "/verdelen",
                                FATMA,
                                "name",
                                "middag",
                                "each",
                                "5",
                                "callers",
                                SVEN.id()))
                .bodyText()
                .contains("1 mensen zijn verdeeld");
        assertThat(
                        column(
                                """
                                select distinct owner from incident.member
                                 where household = (select household from incident.member
                                                     where person = '%s')
                                """
                                        .formatted(els)))
                .containsExactly(SVEN.id());
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

    /** However many there are, a page costs the same. */
    @Test
    void thePageOfAnIncidentGoesOnWhereItStopped() {
        post(brought(people("06 12 37 ")) + "/opnemen", FATMA);
        for (int i = 0; i < 5; i++) {
            taker.look();
        }
        var seen = new HashMap<String, Integer>();
        var address = incident.address();
        for (int page = 0; page < 3; page++) {
            var html = text(get(address, NOOR));
            Pattern.compile("Sam Nummer [0-9]+")
                    .matcher(html)
                    .results()
                    .forEach(it -> seen.merge(it.group(), 1, Integer::sum));
            var more = Pattern.compile("href=\"([^\"]*na=[^\"]*)\"").matcher(html);
            address = more.find() ? more.group(1).replace("&amp;", "&") : "";
        }
        assertThat(seen).hasSize(60).containsValue(1);
        assertThat(address).isEmpty();
    }
}

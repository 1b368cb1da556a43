package nl.houvast.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import nl.houvast.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** Many people on a list: looked at, taken once, and divided over who calls. */
@SpringBootTest(properties = "houvast.demo=true") // as the other tests of forms, in one house
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class IncidentListTests extends IncidentRoom {

    private static final String LIST =
            """
            groep;voornaam;achternaam;geboortedatum;telefoon;gevolg
            ;Piet;Voorbeeld;1-2-1970;06 12 34 61 01;was erbij
            7;Els;Voorbeeld;1-2-1971;06 12 34 61 02;gewond
            7;Jan;Voorbeeld;1-2-1972;06 12 34 61 03;zag het gebeuren
            ;Loes;Voorbeeld;1-2-1973;06 12 34 61 04;naaste overleden + gewond
            """;

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
        taken();
        assertThat(people()).hasSize(4);
        assertThat(get(list, FATMA)).bodyText().contains("Klaar: 4 van 4");
        assertThat(
                        column(
                                "select rank || ' ' || impact from incident.member order by rank, impact"))
                .containsExactly("1 1", "2 2", "2 4", "3 3");

        var again = brought(LIST + "7;Ko;Voorbeeld;1-2-1999;06 12 34 61 05;naaste overleden\n");
        post(again + "/opnemen", FATMA);
        taken();
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
        taken();

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
        taken();
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
        taken();
        var els = people().get(1);
        assertThat(post(contact(els) + "/nemen", SVEN)).hasStatus(302);
        var jan = people().get(2);
        assertThat(post(contact(jan) + "/teruggeven", SVEN)).as("he got both").hasStatus(302);

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

    /** However many there are, a page costs the same. */
    @Test
    void thePageOfAnIncidentGoesOnWhereItStopped() {
        post(brought(people("06 12 37 ")) + "/opnemen", FATMA);
        taken();
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

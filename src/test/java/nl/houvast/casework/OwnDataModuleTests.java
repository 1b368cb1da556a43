package nl.houvast.casework;

import static nl.houvast.casework.CaseworkExamples.NOOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.houvast.TestDatabase;
import nl.houvast.kernel.PersonName;
import nl.houvast.person.Identity;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Putting right what was wrong, on its page. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document", "timeline", "intake", "casefile"})
@Import({TestDatabase.class, CaseworkHouse.class})
@AutoConfigureMockMvc
class OwnDataModuleTests extends CaseworkRoom {

    @Test
    void whatWasWrongIsPutRightFoundAnewAndToldToWhoReadIt() {
        var person = person(sam());
        share(person);
        db.sql(
                        """
                        insert into privacy.sharing_read (sharing, receiver, reader, at)
                        select id, receiver, 'pia', now() from privacy.sharing where person = ?
                        """)
                .param(person.value())
                .update();
        var page = request(person, "RECTIFICATION");
        assertThat(text(get(page, NOOR))).contains("href=\"" + page + "/verbeteren\"");
        assertThat(text(get(page + "/verbeteren", NOOR)))
                .contains("value=\"Sam\"", "value=\"06 12345678\"", "sam@voorbeeld.test")
                .doesNotContain("Thuis kan gevaarlijk zijn");

        assertThat(
                        correct(
                                page,
                                "givenName",
                                "Samira",
                                "birthDate",
                                "14-5-2009",
                                "phone",
                                "06 87 65 43 21",
                                "street",
                                "Kerkstraat 1",
                                "postcode",
                                "3511ab",
                                "town",
                                "Utrecht",
                                "channels",
                                "CALL",
                                "channels",
                                "LETTER"))
                .hasStatus(302);

        var now = opened(person);
        assertThat(now.name()).isEqualTo(new PersonName("Samira", "Voorbeeld"));
        assertThat(Objects.requireNonNull(now.phone()).value()).isEqualTo("+31687654321");
        assertThat(now.email()).isNull();
        assertThat(Objects.requireNonNull(now.address()).postcode()).isEqualTo("3511 AB");
        assertThat(now.safeContact().letter()).isTrue();
        assertThat(now.safeContact().voicemail()).isFalse();
        assertThat(
                        db.sql("select boundary from person.age_watch where person = ?")
                                .param(person.value())
                                .query(Integer.class)
                                .list())
                .as("18 is the next birthday that changes who decides")
                .containsExactly(18);
        assertThat(
                        db.sql("select count(*) from person.lookup where person = ?")
                                .param(person.value())
                                .query(Integer.class)
                                .single())
                .as("the number, the name with the birth date and the house; no e-mail address")
                .isEqualTo(3);
        assertThat(
                        db.sql(
                                        "select receiver || ' ' || what from privacy.notice where person = ?")
                                .param(person.value())
                                .query(String.class)
                                .list())
                .containsExactly("moviera CORRECTED");
        assertThat(text(get(page, NOOR)))
                .contains("Uitgevoerd", "Nog te vertellen aan wie iets las: 1");
        assertThat(get(page + "/verbeteren", NOOR)).as("once").hasStatus(409);
        var export = text(post(request(person, "ACCESS") + "/uitdraai", NOOR));
        assertThat(export).contains("Kerkstraat 1, 3511 AB Utrecht").doesNotContain("12345678");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsKept() {
        var person = person(sam());
        var page = request(person, "RECTIFICATION");

        var answer =
                correct(
                        page,
                        "givenName",
                        "",
                        "birthDate",
                        "31-2-2009",
                        "phone",
                        "12",
                        "email",
                        "sam@",
                        "street",
                        "Kerkstraat 1",
                        "channels",
                        "EMAIL");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains(
                        "href=\"#givenName\"",
                        "href=\"#birthDate\"",
                        "href=\"#phone\"",
                        "href=\"#email\"",
                        "href=\"#postcode\"",
                        "href=\"#town\"",
                        "value=\"31-2-2009\"",
                        "value=\"Kerkstraat 1\"");
        assertThat(opened(person).name().given()).isEqualTo("Sam");
        assertThat(
                        text(
                                correct(
                                        page,
                                        "givenName",
                                        "Sam",
                                        "channels",
                                        "EMAIL",
                                        "channels",
                                        "LETTER")))
                .contains("Vul een e-mailadres in, of zet e-mail uit")
                .contains("Vul een adres in, of zet brief uit");
    }

    @Test
    void whereHomeMayBeTheDangerATraceNeedsASecondQuestion() {
        var person = person(contact(referring.childAlone("Mila")));
        var page = request(person, "RECTIFICATION");
        String[] typed = {
            "givenName", "Mila", "phone", "06 11 11 00 14", "channels", "CALL", "channels", "SMS"
        };

        assertThat(text(get(page + "/verbeteren", NOOR))).contains("Thuis kan gevaarlijk zijn");
        assertThat(text(correct(page, typed))).contains("href=\"#confirmedSafe\"");
        assertThat(opened(person).safeContact().sms()).isFalse();

        var more = Arrays.copyOf(typed, typed.length + 2);
        more[typed.length] = "confirmedSafe";
        more[typed.length + 1] = "true";
        assertThat(correct(page, more)).hasStatus(302);
        assertThat(opened(person).safeContact().sms()).isTrue();
        assertThat(opened(person).safeContact().times()).as("as they were").isNotEmpty();

        var parent = request(person, "RECTIFICATION", "PARENT_OR_CARER");
        assertThat(get(parent + "/verbeteren", NOOR)).hasStatus(409);
        assertThat(text(get(parent + "/verbeteren", NOOR))).doesNotContain("Mila");
    }

    @Test
    void whoCorrectsAnOldPageSeesWhatAnotherKeptAndLosesNothing() {
        var person = person(sam());
        var mine = request(person, "RECTIFICATION");
        var theirs = request(person, "RECTIFICATION");
        var old = edition(get(mine + "/verbeteren", NOOR));
        assertThat(correct(theirs, "givenName", "Sem", "phone", "0612345678", "channels", "CALL"))
                .hasStatus(302);

        String[] typed = {"givenName", "Samira", "phone", "0612345678", "channels", "VOICEMAIL"};
        var again = correctSeen(mine, old, typed);

        assertThat(again).hasStatus(422);
        assertThat(text(again))
                .contains("intussen veranderd", "Nu staat hier: Sem", "value=\"Samira\"")
                .doesNotContain("Nu staat hier: 06");
        assertThat(opened(person).name().given()).as("what the other kept").isEqualTo("Sem");
        assertThat(opened(person).safeContact().voicemail()).isFalse();
        assertThat(correctSeen(mine, edition(again), typed)).hasStatus(302);
        assertThat(opened(person).name().given()).isEqualTo("Samira");
    }

    @Test
    void onlyARequestToPutRightOpensThatPage() {
        var page = request(person(sam()), "ACCESS");

        assertThat(get(page + "/verbeteren", NOOR)).hasStatus(404);
        assertThat(correct(page, "givenName", "Sam")).hasStatus(404);
        assertThat(get("/werk/verzoeken/onzin/verbeteren", NOOR)).hasStatus(404);
    }

    private MvcTestResult correct(String page, String... typed) {
        return correctSeen(page, edition(get(page + "/verbeteren", NOOR)), typed);
    }

    private MvcTestResult correctSeen(String page, String edition, String... typed) {
        var fields = new ArrayList<>(List.of(typed));
        fields.addAll(List.of("familyName", "Voorbeeld", "edition", edition));
        return post(page + "/verbeteren", NOOR, fields.toArray(String[]::new));
    }

    private void share(PersonId person) {
        assertThat(
                        post(
                                "/werk/delen/" + person,
                                NOOR,
                                "receiver",
                                "moviera",
                                "fields",
                                "PHONE",
                                "until",
                                "31-12-2099",
                                "givenBy",
                                "SELF",
                                "how",
                                "ORAL",
                                "evidence",
                                "Gezegd in het gesprek"))
                .hasStatus(302);
    }

    private String request(PersonId person, String kind) {
        return request(person, kind, "SELF");
    }

    private String request(PersonId person, String kind, String askedBy) {
        var answer =
                post(
                        "/werk/verzoeken",
                        NOOR,
                        "person",
                        person.toString(),
                        "kind",
                        kind,
                        "askedBy",
                        askedBy);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private Identity opened(PersonId person) {
        return Objects.requireNonNull(
                transaction.execute(status -> persons.open(person, Purpose.CASEWORK, NOOR)));
    }
}

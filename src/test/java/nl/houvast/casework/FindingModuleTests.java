package nl.houvast.casework;

import static nl.houvast.casework.CaseworkExamples.NOOR;
import static nl.houvast.casework.CaseworkExamples.anyTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.person.Identity;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Finding who calls, and seeing who looked. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document", "timeline", "intake", "casefile"})
@Import({TestDatabase.class, CaseworkHouse.class})
@AutoConfigureMockMvc
class FindingModuleTests extends CaseworkRoom {

    private static final Actor DAAN = Actor.worker("worker-daan");

    @AfterEach
    void openEverything() {
        db.sql("truncate reach.shield, reach.named, reach.broken_glass, reach.decision").update();
    }

    @Test
    void whoCallsIsFoundByTheSoundOfTheirNameAndByNumber() {
        var contact = sam();
        var page = "/werk/eerste-contact/" + contact;

        assertThat(text(find(NOOR, "given", "Sem", "family", "Voorbeelt"))).contains(page);
        assertThat(text(find(NOOR, "reference", reference(contact).toLowerCase(Locale.ROOT))))
                .contains(page);
        assertThat(text(find(NOOR, "given", "Karel", "family", "Voorbeeld")))
                .doesNotContain(page)
                .contains("Niemand gevonden");
    }

    @Test
    void whatIsOutOfReachIsNotFoundAndSaysNothing() {
        var contact = sam();
        post("/werk/afscherming/" + person(contact) + "/dicht", NOOR, "kind", "COLLEAGUE");
        var found = find(DAAN, "reference", reference(contact));

        assertThat(text(find(NOOR, "given", "Sam", "family", "Voorbeeld")))
                .contains("Voorbeeld</a>");
        assertThat(told(found, reference(contact)))
                .isEqualTo(told(find(DAAN, "reference", "HV-0000-0000"), "HV-0000-0000"));
        assertThat(text(find(DAAN, "given", "Sam", "family", "Voorbeeld")))
                .contains("Niemand gevonden");
        assertThat(done("IDENTITY_OPENED", person(contact), DAAN)).isZero();
        assertThat(done("FOUND", person(contact), DAAN)).isZero();
    }

    @Test
    void namesakesOutOfReachHideNobodyAndTheirLogSaysNothing() {
        var contact = contact(referring.adult("Wessel", "+31612345678", anyTime()));
        var who = open(contact);
        var namesakes =
                transaction.execute(
                        status ->
                                Stream.generate(() -> persons.register(who, NOOR))
                                        .limit(Persons.FOUND_AT_ONCE + 1)
                                        .toList());

        assertThat(text(find(NOOR, "given", "Wessel", "family", "Voorbeeld")))
                .contains("/werk/eerste-contact/" + contact);
        assertThat(done("FOUND", person(contact), NOOR)).isEqualTo(1);
        assertThat(Objects.requireNonNull(namesakes))
                .allSatisfy(one -> assertThat(done("FOUND", one, NOOR)).isZero());
    }

    @Test
    void tenAreShownAtOnceAndTheNextWhoIsAskedFor() {
        var all =
                IntStream.rangeClosed(0, Persons.FOUND_AT_ONCE)
                        .mapToObj(i -> referring.adult("Jesse", "+316123400" + (10 + i), anyTime()))
                        .toList()
                        .stream()
                        .map(this::contact)
                        .toList();
        var first = text(find(NOOR, "given", "Jesse", "family", "Voorbeeld"));
        assertThat(first).contains("Vul ook het geboortejaar in", "Toon de volgende");
        var unseen = all.stream().filter(one -> !first.contains(one.toString())).toList();
        assertThat(unseen).hasSize(1);
        var eleventh = person(unseen.getFirst());
        assertThat(done("FOUND", eleventh, NOOR)).isZero();

        var last = first.replaceAll("(?s).*name=\"after\" value=\"([^\"]*)\".*", "$1");
        assertThat(text(after(last)))
                .contains("/werk/eerste-contact/" + unseen.getFirst())
                .doesNotContain("Toon de volgende");
        assertThat(done("FOUND", eleventh, NOOR)).isEqualTo(1);
        assertThat(after("zomaar")).hasStatus(404);
    }

    private MvcTestResult after(String last) {
        return find(NOOR, "given", "Jesse", "family", "Voorbeeld", "after", last);
    }

    private Identity open(FirstContactId contact) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> persons.open(person(contact), Purpose.REGISTRATION, NOOR)));
    }

    @Test
    void tooLittleIsAskedAgainAndStays() {
        assertThat(find(NOOR)).hasStatus(422).bodyText().contains("#family");
        assertThat(find(NOOR, "family", "Voorbeeld", "birthYear", "85"))
                .hasStatus(422)
                .bodyText()
                .contains("met vier cijfers", "value=\"Voorbeeld\"", "value=\"85\"");
        assertThat(find(NOOR, "family", "Voorbeeld"))
                .hasStatus(422)
                .bodyText()
                .contains("Vul ook een voornaam of een geboortejaar in");
    }

    @Test
    void withAGivenNameAloneWhoHasAFamilyNameIsNotFoundAndThatIsSaid() {
        var contact = contact(referring.adult("Quirijn", "+31612345678", anyTime()));
        assertThat(text(find(NOOR, "given", "Quirijn")))
                .contains("Vul ook de achternaam in")
                .doesNotContain("/werk/eerste-contact/" + contact, "zonder geboortejaar");
        assertThat(text(find(NOOR, "given", "Quirijn", "family", "Bestaatniet")))
                .contains("zonder geboortejaar")
                .doesNotContain("Vul ook de achternaam in");
    }

    @Test
    void thePrivacyOfficerSeesWhoLookedAndNotAtWhom() {
        var contact = sam();
        page(contact);
        var shown = text(officer(reference(contact)));

        assertThat(shown)
                .contains(
                        "worker-noor (Medewerker)", "naam en contactgegevens geopend, om te bellen")
                .doesNotContain("Sam ", "Voorbeeld<", "Voorbeeld ");
        assertThat(text(officer(reference(contact))))
                .as("that it was asked is told too")
                .contains(
                        "ruben (Privacyfunctionaris)", "deze lijst gelezen, om toezicht te houden");
        assertThat(officer("HV-0000-0000")).hasStatus(422);
        assertThat(post("/beheer/inzage", NOOR, "reference", reference(contact))).hasStatus(404);
    }

    private MvcTestResult find(Actor by, String... fields) {
        return post("/werk/zoeken", by, fields);
    }

    private MvcTestResult officer(String reference) {
        return browser.post()
                .uri("/beheer/inzage")
                .param("reference", reference)
                .with(user("ruben").roles(Role.PRIVACY_OFFICER.name()))
                .with(csrf())
                .exchange();
    }

    private String reference(FirstContactId contact) {
        return db.sql("select reference from referral.referral where person = ?")
                .param(person(contact).value())
                .query(String.class)
                .single();
    }

    private int done(String what, PersonId person, Actor by) {
        return db.sql(
                        """
                        select count(*) from person.processing p
                          join person.processing_actor a on a.at = p.start_time
                           and a.span_id = p.span_id
                         where p.name = :what and a.actor = :actor
                           and p.subject = (select subject from person.person where id = :person)
                        """)
                .param("actor", by.id())
                .param("what", what)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    private static String told(MvcTestResult answer, String typed) {
        return text(answer).replace(typed, "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}

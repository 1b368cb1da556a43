package nl.houvast.casework;

import static nl.houvast.casework.CaseworkExamples.NOON;
import static nl.houvast.casework.CaseworkExamples.NOOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.person.PersonId;
import nl.houvast.person.PersonUpdates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sealed files, who knows the person, and access in an emergency. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document", "timeline", "intake", "casefile"})
@Import({TestDatabase.class, CaseworkHouse.class})
@AutoConfigureMockMvc
class ProtectionModuleTests extends CaseworkRoom {

    private static final Actor DAAN = Actor.worker("worker-daan");
    private static final String REASON = "Belt ons: hij staat voor de deur";

    @Autowired PersonUpdates updates;

    @AfterEach
    void openEverything() {
        db.sql(
                        "truncate reach.shield, reach.danger, reach.named, reach.broken_glass,"
                                + " reach.decision")
                .update();
    }

    @Test
    void whatIsSealedIsThereForWhoIsNamedOnly() {
        var contact = sam();
        act(contact, "nemen");
        var protection = "/werk/afscherming/" + person(contact);

        assertThat(post(protection + "/dicht", NOOR, "kind", "COLLEAGUE"))
                .hasRedirectedUrl(protection);

        assertThat(get(page(contact, ""), NOOR)).hasStatusOk();
        assertThat(get(page(contact, ""), DAAN)).hasStatus(404);
        assertThat(get(protection, DAAN)).hasStatus(404);
        assertThat(text(get("/werk?lijst=laat", DAAN))).doesNotContain("Sam");
        assertThat(as("fatma", Role.SUPERVISOR, protection + "/open")).hasStatus(404);
        assertThat(post(protection + "/open", NOOR)).hasStatus(404);
    }

    @Test
    void aSupervisorWhoIsNamedLetsOthersInAndOpensItAgain() {
        var contact = sam();
        var protection = "/werk/afscherming/" + person(contact);
        post(protection + "/dicht", NOOR, "kind", "PUBLIC_FIGURE");
        db.sql("insert into reach.named values (?, 'fatma', true, 'worker-noor', now())")
                .param(person(contact).value())
                .update();

        assertThat(as("fatma", Role.SUPERVISOR, protection + "/open")).hasRedirectedUrl(protection);

        assertThat(get(page(contact, ""), DAAN)).hasStatusOk();
        assertThat(
                        db.sql("select what from reach.decision where person = ? order by at, id")
                                .param(person(contact).value())
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder("SEALED_PUBLIC_FIGURE", "ADMITTED", "UNSEALED");
    }

    @Test
    void whoKnowsThePersonSeesNothingMoreNotEvenInAnEmergency() {
        var contact = sam();

        assertThat(post("/werk/afscherming/" + person(contact) + "/ik-ken-deze-persoon", DAAN))
                .hasRedirectedUrl("/werk");

        assertThat(get(page(contact, ""), DAAN)).hasStatus(404);
        assertThat(get(page(contact, ""), NOOR)).hasStatusOk();
        assertThat(refused(reference(contact)))
                .contains("Dit nummer vinden we niet")
                .isEqualTo(refused("HV-0000-0000"));
    }

    @Test
    void whoHasItHandsItBackBeforeSteppingAside() {
        var contact = sam();
        act(contact, "nemen");
        var know = "/werk/afscherming/" + person(contact) + "/ik-ken-deze-persoon";

        assertThat(post(know, NOOR)).hasStatus(422).bodyText().contains("Je hebt dit zelf nog");
        assertThat(get(page(contact, ""), NOOR)).hasStatusOk();
        act(contact, "teruggeven");
        assertThat(post(know, NOOR)).hasRedirectedUrl("/werk");
        assertThat(get(page(contact, ""), NOOR)).hasStatus(404);
    }

    @Test
    void brokenGlassOpensForAnHourAndThePrivacyOfficerSeesWhy() {
        var contact = sam();
        db.sql("update casework.first_contact set region = 'VR24'").update();
        assertThat(get(page(contact, ""), DAAN)).hasStatus(404);

        assertThat(breakGlass(reference(contact).toLowerCase(java.util.Locale.ROOT), REASON, DAAN))
                .hasRedirectedUrl(page(contact, ""));

        assertThat(get(page(contact, ""), DAAN)).hasStatusOk();
        assertThat(get(page(contact, ""), NOOR)).hasStatus(404);
        assertThat(text(asked("ruben", Role.PRIVACY_OFFICER)))
                .contains("worker-daan", "hij staat voor de deur", "Ik heb dit bekeken");
        assertThat(everythingIn("reach.broken_glass")).doesNotContain("staat voor");
        clock.set(NOON.plus(Duration.ofMinutes(61)));
        assertThat(get(page(contact, ""), DAAN)).hasStatus(404);
        transaction.executeWithoutResult(status -> updates.restrict(person(contact), NOOR));
        assertThat(text(asked("ruben", Role.PRIVACY_OFFICER)))
                .as("whoever is restricted does not hide who looked")
                .contains("hij staat voor de deur");
        transaction.executeWithoutResult(status -> persons.forget(person(contact), NOOR));
        assertThat(text(asked("ruben", Role.PRIVACY_OFFICER))).contains("gewist");
    }

    @Test
    void anEmergencyHasANumberAndAReason() {
        assertThat(breakGlass("", "nodig", DAAN))
                .hasStatus(422)
                .bodyText()
                .contains("Vul het nummer van de aanmelding in", "Schrijf op waarom");
        assertThat(get("/beheer/noodtoegang", DAAN)).hasStatus(404);
    }

    private String page(FirstContactId contact, String more) {
        return "/werk/eerste-contact/" + contact + more;
    }

    private String reference(FirstContactId contact) {
        return db.sql("select reference from referral.referral where person = ?")
                .param(person(contact).value())
                .query(String.class)
                .single();
    }

    private String everythingIn(String table) {
        return db.sql("select t::text from " + table + " t").query(String.class).list().toString();
    }

    /** What is told, except what was typed and what is different in every answer. */
    private String refused(String reference) {
        return text(breakGlass(reference, REASON, DAAN))
                .replace(reference, "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private MvcTestResult breakGlass(String reference, String reason, Actor by) {
        return post("/werk/noodtoegang", by, "reference", reference, "reason", reason);
    }

    @Test
    void whereHomeTurnsOutToBeTheDangerAParentDecidesNothingAnyMore() {
        var child = person(contact(referring.child("Kim", "Robin")));
        var address = "/werk/afscherming/" + child;
        assertThat(shareAsParent(child)).hasStatus(302);

        assertThat(post(address + "/thuis-niet-veilig", NOOR)).hasRedirectedUrl(address);

        assertThat(text(get(address, NOOR)))
                .contains("Thuis kan gevaarlijk zijn")
                .doesNotContain("thuis-veilig\"");
        assertThat(
                        db.sql(
                                        """
                                        select count(*) from privacy.sharing
                                         where person = ? and recalled_at is null
                                        """)
                                .param(child.value())
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(shareAsParent(child)).hasStatus(422).bodyText().contains("Thuis kan gevaarlijk");
        assertThat(post(address + "/thuis-veilig", NOOR)).as("only who leads").hasStatus(404);
        assertThat(as("fatma", Role.SUPERVISOR, address + "/thuis-veilig"))
                .hasRedirectedUrl(address);
        assertThat(shareAsParent(child)).hasStatus(302);
        assertThat(
                        db.sql("select what from reach.decision where person = ? order by at, id")
                                .param(child.value())
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder("DANGER_FOUND", "DANGER_OVER");
    }

    private MvcTestResult shareAsParent(PersonId child) {
        return post(
                "/werk/delen/" + child,
                NOOR,
                "receiver",
                "moviera",
                "fields",
                "NAME",
                "until",
                "31-12-2099",
                "givenBy",
                "PARENT_OR_CARER",
                "how",
                "ORAL",
                "evidence",
                "Gezegd in het gesprek");
    }

    private MvcTestResult as(String who, Role role, String address) {
        return browser.post()
                .uri(address)
                .with(user(who).roles(role.name()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult asked(String who, Role role) {
        return browser.get()
                .uri("/beheer/noodtoegang")
                .with(user(who).roles(role.name()))
                .exchange();
    }
}

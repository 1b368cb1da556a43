package nl.houvast.casework;

import static nl.houvast.casework.CaseworkExamples.NOOR;
import static nl.houvast.casework.CaseworkExamples.SVEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Objects;
import java.util.Set;
import nl.houvast.TestDatabase;
import nl.houvast.access.Account;
import nl.houvast.access.Accounts;
import nl.houvast.access.Profile;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files that go to another region, team or colleague. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document", "timeline", "intake", "casefile"})
@Import({TestDatabase.class, CaseworkHouse.class})
@AutoConfigureMockMvc
class PlacementModuleTests extends CaseworkRoom {

    @Autowired Accounts accounts;

    @BeforeEach
    void colleagues() {
        account(NOOR.id(), "Noor", Set.of("VR09"));
        account(SVEN.id(), "Sven", Set.of("VR09"));
        account("worker-lot", "Lot", Set.of("VR24"));
    }

    @AfterEach
    void openEverything() {
        db.sql("truncate reach.shield, reach.named, reach.broken_glass, reach.decision").update();
        db.sql("delete from access.account where id like 'worker-%'").update();
    }

    @Test
    void aCaseFileGoesToAColleagueWhoHasItFromThenOn() {
        var contact = sam();
        var file = opened(contact);
        var place = "/werk/plaats/" + person(contact);

        assertThat(text(get(file, NOOR))).contains(place);
        assertThat(post(place + "/overdragen", NOOR, "account", SVEN.id())).hasRedirectedUrl(place);

        assertThat(owner(contact)).isEqualTo(SVEN.id());
        assertThat(list("mij")).doesNotContain("Sam");
        assertThat(text(get("/werk?lijst=mij", SVEN))).contains("Sam");
        assertThat(text(get(place, SVEN)))
                .contains("Heeft iets open voor deze persoon: Sven", "overgedragen aan Sven, door");
        assertThat(post(file + "/sluiten", NOOR, "how", "HELPED")).hasStatus(409);
        assertThat(post(file + "/sluiten", SVEN, "how", "HELPED")).hasRedirectedUrl(file);
    }

    @Test
    void whoHandedOverCanStepAside() {
        var contact = sam();
        var file = opened(contact);
        var know = "/werk/afscherming/" + person(contact) + "/ik-ken-deze-persoon";
        assertThat(post(know, NOOR)).hasStatus(422);

        post("/werk/plaats/" + person(contact) + "/overdragen", NOOR, "account", SVEN.id());

        assertThat(post(know, NOOR)).hasRedirectedUrl("/werk");
        assertThat(get(file, NOOR)).hasStatus(404);
        assertThat(
                        post(
                                "/werk/plaats/" + person(contact) + "/overdragen",
                                SVEN,
                                "account",
                                NOOR.id()))
                .hasStatus(422)
                .bodyText()
                .contains("Deze collega kan dit niet overnemen");
        assertThat(owner(contact)).isEqualTo(SVEN.id());
    }

    @Test
    void aCallThatIsTakenGoesAlong() {
        var contact = sam();
        act(contact, "nemen");
        var place = "/werk/plaats/" + person(contact);

        assertThat(post(place + "/overdragen", SVEN, "account", SVEN.id())).hasStatus(422);
        assertThat(column("taken_by", contact)).isEqualTo(NOOR.id());
        assertThat(supervisor(place + "/overdragen", "account", SVEN.id())).hasRedirectedUrl(place);

        assertThat(column("taken_by", contact)).isEqualTo(SVEN.id());
    }

    @Test
    void whatMovesIsSeenThereAndNotHere() {
        var contact = sam();
        opened(contact);
        var place = "/werk/plaats/" + person(contact);

        assertThat(supervisor(place + "/verplaatsen", "region", "VR24", "team", ""))
                .hasRedirectedUrl("/werk");

        assertThat(column("region", contact)).isEqualTo("VR24");
        assertThat(get(place, SVEN)).hasStatus(404);
        assertThat(text(get(place, NOOR)))
                .as("who has it keeps it")
                .contains("Limburg-Zuid", "verplaatst naar Limburg-Zuid, door fatma", "Lot")
                .doesNotContain("<option value=\"" + SVEN.id());
        assertThat(post(place + "/overdragen", NOOR, "account", SVEN.id())).hasStatus(422);
        assertThat(post(place + "/overdragen", NOOR, "account", "worker-lot"))
                .hasRedirectedUrl("/werk");
        assertThat(get(place, NOOR)).hasStatus(404);
    }

    @Test
    void onlyWhoHasItOrASupervisorMovesItAndOnlyToAPlaceThatIs() {
        var contact = sam();
        var place = "/werk/plaats/" + person(contact);

        assertThat(post(place + "/verplaatsen", SVEN, "region", "VR24"))
                .hasStatus(422)
                .bodyText()
                .contains("Alleen wie iets open heeft");
        assertThat(supervisor(place + "/verplaatsen", "region", "VR99")).hasStatus(422);
        assertThat(supervisor(place + "/verplaatsen", "region", "VR24", "team", "geen"))
                .hasStatus(422);
        assertThat(column("region", contact)).isEqualTo("");
    }

    @Test
    void nobodyIsOfferedWhatDoesNotExistForThem() {
        var contact = sam();
        post("/werk/afscherming/" + person(contact) + "/dicht", NOOR, "kind", "COLLEAGUE");
        var place = "/werk/plaats/" + person(contact);

        assertThat(get(place, SVEN)).hasStatus(404);
        assertThat(post(place + "/verplaatsen", SVEN, "region", "VR24")).hasStatus(404);
        assertThat(post(place + "/overdragen", SVEN, "account", SVEN.id())).hasStatus(404);
    }

    private String opened(FirstContactId contact) {
        act(contact, "nemen");
        attempt(contact, "REACHED");
        var address =
                act(contact, "afspraak", "agreed", "ACCEPTED").getResponse().getRedirectedUrl();
        return Objects.requireNonNull(address);
    }

    private String owner(FirstContactId contact) {
        return db.sql("select owner from casework.case_file where first_contact = ?")
                .param(contact.value())
                .query(String.class)
                .single();
    }

    private void account(String id, String name, Set<String> regions) {
        accounts.signedIn(
                new Account(
                        id,
                        Role.WORKER,
                        new Scope(regions, Set.of(), false),
                        new Profile(name, null, null, null, null)));
    }

    private MvcTestResult supervisor(String address, String... fields) {
        var request =
                browser.post()
                        .uri(address)
                        .with(user("fatma").roles(Role.SUPERVISOR.name()))
                        .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}

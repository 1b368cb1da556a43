package nl.houvast.casework;

import static nl.houvast.casework.CaseworkExamples.NOOR;
import static nl.houvast.casework.CaseworkExamples.SVEN;
import static nl.houvast.casework.CaseworkExamples.anyTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Objects;
import nl.houvast.TestDatabase;
import nl.houvast.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** How a first contact ends, and who is left alone. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document", "timeline", "intake", "casefile"})
@Import({TestDatabase.class, CaseworkHouse.class})
@AutoConfigureMockMvc
class FirstContactEndModuleTests extends CaseworkRoom {

    @Test
    void whoWantsHelpGetsACaseFile() {
        var contact = sam();
        act(contact, "nemen");
        attempt(contact, "REACHED", "note", "Wil graag praten");
        assertThat(act(contact, "afspraak")).hasStatus(422).bodyText().contains("#agreed");
        var answer = act(contact, "afspraak", "agreed", "ACCEPTED");
        var address = answer.getResponse().getRedirectedUrl();

        assertThat(address).startsWith("/werk/dossiers/");
        assertThat(text(get(Objects.requireNonNull(address), NOOR)))
                .contains("Sam Voorbeeld", "Wil graag praten", "Dossier sluiten");
        assertThat(referralStatus(contact)).isEqualTo("ACCEPTED");
        assertThat(list("mij")).contains("Sam Voorbeeld");
        assertThat(post(address + "/sluiten", SVEN, "how", "HELPED")).hasStatus(409);
        assertThat(post(address + "/sluiten", NOOR, "how", "HELPED")).hasStatus(302);
        assertThat(text(get(Objects.requireNonNull(address), NOOR)))
                .contains("Gesloten op", "Wat we afspraken is gedaan");
        assertThat(list("mij")).doesNotContain("Sam Voorbeeld");
    }

    @Test
    void whoIsBetterHelpedElsewhereIsAdvised() {
        var contact = sam();
        act(contact, "nemen");
        attempt(contact, "REACHED");
        assertThat(act(contact, "afspraak", "agreed", "REFERRED_ON", "offer", "bestaat-niet"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#offer\"");
        assertThat(page(contact)).contains("Na ongeveer tien weken vragen we");
        var address =
                act(contact, "afspraak", "agreed", "REFERRED_ON", "offer", "arosa")
                        .getResponse()
                        .getRedirectedUrl();

        assertThat(column("referred_to", contact)).isEqualTo("arosa");
        assertThat(column("status", contact)).isEqualTo("REFERRED_ON");
        assertThat(referralStatus(contact)).as("nothing is told back").isEqualTo("ACCEPTED");
        assertThat(page(contact)).contains("Geadviseerd", Objects.requireNonNull(address));
        assertThat(text(get(address, NOOR))).contains("Sam Voorbeeld", "Dossier sluiten");
        assertThat(list("mij")).contains("Sam Voorbeeld");
    }

    @Test
    void whoeverTakesTheConsentBackIsLeftAloneAtOnce() {
        var contact = sam();
        act(contact, "nemen");
        var busy = contacts.get(contact, NOOR);
        consents.withdraw(person(contact), SVEN);

        assertThat(get("/werk/eerste-contact/" + contact, NOOR)).hasStatus(404);
        for (var part : new String[] {"nu", "later", "mij", "laat", "uitzoeken"}) {
            assertThat(list(part)).doesNotContain("Sam Voorbeeld");
        }
        assertThat(referralStatus(contact)).isEqualTo("WITHDRAWN");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> contacts.keep(busy, CaseworkRefusal.CHANGED_MEANWHILE));
    }

    @Test
    void aWorkerWritesTheWithdrawalDown() {
        var contact = sam();

        assertThat(act(contact, "intrekking")).hasStatus(302);
        assertThat(column("status", contact)).isEqualTo("WITHDRAWN");
        assertThat(consents.stands(person(contact))).isFalse();
    }

    @Test
    void theSamePersonIsLinkedForTheWorkerAndCanBeToldApart() {
        var first = sam();
        var second = sam2();

        assertThat(page(second)).contains("Misschien dezelfde persoon", first.toString());
        assertThat(page(first)).contains("Misschien dezelfde persoon", second.toString());
        act(second, "zelfde-persoon/" + person(first), "apart", "true");
        assertThat(page(first)).contains("Iemand anders, zei een collega");
        act(second, "zelfde-persoon/" + person(first), "apart", "false");
        assertThat(page(first)).doesNotContain("Iemand anders, zei een collega");
        assertThat(count()).isEqualTo(2);
    }

    private FirstContactId sam2() {
        return contact(referring.adult("Samuel", "+31612345678", anyTime()));
    }
}

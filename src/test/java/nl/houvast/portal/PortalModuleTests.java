package nl.houvast.portal;

import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.person.PersonExamples.callOnly;
import static nl.houvast.person.PersonExamples.callOrMail;
import static nl.houvast.person.PersonExamples.identity;
import static nl.houvast.person.PersonExamples.kim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.person.PersonId;
import nl.houvast.person.ProcessingLog;
import nl.houvast.privacy.PersonalData;
import nl.houvast.privacy.RightsDesk;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** A client comes to their own page by a link, and nobody else learns of it. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@Import({TestDatabase.class, PortalHouse.class})
class PortalModuleTests extends PortalRoom {

    @Test
    void aClientComesInByALinkAndReadsWhoLooked() throws Exception {
        var sam = given(identity("Sam", "Voorbeeld", null, SAM, callOrMail()));
        var cookie = ask("Sam@Voorbeeld.test");
        var link = received();
        assertThat(use(link, cookie)).hasRedirectedUrl("/inloggen/verder");
        assertThat(sessions.findByPrincipalName(account(sam))).hasSize(1);

        var mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Je link");
        assertThat(GreenMailUtil.getBody(mail)).doesNotContainIgnoringCase("slachtoffer", "sam");
        assertThat(own(account(sam)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Medewerker: naam en contactgegevens geopend, om te helpen",
                        "omdat iemand met dit e-mailadres een link vroeg",
                        "<title>Houvast</title>")
                .doesNotContain("worker-noor", "Sam", "Voorbeeld ");
    }

    @Test
    void whoHasNoAccessGetsNoLinkAndTheSameAnswer() {
        var lien =
                registered(identity("Lien", "Voorbeeld", null, "lien@elders.test", callOrMail()));
        given(identity("Sam", "Voorbeeld", null, SAM, callOrMail()));
        ask("niemand@elders.test");
        ask("lien@elders.test");
        ask(SAM);
        received();

        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(
                        db.sql("select count(*) || ' ' || count(account) from signin.link")
                                .query(String.class)
                                .single())
                .isEqualTo("3 1");
        assertThat(own("client-" + lien.value())).hasStatus(404);
    }

    @Test
    void closingEndsWhatIsOpenAtOnce() {
        var sam = given(identity("Sam", "Voorbeeld", null, SAM, callOrMail()));
        var cookie = ask(SAM);
        use(received(), cookie);
        var account = account(sam);
        var second = ask(SAM);
        var link = received(2);

        work(sam, "/sluiten");

        assertThat(sessions.findByPrincipalName(account)).isEmpty();
        assertThat(own(account)).hasStatus(404);
        assertThat(use(link, second)).hasRedirectedUrl("/inloggen?melding=link");
        assertThat(browser.get().uri(page(sam)).with(worker()))
                .bodyText()
                .contains("gegeven door", "Gesloten op");
    }

    @Test
    void whoNeedsNoMoreContactOrIsForgottenHasNoAccess() {
        var sam = given(identity("Sam", "Voorbeeld", null, SAM, callOrMail()));
        var account = account(sam);
        transaction.executeWithoutResult(status -> consents.withdraw(sam, NOOR));
        assertThat(own(account)).hasStatus(404);

        var lien = given(identity("Lien", "Voorbeeld", null, "lien@elders.test", callOrMail()));
        transaction.executeWithoutResult(status -> persons.forget(lien, NOOR));
        assertThat(
                        db.sql("select count(*) from portal.client_access where person = ?")
                                .param(lien.value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void aLinkGoesNowhereWhenMailIsNotSafeAnyMoreOrEverythingIsHeld() {
        var sam = given(identity("Sam", "Voorbeeld", null, SAM, callOrMail()));
        transaction.executeWithoutResult(
                status ->
                        updates.rectify(
                                sam, identity("Sam", "Voorbeeld", null, SAM, callOnly()), NOOR));
        ask(SAM);
        var lien = given(identity("Lien", "Voorbeeld", null, "lien@elders.test", callOrMail()));
        post.hold(NOOR);
        ask("lien@elders.test");
        await().until(() -> asked(sam) == 1 && asked(lien) == 1);

        nothingComes();
    }

    @Test
    void anAddressOfTwoClientsIsNobodys() {
        given(identity("Sam", "Voorbeeld", null, SAM, callOrMail()));
        var other = given(identity("Lien", "Voorbeeld", null, SAM, callOrMail()));
        ask(SAM);
        await().until(() -> asked(other) == 1);

        nothingComes();
    }

    @Test
    void whoMayNotHaveItIsTold() {
        var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        assertThat(give(registered(kim()))).hasStatus(422).bodyText().contains("16 jaar");
        assertThat(give(registered(born(today.minusYears(16).plusDays(1)))))
                .hasStatus(422)
                .bodyText()
                .contains("jonger dan 16");
        assertThat(give(registered(born(today.minusYears(16))))).hasStatus(302);
        assertThat(give(registered(identity("Lien", "Voorbeeld", null, null, callOrMail()))))
                .hasStatus(422)
                .bodyText()
                .contains("geen e-mailadres");
        assertThat(give(registered(identity("Lien", "Voorbeeld", null, SAM, callOnly()))))
                .hasStatus(422)
                .bodyText()
                .contains("niet veilig");
        assertThat(give(new PersonId(new UUID(4, 4)))).hasStatus(404);
    }

    @Test
    void whatHappenedJustNowIsHeldBackForEverybody() {
        var sam = given(identity("Sam", "Voorbeeld", null, SAM, callOrMail()));
        var client = new Actor(account(sam), Role.CLIENT);

        assertThat(looks(Duration.ofDays(7), client)).isEmpty();
        assertThat(looks(Duration.ZERO, client)).isNotEmpty();
    }

    private List<ProcessingLog.Entry> looks(Duration heldBack, Actor client) {
        var records =
                new OwnRecords(
                        new OwnPerson(accesses), List.of(), log, new OwnRecords.Settings(heldBack));
        return Objects.requireNonNull(transaction.execute(status -> records.looks(0, client)));
    }

    @Test
    void aChangedAddressDoesNotOpenThePage() {
        var sam = given(identity("Sam", "Voorbeeld", null, SAM, callOrMail()));
        var account = account(sam);
        transaction.executeWithoutResult(
                status -> {
                    updates.rectify(
                            sam,
                            identity("Sam", "Voorbeeld", null, "hij@elders.test", callOrMail()),
                            NOOR);
                    events.publishEvent(new RightsDesk.Corrected(sam));
                });

        assertThat(own(account)).hasStatus(404);
        ask("hij@elders.test");
        nothingComes();
        assertThat(asked(sam)).as("who types an address leaves nothing in the log").isZero();
    }

    @Test
    void whoMayBeInDangerAtHomeHasNoPageUntilThatWasTalkedAbout() {
        var sam = given(identity("Sam", "Voorbeeld", null, SAM, callOrMail()));
        var account = account(sam);
        transaction.executeWithoutResult(
                status -> events.publishEvent(new PersonalData.DangerFound(sam, Instant.now())));

        assertThat(own(account)).hasStatus(404);
        assertThat(give(sam)).hasStatus(302);
    }
}

package nl.houvast.casework;

import static nl.houvast.casework.CaseworkExamples.SVEN;
import static nl.houvast.casework.CaseworkExamples.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.contact.Channel;
import nl.houvast.kernel.Refusal;
import nl.houvast.post.MessageFailed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Taking a first contact and calling, within what is safe. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document", "timeline", "intake", "casefile"})
@Import({TestDatabase.class, CaseworkHouse.class})
@AutoConfigureMockMvc
class FirstContactCallModuleTests extends CaseworkRoom {

    @Autowired ApplicationEventPublisher events;

    @Test
    void twentyAtOnceAndOneTakesIt() throws Exception {
        var contact = sam();
        var tasks = new ArrayList<Callable<String>>();
        for (int i = 0; i < 20; i++) {
            var worker = Actor.worker("worker-" + i);
            tasks.add(() -> taken(contact, worker));
        }
        try (var pool = Executors.newFixedThreadPool(20)) {
            var results = new ArrayList<String>();
            for (var result : pool.invokeAll(tasks)) {
                results.add(result.get());
            }
            var winner = column("taken_by", contact);
            assertThat(results).filteredOn(winner::equals).hasSize(1);
            assertThat(results).filteredOn("ALREADY_TAKEN"::equals).hasSize(19);
        }
    }

    private String taken(FirstContactId contact, Actor worker) {
        try {
            desk.take(contact, worker);
            return worker.id();
        } catch (Refusal refusal) {
            return refusal.reason().name();
        }
    }

    @Test
    void whoComesSecondIsToldWhoHasIt() {
        var contact = sam();
        post("/werk/eerste-contact/" + contact + "/nemen", SVEN);

        assertThat(act(contact, "nemen"))
                .hasStatus(409)
                .bodyText()
                .contains("worker-sven heeft dit al genomen", "Overnemen");
    }

    @Test
    void theNumberIsSeenByWhoTookItWhenItIsSafe() {
        var contact = sam();
        assertThat(page(contact))
                .doesNotContain("tel:0612345678", "06 12345678")
                .contains("open lijst");
        act(contact, "nemen");

        assertThat(page(contact))
                .contains("06 12345678", "Nu veilig", "Schrikt van onbekende nummers")
                .contains("Vraag niet wat er is gebeurd", "030 123 45 67");
    }

    @Test
    void outsideTheSafeTimesTheNumberAndTheCallNeedAReason() {
        var contact = fleur();
        act(contact, "nemen");
        assertThat(page(contact)).contains("Bel nu niet").doesNotContain("06 12345679");
        assertThat(attempt(contact, "NO_ANSWER"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#reason\"", "Schrijf op waarom het niet kon wachten");
        assertThat(act(contact, "buiten-tijden", "outsideReason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#outsideReason\"");
        act(contact, "buiten-tijden", "outsideReason", "Morgen is de zitting");
        assertThat(page(contact)).contains("06 12345679");
        assertThat(attempt(contact, "NO_ANSWER")).hasStatus(302);

        assertThat(page(contact)).contains("omdat: Morgen is de zitting");
        assertThat(everything()).doesNotContain("zitting", "Fleur", "+31612345679");
    }

    @Test
    void whatWasTypedComesBackWithEveryProblem() {
        var contact = sam();
        act(contact, "nemen");

        assertThat(
                        act(
                                contact,
                                "pogingen",
                                "outcome",
                                "",
                                "calledAt",
                                "gisteren",
                                "next",
                                "ooit",
                                "note",
                                "<b>zacht</b> praten"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#outcome\"", "href=\"#calledAt\"", "href=\"#next\"")
                .contains("&lt;b&gt;zacht&lt;/b&gt; praten")
                .doesNotContain("<b>zacht");
    }

    @Test
    void whatNobodyCanReadIsNotKept() {
        var contact = sam();
        act(contact, "nemen");

        assertThat(attempt(contact, "NO_ANSWER", "note", "piep\u0007"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#note\"", "tekens in die niemand kan lezen");
        assertThat(act(contact, "buiten-tijden", "outsideReason", "haast\u0000"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#outsideReason\"");
        assertThat(column("attempts", contact)).isEqualTo(0);
    }

    @Test
    void whoAsksToBeCalledLaterIsCalledAtThatMoment() {
        var contact = sam();
        act(contact, "nemen");

        assertThat(attempt(contact, "CALL_LATER", "next", "2026-11-25T19:30")).hasStatus(302);

        assertThat(column("next_from", contact))
                .isEqualTo(java.sql.Timestamp.from(at("2026-11-25T19:30")));
        assertThat(column("next_agreed", contact)).isEqualTo(true);
        assertThat(column("unanswered", contact)).isEqualTo(0);
        assertThat(list("later")).contains("Sam Voorbeeld");
    }

    @Test
    void aWrongNumberIsNeverCalledAgain() {
        var contact = sam();
        act(contact, "nemen");

        assertThat(attempt(contact, "WRONG_NUMBER")).hasStatus(302);

        assertThat(column("next_kind", contact)).isEqualTo("FIND_NUMBER");
        assertThat(page(contact)).doesNotContain("06 12345678");
        assertThat(list("uitzoeken")).contains("Sam Voorbeeld");
        assertThat(attempt(contact, "NO_ANSWER")).hasStatus(422);
    }

    @Test
    void noVoicemailWhereItIsNotSafe() {
        var contact = fleur();
        act(contact, "nemen");
        clock.set(at("2026-11-26T10:00"));

        assertThat(page(contact)).doesNotContain("VOICEMAIL_LEFT").contains("Geen voicemail");
        assertThat(attempt(contact, "VOICEMAIL_LEFT"))
                .hasStatus(422)
                .bodyText()
                .contains("Voicemail mag hier niet");
    }

    @Test
    void clickingTwiceRecordsOnce() {
        var contact = sam();
        act(contact, "nemen");
        var fields =
                new String[] {
                    "attempt",
                    new UUID(3, 3).toString(),
                    "outcome",
                    "NO_ANSWER",
                    "calledAt",
                    "2026-11-24T12:00",
                    "note",
                    "Geen gehoor"
                };
        act(contact, "pogingen", fields);

        assertThat(act(contact, "pogingen", fields)).hasStatus(302);
        assertThat(column("attempts", contact)).isEqualTo(1);
    }

    @Test
    void afterThreeCallsOnlyWhatTheRulesStillAllow() {
        var contact = contact(referring.adult("Sam", "+31612345678", mailToo()));
        act(contact, "nemen");
        for (var moment :
                new String[] {"2026-11-24T12:00", "2026-11-25T18:00", "2026-11-26T09:00"}) {
            assertThat(act(contact, "niet-bereikt"))
                    .hasStatus(409)
                    .bodyText()
                    .contains("nog geen drie pogingen");
            clock.set(at(moment));
            assertThat(attempt(contact, "NO_ANSWER")).hasStatus(302);
        }

        assertThat(page(contact)).contains("Kies een andere weg", "E-mail klaarzetten");
        assertThat(list("uitzoeken")).contains("Sam Voorbeeld", "Een andere weg kiezen");
        act(contact, "niet-bereikt");
        assertThat(column("status", contact)).isEqualTo("NOT_REACHED");
        assertThat(referralStatus(contact)).isEqualTo("DECLINED");
        assertThat(list("uitzoeken")).doesNotContain("Sam Voorbeeld");
    }

    @Test
    void whoWroteHearsThatTheMailDidNotArrive() {
        var contact = contact(referring.adult("Sam", "+31612345678", mailToo()));
        act(contact, "nemen");
        attempt(contact, "SOMEONE_ELSE");

        mailFails(contact);

        assertThat(page(contact)).contains("E-mail kwam niet aan");
        assertThat(column("due_at", contact)).isEqualTo(java.sql.Timestamp.from(clock.instant()));
    }

    @Test
    void whoTakesItLaterHearsItToo() {
        var contact = contact(referring.adult("Sam", "+31612345678", mailToo()));
        act(contact, "nemen");
        attempt(contact, "SOMEONE_ELSE");
        act(contact, "teruggeven");

        mailFails(contact);

        assertThat(column("status", contact)).isEqualTo("WAITING");
        assertThat(column("due_at", contact)).isEqualTo(java.sql.Timestamp.from(clock.instant()));
        assertThat(page(contact)).contains("E-mail kwam niet aan");
    }

    private void mailFails(FirstContactId contact) {
        clock.set(clock.instant().plusSeconds(3600));
        transaction.executeWithoutResult(
                status ->
                        events.publishEvent(
                                new MessageFailed(
                                        person(contact), Channel.EMAIL, clock.instant())));
    }

    private static nl.houvast.contact.SafeContact mailToo() {
        return new nl.houvast.contact.SafeContact(
                true, false, false, true, false, java.util.List.of(), null, null);
    }

    @Test
    void aNumberThatIsNotSafeIsReplacedBeforeTheNextCall() {
        var contact = sam();
        act(contact, "nemen");
        attempt(contact, "SOMEONE_ELSE");
        assertThat(page(contact)).contains("Zoek een veilig nummer").doesNotContain("06 12345678");
        assertThat(act(contact, "nummer", "number", "12"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#number\"", "href=\"#numberSafe\"", "value=\"12\"");
        act(contact, "nummer", "number", "06 12 34 56 70", "numberSafe", "yes");

        assertThat(page(contact)).contains("06 12345670").doesNotContain("06 12345678");
        assertThat(everything()).doesNotContain("12345670");
    }
}

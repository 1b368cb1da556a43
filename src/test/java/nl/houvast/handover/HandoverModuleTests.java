package nl.houvast.handover;

import static nl.houvast.handover.HandoverExamples.FATMA;
import static nl.houvast.handover.HandoverExamples.NOOR;
import static nl.houvast.handover.HandoverExamples.OTTO;
import static nl.houvast.handover.HandoverExamples.PIA;
import static nl.houvast.handover.HandoverExamples.SVEN;
import static nl.houvast.handover.HandoverState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.houvast.TestDatabase;
import nl.houvast.handover.HandoverNews.HandoverAccepted;
import nl.houvast.handover.HandoverNews.HandoverEnded;
import nl.houvast.handover.HandoverNews.HandoverSent;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Handing somebody over, on the pages of both sides. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document"})
@AutoConfigureMockMvc
@Import({TestDatabase.class, HandoverHouse.class})
class HandoverModuleTests extends HandoverRoom {

    @Test
    void aWarmHandoverGoesFromHandToHandAndIsFollowedUntilTheEnd() {
        var file = opened(person("Sam"));
        assertThat(text(get(page(file), NOOR))).contains("Overdragen aan een organisatie");
        assertThat(text(get(page(file) + "/overdragen", NOOR)))
                .contains("Sam Voorbeeld", "Warme overdracht", "Wij blijven verantwoordelijk");

        var address = proposed(file);
        assertThat(tasks(file)).contains("HANDOVER_WATCH worker-noor");
        assertThat(text(get(address, NOOR))).contains("Moviera", "vraagt vóór", "Lees de tekst");
        assertThat(text(get("/partner/overdrachten", PIA))).doesNotContain(inbox(address));

        assertThat(agree(address, "NOW", "fields", "PHONE", "story", "Zoekt een veilige kamer"))
                .hasRedirectedUrl(address);
        assertThat(read(address).state()).isEqualTo(SENT);
        assertThat(text(get("/partner/overdrachten", PIA)))
                .contains(inbox(address), "Wachten op uw antwoord: 1")
                .doesNotContain("Sam", "kamer", "+316");
        assertThat(text(get(inbox(address), PIA)))
                .contains(
                        "+31612345678",
                        "Zoekt een veilige kamer",
                        "is nu verantwoordelijk voor deze persoon. U nog niet")
                .doesNotContain("Sam Voorbeeld");

        assertThat(says(address, PIA, RECEIVED)).hasStatus(302);
        assertThat(says(address, PIA, ACCEPTED)).hasStatus(302);
        assertThat(text(get(inbox(address), PIA))).contains("U bent nu verantwoordelijk");
        assertThat(post(page(file) + "/sluiten", NOOR, "how", "HANDED_OVER"))
                .as("we follow it until the help has begun")
                .hasStatus(409);
        assertThat(says(address, PIA, WAITING, "weeks", "6", "note", "Vanaf januari"))
                .hasStatus(302);
        assertThat(text(get(page(file), NOOR))).contains("ongeveer 6 weken");
        assertThat(text(get(address, NOOR))).contains("Vanaf januari", "pia-of-moviera");
        assertThat(says(address, PIA, STARTED)).hasStatus(302);
        assertThat(tasks(file))
                .contains("CLIENT_ARRIVED worker-noor")
                .doesNotContain("HANDOVER_WATCH worker-noor");

        assertThat(post(page(file) + "/sluiten", NOOR, "how", "HANDED_OVER"))
                .hasRedirectedUrl(page(file));
        assertThat(tasks(file)).containsExactly("CLIENT_ARRIVED worker-noor");
        assertThat(says(address, PIA, ENDED, "outcome", "HELPED")).hasStatus(302);

        assertThat(tasks(file)).isEmpty();
        assertThat(get(inbox(address), PIA)).as("it is over").hasStatus(404);
        assertThat(text(get(address, NOOR))).contains("De persoon is geholpen");
        assertThat(steps(address))
                .containsExactly(
                        "PROPOSED",
                        "CONSENTED",
                        "SENT",
                        "RECEIVED",
                        "ACCEPTED",
                        "WAITING",
                        "STARTED",
                        "ENDED");
        assertThat(ears.heard())
                .extracting(news -> (Object) news.getClass())
                .containsExactly(HandoverSent.class, HandoverAccepted.class, HandoverEnded.class);
    }

    @Test
    void whatIsTypedIsSealedAndWhatIsToldCarriesNoPerson() {
        var person = person("Sam");
        var file = opened(person);
        var address = proposed(file);
        agree(address, "LATER", "fields", "NAME", "story", "Zoekt een veilige kamer");
        post(address + "/antwoord", NOOR, "seen", "CONSENTED", "reply", "ACCEPTED");
        assertThat(read(address).state()).as("they do not know of it yet").isEqualTo(CONSENTED);
        assertThat(text(get(address, NOOR))).contains("Zoekt een veilige kamer");
        assertThat(get("/partner/overdrachten", PIA))
                .bodyText()
                .as("agreed, not sent")
                .doesNotContain(inbox(address));

        post(address + "/versturen", NOOR);
        says(address, PIA, DECLINED, "why", "NO_ROOM", "note", "Geen kamer vrij");

        for (var table : List.of("handover.handover", "handover.step", "task.task")) {
            assertThat(
                            db.sql("select string_agg(cast(t as text), ' ') from " + table + " t")
                                    .query(String.class)
                                    .single())
                    .doesNotContain("kamer");
        }
        assertThat(ears.heard())
                .isNotEmpty()
                .allSatisfy(
                        news ->
                                assertThat(news.toString())
                                        .doesNotContain(person.toString())
                                        .doesNotContain("referral"));
    }

    @Test
    void whenOneSaysNoAnotherIsAskedAndNobodyFallsOutBetween() {
        var file = opened(person("Sam"));
        var first = sent(file);
        assertThat(says(first, PIA, DECLINED, "why", "NO_ROOM")).hasStatus(302);

        assertThat(read(first).state().responsible()).isEqualTo(Hand.SENDER);
        assertThat(tasks(file)).contains("TODO worker-noor");
        assertThat(text(get(first, NOOR)))
                .contains("Er is geen plek", "stopte de toestemming", "/werk/delen/")
                .doesNotContain("?offer=cvsn", "?offer=switchboard", "?offer=victim-support");

        var second = proposed(file, "arosa");
        agree(second, "NOW", "fields", "NAME");
        assertThat(says(second, OTTO, ACCEPTED)).hasStatus(302);

        assertThat(read(second).state().responsible()).isEqualTo(Hand.RECEIVER);
        assertThat(text(get(page(file) + "/overdragen", NOOR)))
                .contains("Gaat niet door", "Overgenomen");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsLost() {
        var file = opened(person("Sam"));
        assertThat(post(page(file) + "/overdragen", NOOR, "offer", "nergens"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#offer\"", "href=\"#kind\"");

        var address = proposed(file);
        assertThat(
                        post(
                                page(file) + "/overdragen",
                                NOOR,
                                "offer",
                                "moviera",
                                "kind",
                                "WARM_HANDOVER"))
                .hasStatus(422)
                .bodyText()
                .contains("Er loopt al een overdracht naar deze organisatie");
        assertThat(post(address + "/akkoord", NOOR, "until", "31-2-2027", "evidence", "ja"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "href=\"#fields\"",
                        "href=\"#until\"",
                        "href=\"#givenBy\"",
                        "href=\"#how\"",
                        "href=\"#evidence\"",
                        "value=\"31-2-2027\"");
        assertThat(read(address).state()).isEqualTo(PROPOSED);

        agree(address, "NOW", "fields", "NAME");
        assertThat(post(inbox(address), PIA, "seen", "SENT", "note", "Een lang verhaal"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#reply\"", "Een lang verhaal");
        for (var missing : Map.of("WAITING", "weeks", "DECLINED", "why").entrySet()) {
            assertThat(post(inbox(address), PIA, "seen", "SENT", "reply", missing.getKey()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("href=\"#" + missing.getValue() + "\"");
        }
        assertThat(post(inbox(address), PIA, "seen", "RECEIVED", "reply", "ACCEPTED"))
                .as("what they looked at is not so")
                .hasStatus(409)
                .bodyText()
                .contains("net eerder");
        assertThat(read(address).state()).isEqualTo(SENT);
    }

    @Test
    void onlyWhoHelpsChangesItAndOnlyWhoItIsForAnswers() {
        var file = opened(person("Sam"));
        var address = sent(file);

        assertThat(get(address, SVEN)).hasStatusOk();
        assertThat(text(get(address, SVEN))).doesNotContain("/intrekken", "/antwoord");
        for (var act : List.of("/intrekken", "/versturen", "/nee")) {
            assertThat(post(address + act, SVEN)).as(act).hasStatus(409);
        }
        assertThat(post(page(file) + "/overdragen", SVEN, "offer", "arosa", "kind", "ADVICE_ONLY"))
                .hasStatus(409);
        assertThat(get(inbox(address), OTTO)).hasStatus(404);
        assertThat(says(address, OTTO, ACCEPTED)).hasStatus(404);
        assertThat(get(inbox(address), NOOR)).as("staff answer in the case file").hasStatus(404);
        assertThat(get("/partner/overdrachten", NOOR)).hasStatus(404);
        assertThat(get(page(opened(person("Kim"))) + "/overdragen/" + id(address), NOOR))
                .as("it is of another case file")
                .hasStatus(404);
        assertThat(read(address).state()).isEqualTo(SENT);

        assertThat(
                        post(
                                address + "/antwoord",
                                FATMA,
                                "seen",
                                "SENT",
                                "reply",
                                "ACCEPTED",
                                "note",
                                "Gebeld met Moviera"))
                .hasRedirectedUrl(address);
        assertThat(text(get(address, NOOR))).contains("Overgenomen", "Gebeld met Moviera");
    }

    @Test
    void whatIsStoppedCanNotBeReadFromThatMoment() {
        var file = opened(person("Sam"));
        var address = sent(file);
        var shared = "/partner/" + sharing(address);
        assertThat(get(shared, PIA)).hasStatusOk();

        assertThat(post(address + "/intrekken", NOOR)).hasRedirectedUrl(address);

        assertThat(read(address).state()).isEqualTo(WITHDRAWN);
        assertThat(get(shared, PIA)).hasStatus(404);
        assertThat(get(inbox(address), PIA)).hasStatus(404);
        assertThat(tasks(file)).as("somebody looks what comes next").isNotEmpty();
        assertThat(post(address + "/intrekken", NOOR)).hasStatus(409);
    }

    @Test
    void whoSaysNoIsNotHandedOverAndWhoWasAdvisedIsAskedLater() {
        var file = opened(person("Sam"));
        var no = proposed(file);
        agree(no, "LATER", "fields", "NAME");
        assertThat(post(no + "/nee", NOOR)).hasRedirectedUrl(no);
        assertThat(read(no).state()).isEqualTo(DECLINED);
        assertThat(Objects.requireNonNull(read(no).no()).by()).isEqualTo("CLIENT");
        assertThat(
                        db.sql(
                                        "select count(*) from privacy.consent where receiver = 'moviera' and withdrawn_at is null and person = ?")
                                .param(read(no).about().person().value())
                                .query(Integer.class)
                                .single())
                .isZero();

        var answer =
                post(page(file) + "/overdragen", NOOR, "offer", "arosa", "kind", "ADVICE_ONLY");
        var advised = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());

        assertThat(read(advised).state()).isEqualTo(ENDED);
        assertThat(text(get(advised, NOOR))).contains("Alleen advies gegeven");
        assertThat(tasks(file)).contains("CLIENT_ARRIVED worker-noor");
        assertThat(text(get("/partner/overdrachten", OTTO))).doesNotContain(inbox(advised));
    }
}

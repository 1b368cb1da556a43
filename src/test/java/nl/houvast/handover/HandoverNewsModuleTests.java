package nl.houvast.handover;

import static nl.houvast.handover.HandoverExamples.NOOR;
import static nl.houvast.handover.HandoverExamples.PIA;
import static nl.houvast.handover.HandoverExamples.SVEN;
import static nl.houvast.handover.HandoverState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nl.houvast.TestDatabase;
import nl.houvast.kernel.PersonName;
import nl.houvast.person.Identity;
import nl.houvast.person.PersonExamples;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.ConsentExpired;
import nl.houvast.privacy.ConsentPurpose;
import nl.houvast.privacy.Consents;
import nl.houvast.privacy.GiveConsent;
import nl.houvast.privacy.GivenBy;
import nl.houvast.privacy.GivenHow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** What happens to handovers because of what happened elsewhere. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document"})
@AutoConfigureMockMvc
@Import({TestDatabase.class, HandoverHouse.class})
class HandoverNewsModuleTests extends HandoverRoom {

    @Autowired Consents consents;
    @Autowired HandoverPlaces places;
    @Autowired HandoverRecords records;

    @Test
    void whoTakesTheConsentBackIsNotHandedOver() {
        var person = person("Sam");
        var file = opened(person);
        var address = sent(file);
        says(address, PIA, ACCEPTED);
        var other = proposed(file, "arosa");

        assertThat(post("/werk/delen/" + person + "/intrekken", NOOR, "receiver", "moviera"))
                .hasStatus(302);

        assertThat(read(address).state()).isEqualTo(WITHDRAWN);
        assertThat(read(other).state()).as("this is about another").isEqualTo(PROPOSED);
    }

    @Test
    void whenTheConsentRunsOutWhoDidNotAnswerIsAskedNoMoreAndWhoTookThemGoesOn() {
        var person = person("Sam");
        var file = opened(person);
        var address = sent(file);
        inTransaction(
                () ->
                        events.publishEvent(
                                new ConsentExpired(
                                        person,
                                        ConsentPurpose.REFER_ON,
                                        HandoverExamples.MOVIERA,
                                        clock.instant())));

        assertThat(read(address).state()).isEqualTo(WITHDRAWN);
        assertThat(tasks(file)).contains("TODO worker-noor");

        var taken = sent(file);
        says(taken, PIA, ACCEPTED);
        inTransaction(
                () ->
                        events.publishEvent(
                                new ConsentExpired(
                                        person,
                                        ConsentPurpose.REFER_ON,
                                        HandoverExamples.MOVIERA,
                                        clock.instant())));

        assertThat(read(taken).state()).isEqualTo(ACCEPTED);
        assertThat(text(get(inbox(taken), PIA)))
                .contains("De toestemming om dit te lezen is voorbij")
                .doesNotContain("kamer");
        assertThat(says(taken, PIA, STARTED)).hasStatus(302);
    }

    @Test
    void whoSaysNoReadsNothingAnyMoreAndTheConsentForItIsOver() {
        var person = person("Sam");
        var address = sent(opened(person));
        var shared = "/partner/" + sharing(address);
        assertThat(get(shared, PIA)).hasStatusOk();
        assertThat(text(get("/werk/delen/" + person, NOOR))).doesNotContain("Niemand buiten ons");

        says(address, PIA, DECLINED, "why", "NO_ROOM");

        assertThat(read(address).state()).as("it is theirs to say no").isEqualTo(DECLINED);
        assertThat(get(shared, PIA)).hasStatus(404);
        assertThat(text(get("/werk/delen/" + person, NOOR)))
                .contains("Niemand buiten ons", "Teruggehaald op");
    }

    @Test
    void aConsentThatAnotherHandoverUsesStaysAfterANo() {
        var person = person("Sam");
        var first = sent(opened(person));
        var second = sent(opened(person));

        says(first, PIA, DECLINED, "why", "NO_ROOM");

        assertThat(read(second).state()).isEqualTo(SENT);
        assertThat(text(get(inbox(second), PIA))).contains("Zoekt een veilige kamer");
        says(second, PIA, DECLINED, "why", "NO_ROOM");
        assertThat(text(get("/werk/delen/" + person, NOOR))).contains("Niemand buiten ons");
    }

    @Test
    void whatIsNotKnownIsNotOffered() {
        var known = proposed(opened(person("Sam")));
        assertThat(text(get(known, NOOR))).contains("value=\"NAME\"", "value=\"BIRTH_DATE\"");

        var lou =
                new Identity(
                        new PersonName("Lou", "Voorbeeld"),
                        null,
                        null,
                        null,
                        "nl",
                        false,
                        null,
                        PersonExamples.callOnly());
        var person =
                Objects.requireNonNull(transaction.execute(status -> persons.register(lou, NOOR)));

        for (var page : List.of(proposed(opened(person)), "/werk/delen/" + person)) {
            assertThat(text(get(page, NOOR)))
                    .as(page)
                    .contains("value=\"NAME\"")
                    .doesNotContain("value=\"BIRTH_DATE\"", "value=\"PHONE\"");
        }
    }

    @Test
    void theCaseFileSaysWhoIsResponsibleAndWhoMustDoWhat() {
        var file = opened(person("Sam"));
        var address = proposed(file);
        assertThat(text(get(page(file), NOOR)))
                .contains("Voorgesteld", "tot een ander het overneemt", "of de cliënt het wil");

        agree(address, "NOW", "fields", "NAME");
        assertThat(text(get(page(file), NOOR))).contains("Klaargezet", "Moviera laat vóór");
        says(address, PIA, ACCEPTED);

        assertThat(text(get(page(file), NOOR)))
                .contains("Verantwoordelijk: Moviera, sinds 24 november 2026", "Moviera laat vóór")
                .doesNotContain("tot een ander het overneemt");
    }

    @Test
    void whatNobodyThereCanReadYetWaitsForAKey() {
        var file = opened(person("Sam"));
        var address = proposed(file, "altrecht-psychotrauma");
        agree(address, "NOW", "fields", "NAME");

        assertThat(text(get(address, NOOR)))
                .contains(
                        "Klaar om te geven: geef nu de sleutel",
                        "class=\"govuk-button\" href=\"" + address + "/sleutel\"",
                        "geeft Altrecht Psychotrauma vóór");
        assertThat(text(get(page(file), NOOR))).contains("Klaar om te geven");
        assertThat(text(get(sent(file), NOOR)))
                .as("they have an account")
                .contains("Klaargezet")
                .doesNotContain("Klaar om te geven");
    }

    @Test
    void whoWantsNothingOfUsAnyMoreIsFollowedNoMore() {
        var person = person("Sam");
        inTransaction(
                () ->
                        consents.give(
                                new GiveConsent(
                                        person,
                                        ConsentBasis.EXPLICIT,
                                        GivenBy.SELF,
                                        GivenHow.ORAL,
                                        clock.instant()),
                                NOOR));
        var file = opened(person);
        var address = sent(file);
        var proposed = proposed(file, "arosa");

        inTransaction(() -> consents.withdraw(person, NOOR));

        assertThat(read(address).state()).isEqualTo(WITHDRAWN);
        assertThat(read(proposed).state()).isEqualTo(WITHDRAWN);
        assertThat(tasks(file)).isEmpty();
        assertThat(get(inbox(address), PIA)).hasStatus(404);
    }

    @Test
    void thePersonMayKnowAllOfItAndWhoIsForgottenLeavesNothing() {
        var person = person("Sam");
        var file = opened(person);
        var address = sent(file);
        says(address, PIA, DECLINED, "why", "NO_ROOM", "note", "Geen kamer vrij");

        var part =
                Objects.requireNonNull(transaction.execute(status -> records.about(person, NOOR)))
                        .getFirst();
        assertThat(part.name()).isEqualTo("handovers");
        assertThat(part.entries().toString())
                .contains("Moviera", "Gaat niet door", "Geen kamer vrij", "sentAt");

        inTransaction(() -> persons.forget(person, NOOR));

        for (var table : records.tables().keySet()) {
            assertThat(db.sql("select count(*) from " + table).query(Integer.class).single())
                    .as(table)
                    .isZero();
        }
        assertThat(get(inbox(address), PIA)).hasStatus(404);
    }

    @Test
    void aHandoverGoesAlongWithTheFile() {
        var person = person("Sam");
        var file = opened(person);
        var address = sent(file);
        assertThat(places.holders(person)).containsExactly(NOOR.id());

        places.move(person, "VR09", "zeden");
        places.handOver(person, NOOR.id(), SVEN, NOOR);

        var after = read(address);
        assertThat(after.owner()).isEqualTo(SVEN.id());
        assertThat(after.place()).isEqualTo(new Handover.Place("VR09", "zeden"));
    }
}

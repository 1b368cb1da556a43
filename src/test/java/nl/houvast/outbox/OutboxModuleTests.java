package nl.houvast.outbox;

import static nl.houvast.outbox.EventType.*;
import static nl.houvast.outbox.OutboxExamples.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.houvast.MarkerScan;
import nl.houvast.casework.CaseFileDesk;
import nl.houvast.casework.CaseNews.CaseBegun;
import nl.houvast.casework.CaseNews.Ending;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.plan.PlanNews.PlanAgreed;
import nl.houvast.privacy.ConsentExpired;
import nl.houvast.privacy.ConsentPurpose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.IllegalTransactionStateException;

/** What other systems hear, from the transaction in which it happens to a server that answers. */
class OutboxModuleTests extends OutboxRoom {

    @Autowired CaseFileDesk files;
    @Autowired Webhook webhook;
    @Autowired OutboxRecords records;
    @Autowired ApplicationContext house;

    @Test
    void whatHappensIsHeardInOrderAndSaysNothingAboutAnybody() {
        var secret = connected(EventType.choices().toArray(EventType[]::new));
        var person = person("Wolkenveger", "Nachtegaalsma");
        var referral = TimeOrdered.id(clock.instant());
        var file = opened(person, referral);
        inTransaction(() -> files.begin(file, NOOR));
        later(Duration.ofMinutes(1));
        inTransaction(() -> files.pause(file, clock.instant().plus(Duration.ofDays(9)), NOOR));
        inTransaction(() -> files.begin(file, NOOR));
        happens(new PlanAgreed(file, clock.instant()));
        handovers(file).forEach(this::happens);
        inTransaction(() -> files.close(file, Ending.HELPED, NOOR));

        sendAll();

        assertThat(RECEIVER.heard())
                .containsExactlyElementsOf(
                        EVERYTHING.stream().map(what -> what + " " + file).toList());
        assertThat(RECEIVER.got.getLast().event().get("data").get("ending").asString())
                .isEqualTo("HELPED");
        for (var got : RECEIVER.got) {
            assertThat(wrong(got.body())).isEmpty();
            assertThat(got.contentType()).isEqualTo("application/cloudevents+json; charset=UTF-8");
            assertThat(got.id()).isEqualTo(got.event().get("id").asString());
            assertThat(got.signature()).isEqualTo(signed(got, secret));
            assertThat(got.body())
                    .doesNotContainIgnoringCase(person.toString(), referral.toString())
                    .doesNotContainIgnoringCase(NOT_TOLD.toArray(String[]::new));
        }
        var nowhere = List.of("Wolkenveger", "Nachtegaalsma", "+31612345678", secret);
        assertThat(new MarkerScan(db, nowhere).tables().found()).isEmpty();
        sendAll();
        assertThat(RECEIVER.got).as("once is enough").hasSize(12);
    }

    @Test
    void whatDidNotHappenOrNobodyAskedForIsNotKept() {
        connected(CASE_CLOSED);
        var person = person("Sam", "Voorbeeld");
        var file = opened(person);
        assertThat(count("event")).as("nobody asked for that").isZero();

        connected(CASE_BEGUN);
        transaction.executeWithoutResult(
                status -> {
                    events.publishEvent(new CaseBegun(file, person, NOOR.id(), clock.instant()));
                    status.setRollbackOnly();
                });
        assertThat(count("event")).as("it did not happen").isZero();
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> events.publishEvent(new PlanAgreed(file, clock.instant())));

        begun(file, person);
        assertThat(count("delivery")).isOne();
    }

    @Test
    void aCaseFileThatIsNotTakenHoldsOnlyItselfAndComesInOrderLater() {
        connected(CASE_OPENED, CASE_BEGUN);
        var person = person("Sam", "Voorbeeld");
        var bad = opened(person);
        var good = opened(person);
        begun(bad, person);
        begun(good, person);
        RECEIVER.answers.put(bad.toString(), 503);

        sendAll();
        assertThat(RECEIVER.heard())
                .containsExactlyInAnyOrder(
                        "case-opened " + bad, "case-opened " + good, "case-begun " + good);
        assertThat(text(get(ADDRESS, ADA))).contains("Nog te bezorgen: 2", "met code 503");

        for (var wait : List.of(30, 60, 120)) {
            later(Duration.ofSeconds(wait - 1));
            sendAll();
            later(Duration.ofSeconds(1));
            RECEIVER.got.clear();
            sendAll();
            assertThat(RECEIVER.heard()).as("%s", wait).containsExactly("case-opened " + bad);
        }
        RECEIVER.forget();
        post(ADDRESS + "/" + target().id() + "/opnieuw", ADA);
        sendAll();
        assertThat(RECEIVER.heard()).containsExactly("case-opened " + bad, "case-begun " + bad);
        assertThat(text(get(ADDRESS, ADA))).contains("Alles is bezorgd");
    }

    @Test
    void whoIsKilledBeforeItIsWrittenDownSendsTheSameAgainAndLosesNothing() {
        connected(CASE_OPENED, CASE_BEGUN);
        var person = person("Sam", "Voorbeeld");
        var file = opened(person);
        begun(file, person);
        var target = target();
        var first = outbox.claim(target.id(), clock.instant()).orElseThrow();
        assertThat(webhook.carry(target, first.told())).isEqualTo(Outcome.TAKEN);
        // and here the power goes off: that they have it is not written down
        sendAll();
        assertThat(RECEIVER.got).as("it may still be on its way").hasSize(1);
        later(Duration.ofSeconds(30));
        sendAll();

        assertThat(RECEIVER.heard())
                .containsExactly(
                        "case-opened " + file, "case-opened " + file, "case-begun " + file);
        assertThat(RECEIVER.got.get(1).body()).isEqualTo(RECEIVER.got.getFirst().body());
        assertThat(RECEIVER.got.get(1).id()).isEqualTo(RECEIVER.got.getFirst().id());
    }

    @Test
    void twoNodesNeverHaveTheSameCaseFileAtOnce() {
        connected(CASE_OPENED, CASE_BEGUN);
        var person = person("Sam", "Voorbeeld");
        var one = opened(person);
        begun(one, person);
        var other = opened(person);
        var target = target().id();
        var now = clock.instant();

        transaction.executeWithoutResult(
                status -> {
                    assertThat(outbox.claim(target, now).orElseThrow().told().caseFile())
                            .isEqualTo(one.value());
                    var there =
                            CompletableFuture.supplyAsync(
                                            () ->
                                                    List.of(
                                                            outbox.claim(target, now),
                                                            outbox.claim(target, now)))
                                    .join();
                    assertThat(there.getFirst().orElseThrow().told().caseFile())
                            .isEqualTo(other.value());
                    assertThat(there.getLast()).isEmpty();
                });
        assertThat(outbox.claim(target, now)).as("planned again, and nothing after it").isEmpty();
    }

    @Test
    void whoIsAwayHoldsUpNobodyAndAfterADayAnAdministratorSeesIt() {
        connected(AWAY, CASE_OPENED);
        connected(CASE_OPENED);
        var person = person("Sam", "Voorbeeld");
        var opened = Stream.generate(() -> "case-opened " + opened(person)).limit(5).toList();

        sender.round();
        await().untilAsserted(() -> assertThat(RECEIVER.heard()).containsAll(opened));
        await().untilAsserted(
                        () ->
                                assertThat(count("delivery where why = 'NO_LINE'"))
                                        .as("three are enough to know")
                                        .isEqualTo(3));
        assertThat(text(get(ADDRESS, ADA)))
                .contains("Er is geen verbinding")
                .doesNotContain("Hapert", "Koppelingen die haperen");
        later(Duration.ofDays(1));
        assertThat(text(get(ADDRESS, ADA)))
                .contains("Hapert", "Koppelingen die haperen: 1")
                .doesNotContain(opened.getFirst().substring(12));
    }

    @Test
    void whoIsForgottenIsForgottenThereToo() {
        connected(CASE_OPENED, CONSENT_ENDED);
        var untold = person("Kim", "Voorbeeld");
        var person = person("Sam", "Voorbeeld");
        var file = opened(person);
        for (var whose : List.of(person, untold)) {
            happens(
                    new ConsentExpired(
                            whose,
                            ConsentPurpose.REFER_ON,
                            new nl.houvast.privacy.Receiver("moviera"),
                            clock.instant()));
        }
        sendAll();
        var part = Objects.requireNonNull(transaction.execute(it -> records.about(person, NOOR)));
        assertThat(part.getFirst().entries())
                .extracting(entry -> entry.get("event") + " " + entry.get("system"))
                .containsExactly("Dossier geopend Rapportage", "Toestemming voorbij Rapportage");

        inTransaction(() -> persons.forget(person, NOOR));
        inTransaction(() -> persons.forget(untold, NOOR));
        sendAll();

        assertThat(RECEIVER.heard())
                .containsExactly(
                        "case-opened " + file, "consent-ended " + file, "person-forgotten " + file);
        assertThat(RECEIVER.got.get(1).event().get("data").toString())
                .isEqualTo("{\"caseFile\":\"" + file + "\",\"purpose\":\"REFER_ON\"}");
        assertThat(count("stream")).isZero();
        later(Duration.ofDays(29));
        sender.sweep();
        assertThat(count("event")).isEqualTo(3);
        later(Duration.ofDays(2));
        sender.sweep();
        assertThat(count("event")).isZero();
    }

    @Test
    void anAdministratorConnectsRenewsAndEnds() {
        assertThat(get(ADDRESS, ADA)).hasStatusOk().bodyText().contains("geen koppeling");
        assertThat(post(ADDRESS, ADA, "name", " ", "address", "http://example.org"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#name\"", "href=\"#address\"", "href=\"#types\"");
        assertThat(post(ADDRESS, ADA, "address", "https://169.254.169.254/latest"))
                .hasStatus(422)
                .bodyText()
                .contains("in ons eigen netwerk", "value=\"https://169.254.169.254/latest\"");
        assertThat(post(ADDRESS, NOOR, "name", "x")).hasStatus(404);

        var secret = connected(CASE_OPENED);
        var list = text(get(ADDRESS, ADA));
        assertThat(list).contains("Rapportage", "Persoon gewist").doesNotContain(secret, "k=1");
        var person = person("Sam", "Voorbeeld");
        opened(person);
        var id = target().id();
        var renewed = secret(post(ADDRESS + "/" + id + "/geheim", ADA));
        sendAll();
        assertThat(RECEIVER.got.getFirst().signature())
                .isEqualTo(signed(RECEIVER.got.getFirst(), renewed))
                .isNotEqualTo(signed(RECEIVER.got.getFirst(), secret));

        opened(person);
        assertThat(post(ADDRESS + "/" + id + "/einde", NOOR)).hasStatus(404);
        assertThat(post(ADDRESS + "/" + id + "/einde", ADA)).hasRedirectedUrl(ADDRESS);
        opened(person);
        sendAll();
        assertThat(RECEIVER.got).hasSize(1);
        assertThat(text(get(ADDRESS, ADA))).contains("geen koppeling");

        for (int i = 0; i < 20; i++) {
            connected(CASE_OPENED);
        }
        assertThat(connect(RECEIVER.origin(), CASE_OPENED))
                .hasStatus(422)
                .bodyText()
                .contains("al twintig koppelingen");
    }

    @Test
    void withoutTheSettingNothingOfKafkaIsStarted() {
        assertThat(List.of(house.getBeanDefinitionNames()))
                .map(name -> String.valueOf(house.getType(name)))
                .noneMatch(type -> type.contains("kafka") || type.contains("outbox.Topic"));
        assertThat(count("subscription where kind = 'KAFKA'")).isZero();
    }
}

package nl.houvast.colleague;

import static nl.houvast.colleague.ColleagueExamples.FATMA;
import static nl.houvast.colleague.ColleagueExamples.LOT;
import static nl.houvast.colleague.ColleagueExamples.NOOR;
import static nl.houvast.colleague.ColleagueExamples.SVEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nl.houvast.CountedHouse;
import nl.houvast.TestDatabase;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.ConsentExpired;
import nl.houvast.privacy.ConsentPurpose;
import nl.houvast.privacy.Receiver;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** A colleague is asked to take over, on a real database. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document"})
@AutoConfigureMockMvc
@Import({TestDatabase.class, CountedHouse.class})
class TransferModuleTests extends ColleagueRoom {

    @Autowired TransferDesk desk;
    @Autowired TransferWatch watch;
    @Autowired ColleagueRecords records;

    @Test
    void aColleagueHasItWhenTheySayYesAndNotBefore() {
        var file = opened(person("Sam"));
        assertThat(text(get(page(file), NOOR))).contains("Vraag een collega");

        var offer = offered(file);

        assertThat(owner(file)).isEqualTo(NOOR.id());
        assertThat(tasks(file)).containsExactly("INTAKE worker-noor", "TRANSFER worker-sven");
        assertThat(text(get(page(file), SVEN)))
                .contains("Noor vraagt of Sven dit overneemt", "Geef antwoord");
        assertThat(text(get(page(file) + "/collega", SVEN)))
                .contains("Jij kent deze buurt", "Ik neem het over");
        assertThat(post(offer + "/aannemen", FATMA)).as("another was asked").hasStatus(409);
        assertThat(
                        post(
                                page(file) + "/collega/vragen",
                                NOOR,
                                "receiver",
                                FATMA.id(),
                                "why",
                                "Kan jij?"))
                .as("one at a time")
                .hasStatus(409);
        assertThat(post(page(file) + "/sluiten", NOOR, "how", "HELPED"))
                .as("not while somebody thinks about it")
                .hasStatus(409);

        assertThat(post(offer + "/aannemen", SVEN)).hasRedirectedUrl(page(file) + "/collega");

        assertThat(owner(file)).isEqualTo(SVEN.id());
        assertThat(tasks(file)).containsExactly("INTAKE worker-sven");
        assertThat(written(file))
                .containsExactlyInAnyOrder("colleague.OFFERED", "colleague.ACCEPTED");
        assertThat(post(offer + "/intrekken", FATMA)).as("too late").hasStatus(409);
    }

    @Test
    void whoSaysNoSaysWhyAndWhoAskedHearsIt() {
        var file = opened(person("Sam"));
        var offer = offered(file);
        assertThat(post(offer + "/weigeren", SVEN, "answer", " ")).hasStatus(422);

        assertThat(post(offer + "/weigeren", SVEN, "answer", "Ik zit vol")).hasStatus(302);

        assertThat(owner(file)).isEqualTo(NOOR.id());
        assertThat(tasks(file)).containsExactly("INTAKE worker-noor", "TODO worker-noor");
        assertThat(text(get(page(file) + "/collega", NOOR)))
                .contains("Noor vroeg Sven: niet overgenomen.", "Antwoord: Ik zit vol");
        offered(file);
        assertThat(tasks(file))
                .as("asking again is what was to be done")
                .containsExactly("INTAKE worker-noor", "TRANSFER worker-sven");
    }

    @Test
    void whatNobodyAnswersLapsesAndIsToldToWhoAskedAndThenToWhoLeads() {
        var file = opened(person("Sam"));
        offered(file);
        later(1);
        watch.look();
        assertThat(state(file)).as("the day is not over").isEqualTo("OFFERED");

        later(2);
        watch.look();

        assertThat(state(file)).isEqualTo("LAPSED");
        assertThat(owner(file)).isEqualTo(NOOR.id());
        assertThat(tasks(file)).containsExactly("INTAKE worker-noor", "TODO worker-noor");
        watch.look();
        assertThat(tasks(file)).as("not before the norm").hasSize(2);
        later(7);
        watch.look();
        watch.look();
        assertThat(tasks(file))
                .as("who leads, once")
                .containsExactly("INTAKE worker-noor", "REVIEW team", "TODO worker-noor");
        assertThat(written(file))
                .containsExactlyInAnyOrder("colleague.OFFERED", "colleague.LAPSED");
    }

    @Test
    void aCaseFileWithoutOtherWorkIsNeverWithoutATask() {
        var file = opened(person("Sam"));
        var offer = offered(file);
        db.sql(
                        "update task.task set state = 'DONE', done_by = 'x', done_at = now() where kind = 'INTAKE'")
                .update();

        assertThat(post(offer + "/intrekken", NOOR)).hasStatus(302);

        assertThat(state(file)).isEqualTo("WITHDRAWN");
        assertThat(tasks(file))
                .as("of who has it, not of who was asked")
                .containsExactly("REVIEW worker-noor");
    }

    @Test
    void anOfferFallsAwayWhenTheFileGoesElsewhereOrToSomebodyElse() {
        var person = person("Sam");
        var file = opened(person);
        offered(file);
        assertThat(post("/werk/plaats/" + person + "/overdragen", FATMA, "account", FATMA.id()))
                .hasStatus(302);
        assertThat(state(file)).isEqualTo("WITHDRAWN");
        assertThat(tasks(file)).containsExactly("INTAKE worker-fatma");

        var other = person("Fleur");
        var moved = opened(other);
        offered(moved);
        assertThat(post("/werk/plaats/" + other + "/verplaatsen", NOOR, "region", "VR24"))
                .hasStatus(302);
        assertThat(state(moved)).isEqualTo("WITHDRAWN");
        assertThat(tasks(moved)).containsExactly("INTAKE worker-noor", "TODO worker-noor");

        var third = person("Lin");
        var stopped = opened(third);
        offered(stopped);
        along(stopped, NOOR, LOT, "1-12-2026");
        inTransaction(() -> events.publishEvent(ended(third)));
        assertThat(state(stopped)).isEqualTo("WITHDRAWN");
        assertThat(get(page(stopped), LOT)).hasStatus(404);
    }

    private ConsentExpired ended(PersonId person) {
        return new ConsentExpired(person, ConsentPurpose.CONTACT, Receiver.HOUSE, clock.instant());
    }

    @RepeatedTest(5)
    void whoTakesItBackAndWhoTakesItOverAreNotBothRight() {
        var file = opened(person("Sam"));
        offered(file);
        var id = transfer(file);

        var both = both(() -> desk.accept(file, id, SVEN), () -> desk.withdraw(file, id, NOOR));

        assertThat(both).containsExactlyInAnyOrder(true, false);
        assertThat(state(file)).isEqualTo(both.getFirst() ? "ACCEPTED" : "WITHDRAWN");
        assertThat(owner(file)).isEqualTo(both.getFirst() ? SVEN.id() : NOOR.id());
        assertThat(tasks(file)).containsExactly("INTAKE " + owner(file));
    }

    @RepeatedTest(3)
    void oneYesCounts() {
        var file = opened(person("Sam"));
        offered(file);
        var id = transfer(file);

        assertThat(both(() -> desk.accept(file, id, SVEN), () -> desk.accept(file, id, SVEN)))
                .containsExactlyInAnyOrder(true, false);
        assertThat(written(file))
                .containsExactlyInAnyOrder("colleague.OFFERED", "colleague.ACCEPTED");
    }

    @Test
    void thePersonMayKnowAllOfItAndWhoIsForgottenLeavesNothing() {
        var person = person("Sam");
        var file = opened(person);
        along(file, NOOR, LOT, "1-12-2026");
        post(offered(file) + "/weigeren", SVEN, "answer", "Ik zit vol");

        var part =
                Objects.requireNonNull(transaction.execute(status -> records.about(person, NOOR)))
                        .getFirst();
        assertThat(part.name()).isEqualTo("transfers");
        assertThat(part.entries().toString())
                .contains("Jij kent deze buurt", "Ik zit vol", "niet overgenomen")
                .doesNotContain("sven", "Sven");

        inTransaction(() -> persons.forget(person, NOOR));

        for (var table : List.of("colleague.transfer", "reach.along")) {
            assertThat(db.sql("select count(*) from " + table).query(Integer.class).single())
                    .as(table)
                    .isZero();
        }
    }
}

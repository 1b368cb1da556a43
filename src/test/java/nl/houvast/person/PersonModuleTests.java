package nl.houvast.person;

import static nl.houvast.person.PersonExamples.BRAM;
import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.person.PersonExamples.at;
import static nl.houvast.person.PersonExamples.callOnly;
import static nl.houvast.person.PersonExamples.identity;
import static nl.houvast.person.PersonExamples.kim;
import static nl.houvast.person.PersonExamples.sam;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.houvast.TestDatabase;
import nl.houvast.kernel.Missing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.Scenario;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@Import(TestDatabase.class)
class PersonModuleTests {

    static final String NOTE = "casework.attempt.note";

    @Autowired Persons persons;
    @Autowired Vault vault;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;

    @Test
    void opensWhoWasRegisteredAsTheyWere() {
        var sam = in(() -> persons.register(sam(), BRAM));
        var kim = in(() -> persons.register(kim(), BRAM));

        assertThat(in(() -> persons.open(sam, Purpose.FIRST_CONTACT, NOOR))).isEqualTo(sam());
        assertThat(in(() -> persons.open(List.of(kim, sam, kim), Purpose.WORK_LIST, NOOR)))
                .containsExactly(Map.entry(kim, kim()), Map.entry(sam, sam()));
    }

    @Test
    void writesDownEveryOpeningOncePerPerson() {
        var sam = in(() -> persons.register(sam(), BRAM));
        in(() -> persons.open(sam, Purpose.FIRST_CONTACT, NOOR));
        in(() -> persons.open(List.of(sam, sam), Purpose.WORK_LIST, NOOR));
        in(() -> persons.alike(List.of(sam, sam), NOOR));

        assertThat(log(sam))
                .containsExactly(
                        "REGISTRATION REGISTERED referrer-bram REFERRER",
                        "FIRST_CONTACT IDENTITY_OPENED worker-noor WORKER",
                        "WORK_LIST IDENTITY_OPENED worker-noor WORKER",
                        "DUPLICATE_CHECK COMPARED worker-noor WORKER");
    }

    @Test
    void keepsNeitherThePersonNorTheLogWhenTheWorkFails() {
        var before = count();
        var sam =
                in(
                        () -> {
                            var id = persons.register(sam(), BRAM);
                            vault.seal(id, NOTE, "komt niet");
                            return id;
                        });
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(
                        () ->
                                in(
                                        () -> {
                                            persons.register(kim(), BRAM);
                                            persons.open(sam, Purpose.CASEWORK, NOOR);
                                            throw new IllegalStateException("it fails here");
                                        }));

        assertThat(count()).isEqualTo(before + 1);
        assertThat(log(sam)).hasSize(1);
    }

    @Test
    void opensNothingWithoutATransaction() {
        var sam = in(() -> persons.register(sam(), BRAM));

        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> persons.open(sam, Purpose.CASEWORK, NOOR));
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> vault.seal(sam, NOTE, "tekst"));
    }

    @Test
    void hasNobodyWhoWasNeverRegistered() {
        var nobody = new PersonId(UUID.randomUUID());

        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> in(() -> persons.open(nobody, Purpose.CASEWORK, NOOR)));
        assertThat(in(() -> persons.open(List.of(nobody), Purpose.CASEWORK, NOOR))).isEmpty();
        assertThat(in(() -> persons.open(List.<PersonId>of(), Purpose.CASEWORK, NOOR))).isEmpty();
        assertThat(log(nobody)).isEmpty();
    }

    @Test
    void findsWhoMayBeTheSamePerson() {
        var first = in(() -> persons.register(somebody("Ada", "Eerst", "+31611111111"), BRAM));
        var samePhone = in(() -> persons.register(somebody("A.", "Twee", "+31611111111"), BRAM));
        var sameName = in(() -> persons.register(somebody("áda", "eerst", null), BRAM));
        var other = in(() -> persons.register(somebody("Ada", "Derde", "+31622222222"), BRAM));

        var alike = in(() -> persons.alike(List.of(first, samePhone, other), NOOR));

        assertThat(alike).containsOnlyKeys(first, samePhone);
        assertThat(alike.get(first)).containsExactlyInAnyOrder(samePhone, sameName);
        assertThat(alike.get(samePhone)).containsExactly(first);
    }

    @Test
    void whoLivesInOneHouseIsNearAndNotThoughtToBeTheSame() {
        var here = new PostalAddress("Kade 7 bis", "3011 AA", "Rotterdam");
        var there = new PostalAddress("Kade 7", "3011 AA", "Rotterdam");
        var ada = in(() -> persons.register(at(somebody("Ada", "Kade", null), here), BRAM));
        var sam = in(() -> persons.register(at(somebody("Sam", "Haven", null), here), BRAM));
        in(() -> persons.register(at(somebody("Kim", "Dok", null), there), BRAM));

        assertThat(in(() -> persons.near(ada, NOOR))).containsExactly(sam);
        assertThat(in(() -> persons.alike(List.of(ada), NOOR))).isEmpty();
    }

    @Test
    void sealsTextsWithThePersonsOwnKeyForOnePlace() {
        var sam = in(() -> persons.register(sam(), BRAM));
        var kim = in(() -> persons.register(kim(), BRAM));
        var sealed = in(() -> vault.seal(sam, NOTE, "belt liever 's ochtends 🌻"));

        assertThat(in(() -> vault.open(sam, NOTE, sealed, Purpose.CASEWORK, NOOR)))
                .isEqualTo("belt liever 's ochtends 🌻");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> in(() -> vault.open(kim, NOTE, sealed, Purpose.CASEWORK, NOOR)));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(
                        () ->
                                in(
                                        () ->
                                                vault.open(
                                                        sam,
                                                        "referral.referral.note",
                                                        sealed,
                                                        Purpose.CASEWORK,
                                                        NOOR)));
    }

    @Test
    void opensSeveralTextsAsOneLineInTheLog() {
        var sam = in(() -> persons.register(sam(), BRAM));
        var notes =
                in(
                        () ->
                                Map.of(
                                        1, vault.seal(sam, NOTE, "eerste"),
                                        2, vault.seal(sam, NOTE, "tweede")));

        assertThat(in(() -> vault.open(sam, NOTE, notes, Purpose.CASEWORK, NOOR)))
                .isEqualTo(Map.of(1, "eerste", 2, "tweede"));
        assertThat(log(sam)).hasSize(2).contains("CASEWORK TEXT_OPENED worker-noor WORKER");
    }

    @Test
    void sealsADraftForItsOwnRow() {
        var draft = UUID.randomUUID();
        var sealed = vault.sealAlone(draft, "nog niet af");

        assertThat(vault.openAlone(draft, sealed)).isEqualTo("nog niet af");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> vault.openAlone(UUID.randomUUID(), sealed));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> vault.openAlone(draft, new Sealed(new byte[] {127, 1})));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> vault.openAlone(draft, new Sealed(new byte[] {-1, 1})));
    }

    @Test
    void forgettingLeavesNothingThatOpensAndTellsTheHouse(Scenario scenario) {
        var sam = in(() -> persons.register(somebody("Weg", "Ermee", "+31633333333"), BRAM));
        var note = in(() -> vault.seal(sam, NOTE, "tekst"));

        scenario.stimulate(() -> forget(sam))
                .andWaitForEventOfType(PersonForgotten.class)
                .matching(event -> event.person().equals(sam))
                .toArrive();

        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> in(() -> persons.open(sam, Purpose.CASEWORK, NOOR)));
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> in(() -> vault.open(sam, NOTE, note, Purpose.CASEWORK, NOOR)));
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> in(() -> vault.seal(sam, NOTE, "meer")));
        assertThat(row(sam)).containsEntry("identity", null);
        for (var table : List.of("person.person_key", "person.lookup")) {
            assertThat(
                            db.sql("select count(*) from " + table + " where person = ?")
                                    .param(sam.value())
                                    .query(Integer.class)
                                    .single())
                    .as(table)
                    .isZero();
        }
        assertThat(log(sam)).last().isEqualTo("ERASURE FORGOTTEN worker-noor WORKER");
    }

    @Test
    void aKeyFromEarlierInTheTransactionIsGoneOnceForgotten() {
        var sam = in(() -> persons.register(sam(), BRAM));

        assertThatExceptionOfType(Missing.class)
                .isThrownBy(
                        () ->
                                in(
                                        () -> {
                                            persons.open(sam, Purpose.CASEWORK, NOOR);
                                            persons.forget(sam, NOOR);
                                            return vault.seal(sam, NOTE, "te laat");
                                        }));
    }

    @Test
    void forgettingTwiceIsForgettingOnce() {
        var sam = in(() -> persons.register(sam(), BRAM));
        forget(sam);
        forget(sam);

        assertThat(log(sam)).hasSize(2);
    }

    private static Identity somebody(String given, String family, @Nullable String phone) {
        return identity(given, family, phone, null, callOnly());
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private void forget(PersonId person) {
        transaction.executeWithoutResult(status -> persons.forget(person, NOOR));
    }

    private int count() {
        return db.sql("select count(*) from person.person").query(Integer.class).single();
    }

    private Map<String, @Nullable Object> row(PersonId person) {
        return db.sql("select * from person.person where id = ?")
                .param(person.value())
                .query()
                .singleRow();
    }

    private List<String> log(PersonId person) {
        return db
                .sql(
                        """
                        select l.*, a.* from person.processing l
                        join person.person p using (subject)
                        join person.processing_actor a
                          on a.at = l.start_time and a.span_id = l.span_id
                        where p.id = ? order by l.trace_id
                        """)
                .param(person.value())
                .query()
                .listOfRows()
                .stream()
                .map(
                        row ->
                                "%s %s %s %s"
                                        .formatted(
                                                row.get("purpose"),
                                                row.get("name"),
                                                row.get("actor"),
                                                row.get("actor_role")))
                .toList();
    }
}

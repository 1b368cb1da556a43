package nl.houvast.privacy;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static nl.houvast.person.PersonExamples.BRAM;
import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.person.PersonExamples.sam;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import nl.houvast.TestDatabase;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Identity;
import nl.houvast.person.PersonExamples;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.person.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;

/** Two things at once to one person: nothing is left behind, and nobody's work is lost. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@Import(TestDatabase.class)
class ForgettingRaceModuleTests {

    @Autowired RightsDesk desk;
    @Autowired RightsRequests requests;
    @Autowired Retention.Forgetting forgetting;
    @Autowired LegalHolds holds;
    @Autowired Consents consents;
    @Autowired Persons persons;
    @Autowired Vault vault;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    @Test
    void whoForgetsWaitsForWhoGivesAConsentAndLeavesNothingOfIt() throws Exception {
        var sam = registered();
        meanwhile(
                () -> consents.give(consent(sam), NOOR),
                () -> forgetting.forget(sam),
                () -> assertThat(forgotten(sam)).isTrue());

        assertThat(
                        db.sql(
                                        """
                                        select count(*) from privacy.consent
                                         where person = ? and (forgotten_at is null or note is not null)
                                        """)
                                .param(sam.value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void aHoldThatIsBeingPlacedKeepsThePersonFromBothWaysToBeForgotten() throws Exception {
        var sam = registered();
        meanwhile(
                () -> place(sam),
                () -> forgetting.forget(sam),
                () -> assertThat(forgotten(sam)).isFalse());

        var kim = registered();
        var id = desk.receive(kim, RightsKind.ERASURE, GivenBy.SELF, NOOR);
        meanwhile(
                () -> place(kim),
                () ->
                        assertThatExceptionOfType(Refusal.class)
                                .isThrownBy(() -> desk.erase(id, NOOR))
                                .extracting(Refusal::reason)
                                .isEqualTo(PrivacyRefusal.LEGAL_HOLD),
                () -> assertThat(forgotten(kim)).isFalse());
        assertThat(requests.get(id, NOOR).status()).isEqualTo(RightsStatus.OPEN);
    }

    @Test
    void nothingIsWrittenAboutWhoWasForgottenAfterBeingOpened() throws Exception {
        var sam = registered();
        transaction.executeWithoutResult(
                status -> {
                    persons.open(sam, Purpose.CASEWORK, NOOR);
                    CompletableFuture.runAsync(() -> forgetting.forget(sam)).join();
                    assertThatExceptionOfType(Missing.class)
                            .isThrownBy(() -> vault.seal(sam, "casework.attempt.note", "tekst"));
                    assertThatExceptionOfType(Missing.class)
                            .isThrownBy(() -> consents.give(consent(sam), NOOR));
                    status.setRollbackOnly();
                });

        assertThatExceptionOfType(Missing.class).isThrownBy(() -> place(sam));
        assertThat(holdsOn(sam)).isZero();
    }

    @Test
    void whoCorrectsWhatAnotherCorrectedIsRefusedAndNothingIsLost() throws Exception {
        var sam = registered();
        var first = desk.receive(sam, RightsKind.RECTIFICATION, GivenBy.SELF, NOOR);
        var second = desk.receive(sam, RightsKind.RECTIFICATION, GivenBy.SELF, NOOR);
        var seen = desk.correction(second, NOOR).edition();

        meanwhile(
                () -> desk.rectify(first, seen, PersonExamples.kim(), NOOR),
                () ->
                        assertThatExceptionOfType(Refusal.class)
                                .isThrownBy(() -> desk.rectify(second, seen, sam(), NOOR))
                                .extracting(Refusal::reason)
                                .isEqualTo(PrivacyRefusal.CHANGED_MEANWHILE),
                () -> assertThat(opened(sam).name().given()).isEqualTo("Kim"));
        assertThat(requests.get(second, NOOR).status()).isEqualTo(RightsStatus.OPEN);
    }

    @Test
    void whoWasOpenedForAnAnswerThatIsRefusedStaysInTheLog() {
        var sam = registered();
        var id = desk.receive(sam, RightsKind.ACCESS, GivenBy.PARENT_OR_CARER, NOOR);
        var before = openings(sam);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.export(id, NOOR));
        assertThat(openings(sam)).isGreaterThan(before);
    }

    /** The other begins when the one did its work, and waits until the one commits. */
    private void meanwhile(Runnable one, Runnable other, Runnable afterwards) throws Exception {
        var did = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var running =
                CompletableFuture.runAsync(
                        () ->
                                transaction.executeWithoutResult(
                                        status -> {
                                            one.run();
                                            did.countDown();
                                            await(go);
                                        }));
        assertThat(did.await(20, SECONDS)).isTrue();
        var waiting = CompletableFuture.runAsync(other);
        assertThatExceptionOfType(TimeoutException.class)
                .as("the other waits")
                .isThrownBy(() -> waiting.get(300, MILLISECONDS));
        go.countDown();
        running.get(20, SECONDS);
        waiting.get(20, SECONDS);
        afterwards.run();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void place(PersonId person) {
        holds.place(
                person,
                new LegalHolds.Why(
                        KeepReason.COURT, "zaak", clock.instant().plus(Duration.ofDays(9)), true),
                NOOR);
    }

    private GiveConsent consent(PersonId person) {
        return new GiveConsent(
                person, ConsentBasis.EXPLICIT, GivenBy.SELF, GivenHow.ORAL, clock.instant());
    }

    private int holdsOn(PersonId person) {
        return db.sql("select count(*) from privacy.legal_hold where person = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    private int openings(PersonId person) {
        return db.sql(
                        """
                        select count(*) from person.processing
                         where name = 'IDENTITY_OPENED'
                           and subject = (select subject from person.person where id = ?)
                        """)
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    private boolean forgotten(PersonId person) {
        return Objects.requireNonNull(
                transaction.execute(
                        status ->
                                persons.open(List.of(person), Purpose.OVERSIGHT, NOOR).isEmpty()));
    }

    private Identity opened(PersonId person) {
        return Objects.requireNonNull(
                transaction.execute(status -> persons.open(person, Purpose.CASEWORK, NOOR)));
    }

    private PersonId registered() {
        return Objects.requireNonNull(transaction.execute(status -> persons.register(sam(), BRAM)));
    }
}

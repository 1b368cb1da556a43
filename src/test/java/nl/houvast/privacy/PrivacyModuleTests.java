package nl.houvast.privacy;

import static java.time.temporal.ChronoUnit.MILLIS;
import static nl.houvast.person.PersonExamples.BRAM;
import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.person.PersonExamples.sam;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.houvast.TestDatabase;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.modulith.test.Scenario;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@Import(TestDatabase.class)
class PrivacyModuleTests {

    @Autowired Consents consents;
    @Autowired Persons persons;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    PersonId person = new PersonId(new UUID(0, 1));

    @BeforeEach
    void anew() {
        person = somebody();
    }

    @Test
    void standsFromTheMomentItIsGivenUntilItIsWithdrawn() {
        assertThat(consents.stands(person)).isFalse();

        consents.give(consent(person), BRAM);
        assertThat(consents.stands(person)).isTrue();

        consents.withdraw(person, NOOR);
        assertThat(consents.stands(person)).isFalse();
    }

    @Test
    void aNewConsentCountsAfterAnOldOneWasWithdrawn() {
        consents.give(consent(person), BRAM);
        consents.withdraw(person, NOOR);
        consents.give(consent(person), NOOR);

        assertThat(consents.stands(person)).isTrue();
    }

    @Test
    void oneWithdrawalTakesEveryConsentBackAndTellsTheHouse(Scenario scenario) {
        consents.give(consent(person), BRAM);
        consents.give(consent(person), NOOR);

        scenario.stimulate(() -> consents.withdraw(person, NOOR))
                .andWaitForEventOfType(ConsentWithdrawn.class)
                .matching(event -> event.person().equals(person))
                .toArriveAndVerify(event -> assertThat(consents.stands(person)).isFalse());
    }

    @Test
    void theConsentOfSomebodyElseStays() {
        var other = somebody();
        consents.give(consent(person), BRAM);
        consents.give(consent(other), BRAM);

        consents.withdraw(person, NOOR);

        assertThat(consents.stands(other)).isTrue();
    }

    @Test
    void withdrawingWhatWasNeverGivenTellsNobody(AssertablePublishedEvents events) {
        consents.withdraw(person, NOOR);

        assertThat(events.ofType(ConsentWithdrawn.class).matching(e -> e.person().equals(person)))
                .isEmpty();
    }

    @Test
    void keepsAsProofWhoGaveItHowAndWhen() {
        var at = clock.instant().minus(Duration.ofDays(1));
        consents.give(
                new GiveConsent(
                        person,
                        ConsentBasis.NO_OBJECTION,
                        GivenBy.SELF_AND_PARENT,
                        GivenHow.ORAL,
                        at),
                BRAM);
        consents.withdraw(person, NOOR);

        assertThat(
                        db.sql("select * from privacy.consent where person = ?")
                                .param(person.value())
                                .query()
                                .singleRow())
                .containsEntry("basis", "NO_OBJECTION")
                .containsEntry("given_by", "SELF_AND_PARENT")
                .containsEntry("how", "ORAL")
                .containsEntry("recorded_by", "referrer-bram")
                .containsEntry("recorded_role", "REFERRER")
                .containsEntry("withdrawn_by", "worker-noor");
        assertThat(
                        db.sql("select given_at from privacy.consent where person = ?")
                                .param(person.value())
                                .query(OffsetDateTime.class)
                                .single()
                                .toInstant())
                .isCloseTo(at, within(1, MILLIS));
    }

    @Test
    void theEvidenceIsSealed() {
        var sam = transaction.execute(status -> persons.register(sam(), BRAM));
        consents.give(
                new GiveConsent(
                        sam,
                        ConsentPurpose.REFER_ON,
                        new Receiver("opvang"),
                        Set.of(Field.NAME),
                        ConsentBasis.EXPLICIT,
                        GivenBy.SELF,
                        GivenHow.WRITTEN,
                        clock.instant(),
                        null,
                        "Getekend aan de keukentafel"),
                NOOR);

        Map<String, @Nullable Object> row =
                db.sql("select * from privacy.consent where person = ?")
                        .param(sam.value())
                        .query()
                        .singleRow();
        assertThat(row).containsEntry("receiver", "opvang").containsEntry("fields", "NAME");
        assertThat((byte[]) Objects.requireNonNull(row.get("note")))
                .asString()
                .doesNotContain("keukentafel");
    }

    @Test
    void refusesAConsentFromTheFutureButNotFromAClockThatRunsAhead() {
        var tomorrow = consent(person, clock.instant().plus(Duration.ofDays(1)));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> consents.give(tomorrow, BRAM))
                .extracting(Refusal::reason)
                .isEqualTo(PrivacyRefusal.CONSENT_IN_FUTURE);
        assertThat(consents.stands(person)).isFalse();

        consents.give(consent(person, clock.instant().plus(Duration.ofMinutes(2))), BRAM);
        assertThat(consents.stands(person)).isTrue();
    }

    private PersonId somebody() {
        return Objects.requireNonNull(transaction.execute(status -> persons.register(sam(), BRAM)));
    }

    private GiveConsent consent(PersonId of) {
        return consent(of, clock.instant());
    }

    private static GiveConsent consent(PersonId of, Instant at) {
        return new GiveConsent(of, ConsentBasis.EXPLICIT, GivenBy.SELF, GivenHow.ORAL, at);
    }
}

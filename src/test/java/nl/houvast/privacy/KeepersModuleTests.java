package nl.houvast.privacy;

import static nl.houvast.person.PersonExamples.BRAM;
import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.person.PersonExamples.sam;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.houvast.TestDatabase;
import nl.houvast.contact.SafeContact;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.person.PersonUpdates;
import nl.houvast.person.Persons;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;

/** Who lays down that somebody is kept, who lifts it, and who sees it. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@Import(TestDatabase.class)
class KeepersModuleTests {

    static final nl.houvast.access.Actor RUBEN = RetentionModuleTests.RUBEN;

    @Autowired Keepers keepers;
    @Autowired Persons persons;
    @Autowired PersonUpdates updates;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    @Test
    void staffWhoSeeAPersonHoldThemAndOnlyThePrivacyOfficerLifts() {
        var person = registered();
        var day = LocalDate.ofInstant(clock.instant(), SafeContact.ZONE).plusDays(1);
        keepers.hold(person, KeepReason.COMPLAINT, "Klacht over ons", day, false, NOOR);

        var held = keepers.of(person, NOOR).getFirst();
        assertThat(held.reason()).isEqualTo(KeepReason.COMPLAINT);
        assertThat(held.by()).isEqualTo(NOOR.id());
        assertThat(
                        db.sql("select why from privacy.legal_hold where id = ?")
                                .param(held.id())
                                .query(byte[].class)
                                .single())
                .asString()
                .doesNotContain("Klacht");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () ->
                                keepers.hold(
                                        person,
                                        KeepReason.CLAIM,
                                        "Te laat",
                                        day.minusDays(1),
                                        true,
                                        NOOR))
                .extracting(Refusal::reason)
                .isEqualTo(PrivacyRefusal.HOLD_ENDED_ALREADY);
        for (var nobody : List.of(BRAM, RUBEN)) {
            assertThatExceptionOfType(Missing.class).isThrownBy(() -> keepers.of(person, nobody));
        }
        for (var nobody : List.of(BRAM, NOOR)) {
            assertThatExceptionOfType(Missing.class).isThrownBy(() -> keepers.all(null, nobody));
            assertThatExceptionOfType(Missing.class).isThrownBy(() -> keepers.dryRun(nobody));
            assertThatExceptionOfType(Missing.class)
                    .isThrownBy(() -> keepers.lift(held.id(), "Mag niet", nobody));
        }
        assertThat(keepers.of(person, NOOR)).hasSize(1);
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> keepers.of(new PersonId(UUID.randomUUID()), NOOR));
    }

    @Test
    void whoIsRestrictedIsHeldAndSeenAllTheSame() {
        var person = registered();
        var day = LocalDate.ofInstant(clock.instant(), SafeContact.ZONE).plusDays(1);
        keepers.hold(person, KeepReason.COURT, "Er loopt een zaak", day, true, NOOR);
        transaction.executeWithoutResult(status -> updates.restrict(person, NOOR));

        var held =
                keepers.all(null, RUBEN).holds().stream()
                        .filter(one -> one.person().equals(person))
                        .findFirst()
                        .orElseThrow();
        assertThat(keepers.one(held.id(), RUBEN).ground()).isEqualTo("Er loopt een zaak");
    }

    private PersonId registered() {
        return Objects.requireNonNull(transaction.execute(status -> persons.register(sam(), BRAM)));
    }
}

package nl.houvast.privacy;

import static nl.houvast.person.PersonExamples.BRAM;
import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.person.PersonExamples.sam;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.kernel.Missing;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.privacy.RetentionRules.RetentionSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;

/** Who goes after which term, who is held, and what is left. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@Import(TestDatabase.class)
class RetentionModuleTests {

    static final Actor RUBEN = new Actor("ruben", Role.PRIVACY_OFFICER);

    @Autowired RetentionRules rules;
    @Autowired Keepers keepers;
    @Autowired RightsAnswers answers;
    @Autowired Retention.Forgetting forgetting;
    @Autowired LegalHolds holds;
    @Autowired Consents consents;
    @Autowired Persons persons;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    List<PersonId> closed = new ArrayList<>();

    /** A module in which these persons' files were closed seven years ago. */
    private final class Files implements PersonalData {

        @Override
        public Map<String, Left> tables() {
            return Map.of();
        }

        @Override
        public List<Part> about(PersonId person, Actor by) {
            return List.of();
        }

        @Override
        public List<PersonId> over(
                Ending ending, Instant before, @Nullable PersonId after, int most) {
            var closedAt = clock.instant().minus(Duration.ofDays(7 * 366));
            if (ending != Ending.FILE_CLOSED || !closedAt.isBefore(before)) {
                return List.of();
            }
            var from = after == null ? 0 : closed.indexOf(after) + 1;
            return closed.subList(from, Math.min(closed.size(), from + most));
        }
    }

    @BeforeEach
    void files() {
        closed = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            closed.add(registered());
        }
    }

    @Test
    void showsWhoWouldGoAndChangesNothing() {
        var held = closed.get(2);
        hold(held, Duration.ofDays(30));

        var due = retention(rules).dryRun();

        var files = due.getFirst();
        assertThat(files.rule().id()).isEqualTo("file");
        assertThat(files.held()).containsExactly(held);
        assertThat(files.persons()).hasSize(4).doesNotContain(held);
        assertThat(closed).allMatch(this::known);
    }

    @Test
    void forgetsWhoseTermIsOverAndKeepsWhoIsHeldUntilTheHoldEnds() {
        var held = closed.get(2);
        var hold = hold(held, Duration.ofDays(30));

        retention(rules).round();
        assertThat(closed).filteredOn(this::known).containsExactly(held);

        transaction.executeWithoutResult(status -> holds.lift(hold, "Zaak is klaar", RUBEN));
        retention(rules).round();
        assertThat(closed).noneMatch(this::known);
    }

    @Test
    void aHoldThatIsLookedAtStaysUntilSomebodyLookedAndOneThatEndsDoesNot() {
        var looked = closed.get(1);
        var ended = closed.get(3);
        var hold = hold(looked, Duration.ofDays(-1), false);
        hold(ended, Duration.ofDays(-1), true);

        retention(rules).round();

        assertThat(closed).filteredOn(this::known).containsExactly(looked);
        assertThat(keepers.all(null, RUBEN).holds())
                .filteredOn(one -> one.person().equals(looked))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.passed()).isTrue();
                            assertThat(one.ground()).isEqualTo("Er loopt een procedure");
                            assertThat(one.toString()).doesNotContain("procedure");
                        });
        assertThat(keepers.all(null, RUBEN).holds())
                .extracting(Keepers.Held::until)
                .isSortedAccordingTo(Comparator.naturalOrder());

        keepers.lift(hold, "De zaak is klaar", RUBEN);
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> keepers.lift(hold, "Nog eens", RUBEN));
        retention(rules).round();
        assertThat(closed).noneMatch(this::known);
    }

    @Test
    void theDryRunTellsNumbersOnlyAlsoOfProof() {
        hold(closed.get(2), Duration.ofDays(30));
        var counted = new Keepers(holds, retention(rules), answers, clock).dryRun(RUBEN);

        assertThat(counted).extracting(Keepers.Going::rule).contains("file", "proof");
        assertThat(counted.getFirst().going()).isEqualTo(4);
        assertThat(counted.getFirst().held()).isOne();
        var before = counted.getLast();
        assertThat(before.ending()).isEqualTo(Ending.FORGOTTEN);

        db.sql(
                        "update privacy.consent set forgotten_at = now() - interval '13 months' where person = ?")
                .param(closed.getFirst().value())
                .update();
        assertThat(keepers.dryRun(RUBEN).getLast().going()).isEqualTo(before.going() + 1);
    }

    @Test
    void aLongerTermOfThisOrganisationCounts() {
        var longer = new RetentionRules(new RetentionSettings(Map.of("file", Period.ofYears(20))));
        retention(longer).round();

        assertThat(closed).allMatch(this::known);
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                new RetentionRules(
                                        new RetentionSettings(Map.of("fiel", Period.ZERO))));
    }

    @Test
    void twoNodesForgetEachPersonOnce() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var work = new ArrayList<Future<?>>();
            work.add(nodes.submit(() -> retention(rules).round()));
            work.add(nodes.submit(() -> retention(rules).round()));
            for (var one : work) {
                one.get();
            }
        }

        assertThat(closed)
                .allSatisfy(
                        person ->
                                assertThat(
                                                db.sql(
                                                                """
                                                                select count(*) from person.processing l
                                                                  join person.person p using (subject)
                                                                 where p.id = ? and l.name = 'FORGOTTEN'
                                                                """)
                                                        .param(person.value())
                                                        .query(Integer.class)
                                                        .single())
                                        .isOne());
    }

    @Test
    void theProofOfAConsentGoesAYearAfterThePerson() {
        var person = closed.getFirst();
        retention(rules).round();
        assertThat(proofs(person)).isOne();
        assertThat(consents.stands(person)).isFalse();

        retention(rules).round();
        assertThat(proofs(person)).isOne();

        db.sql(
                        "update privacy.consent set forgotten_at = now() - interval '13 months' where person = ?")
                .param(person.value())
                .update();
        retention(rules).round();
        assertThat(proofs(person)).isZero();
    }

    private Retention retention(RetentionRules by) {
        return new Retention(by, List.of(new Files()), forgetting, clock);
    }

    private UUID hold(PersonId person, Duration until) {
        return hold(person, until, true);
    }

    private UUID hold(PersonId person, Duration until, boolean ends) {
        return Objects.requireNonNull(
                transaction.execute(
                        status ->
                                holds.place(
                                        person,
                                        new LegalHolds.Why(
                                                KeepReason.CLAIM,
                                                "Er loopt een procedure",
                                                clock.instant().plus(until),
                                                ends),
                                        NOOR)));
    }

    private boolean known(PersonId person) {
        return Objects.requireNonNull(
                transaction.execute(
                        status ->
                                !persons.open(List.of(person), Purpose.CASEWORK, NOOR).isEmpty()));
    }

    private int proofs(PersonId person) {
        return db.sql("select count(*) from privacy.consent where person = ? and note is null")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    private PersonId registered() {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            var person = persons.register(sam(), BRAM);
                            consents.give(
                                    new GiveConsent(
                                            person,
                                            ConsentBasis.EXPLICIT,
                                            GivenBy.SELF,
                                            GivenHow.ORAL,
                                            clock.instant()),
                                    BRAM);
                            return person;
                        }));
    }
}

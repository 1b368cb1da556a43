package nl.houvast.privacy;

import static nl.houvast.person.PersonExamples.BRAM;
import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.person.PersonExamples.kim;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import nl.houvast.TestDatabase;
import nl.houvast.person.AgeBoundaryPassed;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** What a birthday does to what somebody else agreed to. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@Import(TestDatabase.class)
class AgeModuleTests {

    static final Receiver SCHOOL = new Receiver("school-voorbeeld");

    @Autowired Consents consents;
    @Autowired Persons persons;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    PersonId kim = new PersonId(new java.util.UUID(0, 1));

    @BeforeEach
    void somebody() {
        kim = Objects.requireNonNull(transaction.execute(status -> persons.register(kim(), BRAM)));
    }

    @Test
    void from16WhatAParentLetOthersKnowEndsAtOnce(AssertablePublishedEvents published) {
        share(GivenBy.PARENT_OR_CARER);
        becomes(16);

        assertThat(shared()).isFalse();
        assertThat(published.ofType(ConsentExpired.class).matching(e -> e.person().equals(kim)))
                .extracting(ConsentExpired::receiver)
                .containsExactly(SCHOOL);
    }

    @Test
    void from16ContactGoesOnForAMonthInWhichTheYoungPersonIsAsked() {
        contact(GivenBy.PARENT_OR_CARER);
        becomes(16);

        assertThat(consents.stands(kim)).isTrue();
        assertThat(endsAt())
                .isBetween(
                        clock.instant()
                                .plus(Duration.ofDays(29))
                                .atOffset(java.time.ZoneOffset.UTC),
                        clock.instant()
                                .plus(Duration.ofDays(31))
                                .atOffset(java.time.ZoneOffset.UTC));

        contact(GivenBy.SELF);
        db.sql(
                        "update privacy.consent set ends_at = now() where ends_at is not null and person = ?")
                .param(kim.value())
                .update();
        assertThat(consents.stands(kim)).as("their own word has no end").isTrue();
    }

    @Test
    void from12WhatAParentAloneLetOthersKnowGoesOnForAMonthAndContactAsItWas() {
        share(GivenBy.PARENT_OR_CARER);
        contact(GivenBy.PARENT_OR_CARER);
        becomes(12);

        assertThat(shared()).isTrue();
        assertThat(
                        db.sql(
                                        """
                                        select receiver from privacy.consent
                                         where person = ? and limited_at_age = 12
                                        """)
                                .param(kim.value())
                                .query(String.class)
                                .list())
                .containsExactly(SCHOOL.value());
    }

    @Test
    void whatTheYoungPersonAgreedToStays() {
        share(GivenBy.SELF_AND_PARENT);
        contact(GivenBy.SELF);
        becomes(16);
        becomes(18);

        assertThat(shared()).isTrue();
        assertThat(consents.stands(kim)).isTrue();
        assertThat(endsAt()).isNull();
    }

    private void becomes(int age) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new AgeBoundaryPassed(kim, age, clock.instant())));
    }

    private boolean shared() {
        return !consents.allow(kim, ConsentPurpose.REFER_ON, SCHOOL).none();
    }

    private @Nullable OffsetDateTime endsAt() {
        return db.sql("select max(ends_at) from privacy.consent where person = ?")
                .param(kim.value())
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .getFirst();
    }

    private void contact(GivenBy by) {
        give(ConsentPurpose.CONTACT, Receiver.HOUSE, EnumSet.allOf(Field.class), by);
    }

    private void share(GivenBy by) {
        give(ConsentPurpose.REFER_ON, SCHOOL, Set.of(Field.NAME), by);
    }

    private void give(ConsentPurpose purpose, Receiver receiver, Set<Field> fields, GivenBy by) {
        var at = clock.instant();
        consents.give(
                new GiveConsent(
                        kim,
                        purpose,
                        receiver,
                        fields,
                        ConsentBasis.EXPLICIT,
                        by,
                        GivenHow.ORAL,
                        at,
                        null,
                        null),
                NOOR);
    }
}

package nl.houvast.privacy;

import static nl.houvast.person.PersonExamples.BRAM;
import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.person.PersonExamples.kim;
import static nl.houvast.person.PersonExamples.sam;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Identity;
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
import org.springframework.transaction.support.TransactionTemplate;

/** What others may know, until when, and what happens at the end of it. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@Import(TestDatabase.class)
class ConsentModuleTests {

    static final Receiver SHELTER = new Receiver("opvang-voorbeeld");
    static final Receiver FUND = new Receiver("fonds-voorbeeld");
    static final Actor PARTNER = new Actor("partner-pia", NOOR.role());

    @Autowired Consents consents;
    @Autowired ConsentRound round;
    @Autowired Sharings sharings;
    @Autowired Persons persons;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    PersonId person = new PersonId(new UUID(0, 1));

    @BeforeEach
    void somebody() {
        person = registered(sam());
    }

    @Test
    void aReceiverReadsWhatWasAgreedAndNothingElse() {
        agree(SHELTER, null, Field.NAME, Field.PHONE, Field.STORY);
        var id = share(SHELTER, Set.of(Field.NAME, Field.PHONE, Field.STORY));

        var read = sharings.read(id, SHELTER, PARTNER);

        assertThat(read.known())
                .containsOnlyKeys(Field.NAME, Field.PHONE, Field.SAFE_CONTACT, Field.STORY)
                .containsEntry(Field.NAME, "Sam Voorbeeld")
                .containsEntry(Field.STORY, "Zoekt een kamer");
        assertThat(read.known().get(Field.SAFE_CONTACT))
                .as("a number never goes without its rules")
                .contains("only=CALL,EMAIL", "zonnebloem");
        assertThat(purposes()).contains("SHARING");
        assertThat(
                        db.sql("select story from privacy.sharing where id = ?")
                                .param(id.value())
                                .query(byte[].class)
                                .single())
                .asString()
                .doesNotContain("kamer");
    }

    @Test
    void whatWasNotAgreedIsNotShared() {
        agree(SHELTER, null, Field.NAME);

        refuses(PrivacyRefusal.NOT_CONSENTED, () -> share(SHELTER, Set.of(Field.BIRTH_DATE)));
        refuses(PrivacyRefusal.NOT_CONSENTED, () -> share(FUND, Set.of(Field.NAME)));
        assertThat(consents.allow(person, ConsentPurpose.REFER_ON, FUND).none()).isTrue();
    }

    @Test
    void whatIsForOneReceiverDoesNotExistForAnother() {
        agree(SHELTER, null, Field.NAME);
        agree(FUND, null, Field.NAME);
        var id = share(SHELTER, Set.of(Field.NAME));

        missing(id, FUND);
        assertThat(sharings.readAll(SHELTER, null, PARTNER))
                .extracting(SharedPackage::id)
                .contains(id);
    }

    @Test
    void takingBackFromOneReceiverLeavesTheRest(AssertablePublishedEvents events) {
        consents.give(contact(), BRAM);
        agree(SHELTER, null, Field.NAME);
        agree(FUND, null, Field.NAME);
        var shelter = share(SHELTER, Set.of(Field.NAME));
        var fund = share(FUND, Set.of(Field.NAME));

        consents.withdraw(person, SHELTER, NOOR);

        missing(shelter, SHELTER);
        assertThat(sharings.read(fund, FUND, PARTNER).known()).containsKey(Field.NAME);
        assertThat(consents.stands(person)).isTrue();
        assertThat(events.ofType(ConsentWithdrawn.class).matching(e -> e.person().equals(person)))
                .extracting(ConsentWithdrawn::receiver)
                .containsExactly(SHELTER);
    }

    @Test
    void takingBackEverythingCallsEveryPackageBackAndRemovesItsText() {
        agree(SHELTER, null, Field.NAME, Field.STORY);
        agree(FUND, null, Field.NAME);
        var shelter = share(SHELTER, Set.of(Field.NAME, Field.STORY));
        var fund = share(FUND, Set.of(Field.NAME));

        consents.withdraw(person, NOOR);

        missing(shelter, SHELTER);
        missing(fund, FUND);
        assertThat(
                        db.sql(
                                        "select count(*) from privacy.sharing where story is not null and id = ?")
                                .param(shelter.value())
                                .query(Integer.class)
                                .single())
                .isZero();
        agree(SHELTER, null, Field.NAME, Field.STORY);
        missing(shelter, SHELTER);
    }

    @Test
    void aNewNarrowerConsentNarrowsWhatWasShared() {
        agree(SHELTER, null, Field.NAME, Field.BIRTH_DATE);
        agree(SHELTER, null, Field.NAME);
        var id = share(SHELTER, Set.of(Field.NAME, Field.BIRTH_DATE));
        db.sql(
                        """
                        update privacy.consent set withdrawn_at = now(), withdrawn_by = 'x'
                         where person = ? and fields like '%BIRTH%'
                        """)
                .param(person.value())
                .update();

        assertThat(sharings.read(id, SHELTER, PARTNER).known()).containsOnlyKeys(Field.NAME);
    }

    @Test
    void anEndDateActsAtOnceAndIsToldOnce(AssertablePublishedEvents events) {
        agree(SHELTER, clock.instant().plus(Duration.ofDays(30)), Field.NAME);
        var id = share(SHELTER, Set.of(Field.NAME));
        assertThat(sharings.read(id, SHELTER, PARTNER).known()).isNotEmpty();

        db.sql("update privacy.consent set ends_at = now() - interval '1 second' where person = ?")
                .param(person.value())
                .update();
        missing(id, SHELTER);
        assertThat(recalled(id)).as("the round was not there yet").isNull();

        round.expire();
        round.expire();

        assertThat(recalled(id)).isEqualTo("ConsentExpired");
        assertThat(events.ofType(ConsentExpired.class).matching(e -> e.person().equals(person)))
                .extracting(ConsentExpired::receiver)
                .containsExactly(SHELTER);
    }

    @Test
    void nothingIsToldWhileAnotherConsentForTheSameStands(AssertablePublishedEvents events) {
        agree(SHELTER, clock.instant().plus(Duration.ofDays(30)), Field.NAME);
        agree(SHELTER, null, Field.NAME);
        var id = share(SHELTER, Set.of(Field.NAME));
        db.sql(
                        "update privacy.consent set ends_at = now() where ends_at is not null and person = ?")
                .param(person.value())
                .update();

        round.expire();

        assertThat(events.ofType(ConsentExpired.class).matching(e -> e.person().equals(person)))
                .isEmpty();
        assertThat(sharings.read(id, SHELTER, PARTNER).known()).containsKey(Field.NAME);
    }

    @Test
    void noObjectionIsAGroundForThePoliceTowardsUsOnly() {
        refuses(
                PrivacyRefusal.CONSENT_NOT_EXPLICIT,
                () -> give(person, SHELTER, ConsentBasis.NO_OBJECTION, GivenBy.SELF, null));
    }

    @Test
    void aParentDecidesForAChildOfNineAndNotForAnAdult() {
        var child = registered(kim());

        refuses(PrivacyRefusal.CONSENT_OF_ANOTHER, () -> byParent(person));
        byParent(child);
        assertThat(consents.allow(child, ConsentPurpose.REFER_ON, SHELTER).fields())
                .containsExactly(Field.NAME);
    }

    @Test
    void aConsentThatEndedAlreadyIsNotWrittenDown() {
        refuses(
                PrivacyRefusal.CONSENT_ENDED_ALREADY,
                () -> agree(SHELTER, clock.instant().minusSeconds(1), Field.NAME));
    }

    private PersonId registered(Identity identity) {
        return Objects.requireNonNull(
                transaction.execute(status -> persons.register(identity, BRAM)));
    }

    private GiveConsent contact() {
        return new GiveConsent(
                person, ConsentBasis.EXPLICIT, GivenBy.SELF, GivenHow.ORAL, clock.instant());
    }

    private void byParent(PersonId whose) {
        give(whose, SHELTER, ConsentBasis.EXPLICIT, GivenBy.PARENT_OR_CARER, null, Field.NAME);
    }

    private void agree(Receiver receiver, @Nullable Instant until, Field... fields) {
        give(person, receiver, ConsentBasis.EXPLICIT, GivenBy.SELF, until, fields);
    }

    private void give(
            PersonId whose,
            Receiver receiver,
            ConsentBasis basis,
            GivenBy givenBy,
            @Nullable Instant until,
            Field... fields) {
        var at = clock.instant();
        var named = fields.length == 0 ? Set.of(Field.NAME) : Set.of(fields);
        var how = GivenHow.ORAL;
        var purpose = ConsentPurpose.REFER_ON;
        consents.give(
                new GiveConsent(
                        whose, purpose, receiver, named, basis, givenBy, how, at, until, null),
                NOOR);
    }

    private SharingId share(Receiver receiver, Set<Field> fields) {
        return sharings.share(
                new ShareWith(
                        person,
                        ConsentPurpose.REFER_ON,
                        receiver,
                        fields,
                        fields.contains(Field.STORY) ? "Zoekt een kamer" : null),
                NOOR);
    }

    private void missing(SharingId id, Receiver reader) {
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> sharings.read(id, reader, PARTNER));
        assertThat(sharings.readAll(reader, null, PARTNER))
                .extracting(SharedPackage::id)
                .doesNotContain(id);
    }

    private @Nullable String recalled(SharingId id) {
        return (String)
                db.sql("select recalled_why from privacy.sharing where id = ?")
                        .param(id.value())
                        .query()
                        .singleRow()
                        .get("recalled_why");
    }

    private List<@Nullable String> purposes() {
        return db.sql(
                        "select purpose from person.processing join person.person p using (subject)"
                                + " where p.id = ?")
                .param(person.value())
                .query(String.class)
                .list();
    }

    private static void refuses(PrivacyRefusal why, Runnable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(work::run)
                .extracting(Refusal::reason)
                .isEqualTo(why);
    }
}

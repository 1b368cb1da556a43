package nl.houvast.privacy;

import static nl.houvast.person.PersonExamples.BRAM;
import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.person.PersonExamples.kim;
import static nl.houvast.person.PersonExamples.sam;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.contact.SafeContact;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.Identity;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.person.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What somebody can ask about their own data, and what we then do. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@Import(TestDatabase.class)
class RightsModuleTests {

    @Autowired RightsDesk desk;
    @Autowired RightsRequests requests;
    @Autowired RightsAnswers answers;
    @Autowired LegalHolds holds;
    @Autowired Consents consents;
    @Autowired Persons persons;
    @Autowired Vault vault;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    @Test
    void isAnsweredWithinAMonthOrOnceWithinThree() {
        var id = desk.receive(registered(sam()), RightsKind.ACCESS, GivenBy.SELF, NOOR);
        var today = LocalDate.ofInstant(clock.instant(), SafeContact.ZONE);
        assertThat(requests.get(id, NOOR).dueOn()).isEqualTo(today.plusMonths(1));

        desk.extend(id, NOOR);
        assertThat(requests.get(id, NOOR).dueOn()).isEqualTo(today.plusMonths(3));
        refuses(PrivacyRefusal.REQUEST_EXTENDED, () -> desk.extend(id, NOOR));
        assertThat(requests.dueOn(today.plusMonths(3))).extracting(RightsRequest::id).contains(id);
    }

    @Test
    void theExportTellsThePersonTheirOwnAndNothingAboutOthers() throws Exception {
        var kim = registered(kim());
        consents.give(
                new GiveConsent(
                        kim,
                        ConsentBasis.EXPLICIT,
                        GivenBy.PARENT_OR_CARER,
                        GivenHow.ORAL,
                        clock.instant()),
                NOOR);
        var id = desk.receive(kim, RightsKind.PORTABILITY, GivenBy.SELF, NOOR);

        var export = desk.export(id, NOOR);

        assertThat(export)
                .contains("Kim", "2017-02-03", "PARENT_OR_CARER", RightsAnswers.FORM)
                .doesNotContain("Robin", "87654321");
        var schema =
                JsonMapper.shared().readTree(Files.readString(Path.of("docs/export.schema.json")));
        var made = JsonMapper.shared().readTree(export);
        assertThat(made.propertyNames())
                .containsExactlyInAnyOrderElementsOf(schema.get("properties").propertyNames());
        assertThat(schema.get("properties").get("parts").get("properties").propertyNames())
                .containsAll(made.get("parts").propertyNames());
        assertThat(desk.export(id, NOOR)).as("again that day, in another form").contains("Kim");
        refuses(PrivacyRefusal.REQUEST_DECIDED, () -> desk.export(id, Actor.worker("daan")));
        var later = requests.get(id, NOOR);
        assertThat(later.answerable(NOOR, clock.instant().plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void aParentMayAskForAChildOfNineButNotWhenHomeIsTheDangerNorForAnAdult() {
        var kim = registered(kim());
        var mine = desk.receive(kim, RightsKind.ACCESS, GivenBy.PARENT_OR_CARER, NOOR);
        var adult =
                desk.receive(registered(sam()), RightsKind.ACCESS, GivenBy.PARENT_OR_CARER, NOOR);
        var danger = desk.receive(kim, RightsKind.ACCESS, GivenBy.PARENT_OR_CARER, NOOR);

        assertThat(desk.export(mine, NOOR)).contains("Kim");
        refuses(PrivacyRefusal.NOT_FOR_PARENT, () -> desk.export(adult, NOOR));
        var unsafe = new RightsAnswers(persons, vault, List.of(new DangerAtHome()), holds, clock);
        refuses(
                PrivacyRefusal.NOT_FOR_PARENT,
                () ->
                        transaction.executeWithoutResult(
                                status ->
                                        unsafe.requireEntitled(requests.get(danger, NOOR), NOOR)));
    }

    private record DangerAtHome() implements PersonalData {

        @Override
        public Map<String, Left> tables() {
            return Map.of();
        }

        @Override
        public List<Part> about(PersonId person, Actor by) {
            return List.of();
        }

        @Override
        public boolean dangerAtHome(PersonId person) {
            return true;
        }
    }

    @Test
    void whatWasWrongIsPutRightAndFoundByTheRightThings() {
        var who = registered(with("+31655550101"));
        var same = registered(with("+31655550102"));
        assertThat(alike(who)).doesNotContain(same);

        var id = desk.receive(who, RightsKind.RECTIFICATION, GivenBy.SELF, NOOR);
        desk.rectify(id, desk.correction(id, NOOR).edition(), with("+31655550102"), NOOR);

        assertThat(Objects.requireNonNull(opened(who).phone()).value()).isEqualTo("+31655550102");
        assertThat(alike(who)).contains(same);
    }

    @Test
    void whatIsRestrictedIsOpenedForTheirOwnQuestionsOnly() {
        var sam = registered(sam());
        var id = desk.receive(sam, RightsKind.RESTRICTION, GivenBy.SELF, NOOR);
        desk.restrict(id, NOOR);

        assertThatExceptionOfType(Missing.class).isThrownBy(() -> opened(sam));
        var access = desk.receive(sam, RightsKind.ACCESS, GivenBy.SELF, NOOR);
        assertThat(desk.export(access, NOOR)).contains("Sam");

        desk.release(id, NOOR);
        assertThat(opened(sam).name().given()).isEqualTo("Sam");
    }

    @Test
    void erasingGivesACertificateThatOnlyThisHouseCanMake() {
        var sam = registered(sam());
        var id = desk.receive(sam, RightsKind.ERASURE, GivenBy.SELF, NOOR);

        var certificate = desk.erase(id, NOOR);

        assertThatExceptionOfType(Missing.class).isThrownBy(() -> opened(sam));
        assertThat(certificate.text())
                .contains(id.toString())
                .doesNotContain("Sam", sam.toString());
        assertThat(answers.isOurs(certificate)).isTrue();
        assertThat(answers.isOurs(new Certificate(certificate.text() + " ", certificate.seal())))
                .isFalse();
    }

    @Test
    void aLegalHoldKeepsWhatSomebodyWantsErased() {
        var sam = registered(sam());
        transaction.executeWithoutResult(
                status ->
                        holds.place(
                                sam,
                                new LegalHolds.Why(
                                        KeepReason.COURT,
                                        "procedure",
                                        clock.instant().plus(Duration.ofDays(9)),
                                        true),
                                NOOR));
        var id = desk.receive(sam, RightsKind.ERASURE, GivenBy.SELF, NOOR);

        refuses(PrivacyRefusal.LEGAL_HOLD, () -> desk.erase(id, NOOR));
        assertThat(opened(sam).name().given()).isEqualTo("Sam");
        assertThat(requests.get(id, NOOR).status()).isEqualTo(RightsStatus.OPEN);
        desk.refuse(id, NOOR);
        assertThat(requests.get(id, NOOR).status()).isEqualTo(RightsStatus.REFUSED);
    }

    @Test
    void anObjectionStopsEverything() {
        var sam = registered(sam());
        consents.give(
                new GiveConsent(
                        sam,
                        ConsentBasis.NO_OBJECTION,
                        GivenBy.SELF,
                        GivenHow.ORAL,
                        clock.instant()),
                NOOR);

        desk.stop(desk.receive(sam, RightsKind.OBJECTION, GivenBy.SELF, NOOR), NOOR);

        assertThat(consents.stands(sam)).isFalse();
    }

    @Test
    void whoIsNotOfTheHouseSeesNoRequest() {
        var id = desk.receive(registered(sam()), RightsKind.ACCESS, GivenBy.SELF, NOOR);

        assertThatExceptionOfType(Missing.class).isThrownBy(() -> desk.export(id, BRAM));
    }

    private static Identity with(String phone) {
        var sam = sam();
        return new Identity(
                sam.name(),
                null,
                new PhoneNumber(phone),
                new Email("x" + phone.substring(8) + "@voorbeeld.test"),
                "nl",
                false,
                null,
                sam.safeContact());
    }

    private List<PersonId> alike(PersonId person) {
        return Objects.requireNonNull(
                transaction.execute(
                        status ->
                                persons.alike(List.of(person), NOOR)
                                        .getOrDefault(person, List.of())));
    }

    private Identity opened(PersonId person) {
        return Objects.requireNonNull(
                transaction.execute(status -> persons.open(person, Purpose.CASEWORK, NOOR)));
    }

    private PersonId registered(Identity identity) {
        return Objects.requireNonNull(
                transaction.execute(status -> persons.register(identity, BRAM)));
    }

    private static void refuses(PrivacyRefusal why, Runnable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(work::run)
                .extracting(Refusal::reason)
                .isEqualTo(why);
    }
}

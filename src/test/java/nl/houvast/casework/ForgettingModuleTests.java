package nl.houvast.casework;

import static nl.houvast.casework.CaseworkExamples.NOOR;
import static nl.houvast.casework.CaseworkExamples.SVEN;
import static nl.houvast.casework.CaseworkExamples.anyTime;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.houvast.TestDatabase;
import nl.houvast.person.PersonId;
import nl.houvast.person.PersonUpdates;
import nl.houvast.person.Purpose;
import nl.houvast.privacy.Ending;
import nl.houvast.privacy.PersonalData;
import nl.houvast.privacy.PersonalData.Left;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** What is left of somebody who was forgotten, in every table there is. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document", "timeline", "intake", "casefile"})
@Import({TestDatabase.class, CaseworkHouse.class})
@AutoConfigureMockMvc
class ForgettingModuleTests extends CaseworkRoom {

    @Autowired List<PersonalData> modules;
    @Autowired CaseworkRecords records;
    @Autowired PersonUpdates updates;

    private record Column(String table, String column) {}

    @Test
    void everyTableWithPersonsIsNamedByTheModuleThatLetsGo() {
        var tables = columns().stream().map(Column::table).collect(Collectors.toSet());

        assertThat(tables).contains("referral.referral", "casework.link", "person.person");
        assertThat(named().keySet())
                .as("tables with a column of persons, and what PersonalData.tables() names")
                .containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void nothingSealedIsLeftAndOnlyTheProofKnowsTheIdentifier() {
        var contact = sam();
        var other = contact(referring.adult("Samuel", "+31612345678", anyTime()));
        act(contact, "nemen");
        attempt(contact, "REACHED", "note", "Wil graag praten");
        act(contact, "afspraak", "agreed", "ACCEPTED");
        var person = person(contact);

        transaction.executeWithoutResult(status -> persons.forget(person, NOOR));

        var named = named();
        for (var column : columns()) {
            var left =
                    db.sql(
                                    "select * from %s where %s = :person"
                                            .formatted(column.table(), column.column()))
                            .param("person", person.value())
                            .query()
                            .listOfRows();
            if (named.get(column.table()) == Left.NOTHING) {
                assertThat(left).as(column.toString()).isEmpty();
            }
            assertThat(left)
                    .as(column.toString())
                    .allSatisfy(
                            row ->
                                    assertThat(row.values())
                                            .noneMatch(value -> value instanceof byte[]));
        }
        assertThat(
                        db.sql("select count(*) from casework.contact_attempt")
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(page(other)).doesNotContain("Misschien dezelfde persoon");
        assertThat(counted("casework", "ACCEPTED")).isPositive();
        assertThat(counted("referral", "ACCEPTED")).isPositive();
    }

    @Test
    void whatEndedIsOverAfterItsTermAndNotWhileSomethingGoesOn() {
        var file = sam();
        act(file, "nemen");
        attempt(file, "REACHED");
        var address = file(file, "agreed", "ACCEPTED");
        var withdrawn = fleur();
        consents.withdraw(person(withdrawn), SVEN);

        assertThat(over(Ending.CONSENT_ENDED, withdrawn)).isTrue();
        assertThat(over(Ending.FILE_CLOSED, file)).as("it is open").isFalse();

        post(address + "/sluiten", NOOR, "how", "HELPED");

        assertThat(over(Ending.FILE_CLOSED, file)).isTrue();
        assertThat(over(Ending.NOT_TAKEN_UP, file)).isFalse();
        assertThat(records.over(Ending.FILE_CLOSED, clock.instant(), null, 10))
                .as("closed at this moment, not before it")
                .doesNotContain(person(file));
    }

    @Test
    void whoWasOnlyAdvisedIsKeptAsShortAsWhoWasNotTakenUp() {
        var advised = sam();
        act(advised, "nemen");
        attempt(advised, "REACHED");
        var address = file(advised, "agreed", "REFERRED_ON", "offer", "arosa");
        assertThat(over(Ending.NOT_TAKEN_UP, advised)).as("we still follow it").isFalse();

        post(address + "/sluiten", NOOR, "how", "ADVICE_GIVEN");
        assertThat(over(Ending.FILE_CLOSED, advised)).isFalse();
        assertThat(over(Ending.NOT_TAKEN_UP, advised)).isTrue();

        db.sql("update casework.case_file set ending = 'HELPED'").update();
        assertThat(over(Ending.FILE_CLOSED, advised)).as("we did more than that").isTrue();
        assertThat(over(Ending.NOT_TAKEN_UP, advised)).isFalse();
    }

    @Test
    void thePersonMayKnowWhoReferredThemAndWhatWasNoted() {
        var contact = sam();
        act(contact, "nemen");
        attempt(contact, "REACHED", "note", "Wil graag praten");

        var told =
                transaction.execute(
                        status ->
                                modules.stream()
                                        .flatMap(it -> it.about(person(contact), NOOR).stream())
                                        .flatMap(part -> part.entries().stream())
                                        .map(Object::toString)
                                        .collect(Collectors.joining()));

        assertThat(told)
                .contains("A. de Graaf", "Politie Voorbeeldstad", "Wil graag praten", "REACHED")
                .doesNotContain("030 123 45 67");
    }

    @Test
    void aWorkerWritesARequestDownAndAnswersIt() {
        var sam = sam();
        var person = person(sam);
        act(sam, "nemen");
        attempt(sam, "REACHED", "note", "Wil graag praten");
        var file = file(sam, "agreed", "ACCEPTED");
        assertThat(text(get(file, NOOR))).contains("action=\"/werk/verzoeken\"");

        var access = asked(person, "ACCESS");
        assertThat(text(get("/werk/verzoeken", NOOR))).contains("Inzage: Sam Voorbeeld");
        assertThat(text(post(access + "/uitdraai", NOOR)))
                .contains("Wat we over je bewaren", "A. de Graaf", "Wil graag praten")
                .as("in words")
                .contains("Gesproken", "Politie", "Nederlands", "Slachtoffer", "We zoeken uit")
                .doesNotContain("REACHED", "POLICE", "violence.assault");
        assertThat(text(get(access, NOOR))).contains("Uitgevoerd");
        assertThat(post(asked(person, "PORTABILITY") + "/bestand", NOOR))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store");
        assertThat(post(access + "/gegevens.pdf", NOOR))
                .hasStatusOk()
                .hasContentType("application/pdf")
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("Content-Disposition", "attachment; filename=\"gegevens.pdf\"");
        assertThat(post(access + "/gegevens.pdf", SVEN)).hasStatus(409);
        assertThat(post(asked(person, "ERASURE") + "/gegevens.pdf", NOOR)).hasStatus(404);
        assertThat(text(post(asked(person, "ERASURE") + "/wissen", NOOR)))
                .contains("Bewijs van wissen")
                .doesNotContain("Sam");
        assertThat(
                        post(
                                "/werk/verzoeken",
                                NOOR,
                                "person",
                                person + "",
                                "kind",
                                "ACCESS",
                                "askedBy",
                                "SELF"))
                .hasStatus(404);
        assertThat(text(get("/privacy", NOOR))).contains("bewaart ze 6 jaar", ": 6 maanden.");
    }

    private String asked(PersonId person, String kind) {
        return Objects.requireNonNull(
                post(
                                "/werk/verzoeken",
                                NOOR,
                                "person",
                                person + "",
                                "kind",
                                kind,
                                "askedBy",
                                "SELF")
                        .getResponse()
                        .getRedirectedUrl());
    }

    @Test
    void nobodyAtHomeHasAnAnswerAboutAChildThatIsHelpedAlone() {
        var alone = person(contact(referring.childAlone("Mila")));
        var child = person(contact(referring.child("Kim", "Robin")));

        assertThat(modules).anyMatch(module -> module.dangerAtHome(alone));
        assertThat(modules).noneMatch(module -> module.dangerAtHome(child));
    }

    @Test
    void whoTookTheConsentBackHasNoNumberHereAnyMore() {
        var contact = sam();
        var person = person(contact);
        consents.withdraw(person, SVEN);

        var left =
                transaction.execute(status -> persons.open(person, Purpose.RIGHTS_REQUEST, NOOR));
        assertThat(Objects.requireNonNull(left).phone()).isNull();
        assertThat(left.email()).isNull();
        assertThat(left.safeContact().anyChannel()).isFalse();
        assertThat(
                        db.sql("select count(*) from person.lookup where person = ?")
                                .param(person.value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void whoIsRestrictedIsNotThereUntilReleased() {
        var contact = sam();
        var person = person(contact);
        transaction.executeWithoutResult(status -> updates.restrict(person, NOOR));
        clock.set(clock.instant().plus(Duration.ofDays(30)));
        missed.plan();

        assertThat(get("/werk/eerste-contact/" + contact, NOOR)).hasStatus(404);
        assertThat(list("nu")).doesNotContain("Sam Voorbeeld");
        assertThat(column("status", contact)).isEqualTo("WAITING");

        transaction.executeWithoutResult(status -> updates.release(person, NOOR));
        assertThat(page(contact)).contains("Sam Voorbeeld");
    }

    private String file(FirstContactId contact, String... agreed) {
        var answer = act(contact, "afspraak", agreed).getResponse();
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private boolean over(Ending ending, FirstContactId contact) {
        return records.over(ending, clock.instant().plusSeconds(1), null, 1000)
                .contains(person(contact));
    }

    private Map<String, Left> named() {
        return modules.stream()
                .flatMap(module -> module.tables().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By name, and by what they refer to. */
    private List<Column> columns() {
        return db.sql(
                        """
                        select c.table_schema || '.' || c.table_name, c.column_name
                          from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                         where c.data_type = 'uuid' and t.table_type = 'BASE TABLE'
                           and (c.column_name in ('person', 'one', 'other')
                                or (c.table_schema, c.table_name, c.column_name)
                                    = ('person', 'person', 'id'))
                        """)
                .query((row, number) -> new Column(text(row.getString(1)), text(row.getString(2))))
                .list();
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNull(value);
    }

    private int counted(String module, String outcome) {
        return db.sql(
                        "select coalesce(sum(number), 0) from %s.outcome_count where outcome = ?"
                                .formatted(module))
                .param(outcome)
                .query(Integer.class)
                .single();
    }
}

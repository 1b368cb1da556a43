package nl.houvast.person;

import static nl.houvast.person.PersonExamples.BRAM;
import static nl.houvast.person.PersonExamples.NOON;
import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.person.PersonExamples.kim;
import static nl.houvast.person.PersonExamples.sam;
import static nl.houvast.person.VaultNode.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.json.JsonMapper;

/** The log of processing: what is in it, who is told, and that it stays. */
class LogModuleTests {

    static final Actor CLIENT = new Actor("client-sam", Role.VISITOR);

    final DataSource source;

    LogModuleTests() throws Exception {
        source = EmptyVault.make();
    }

    @Test
    void isShapedAsTheStandardSaysAndNamesNobody() throws Exception {
        var node = at(NOON);
        var sam = node.in(() -> node.persons.register(sam(), BRAM));
        node.in(() -> node.persons.open(List.of(sam), Purpose.FIRST_CONTACT, NOOR));

        var records =
                node.db.sql("select * from person.ldv_record order by name").query().listOfRows();

        assertThat(records).hasSize(2);
        assertThat(records.getFirst())
                .containsOnlyKeys(
                        "trace_id",
                        "span_id",
                        "status",
                        "name",
                        "start_time",
                        "end_time",
                        "attributes")
                .containsEntry("status", "Ok")
                .containsEntry("name", "IDENTITY_OPENED")
                .containsEntry("start_time", NOON.toEpochMilli());
        assertThat(records.getFirst().get("trace_id")).asString().matches("[0-9a-f]{32}");
        assertThat(records.getFirst().get("span_id")).asString().matches("[0-9a-f]{16}");
        var attributes =
                JsonMapper.shared().readTree(String.valueOf(records.getFirst().get("attributes")));
        assertThat(attributes.propertyNames())
                .containsExactlyInAnyOrder(
                        "dpl.core.processing_activity_id",
                        "dpl.core.data_subject_id",
                        "dpl.core.data_subject_id_type");
        assertThat(attributes.get("dpl.core.processing_activity_id").asString())
                .isEqualTo("urn:houvast:processing-activity:first-contact");
        assertThat(records.toString()).doesNotContain(sam.toString(), NOOR.id(), BRAM.id());
    }

    @Test
    void everybodyOpenedTogetherHasAPartOfTheirOwnInOneTrace() throws Exception {
        var node = at(NOON);
        var sam = node.in(() -> node.persons.register(sam(), BRAM));
        var kim = node.in(() -> node.persons.register(kim(), BRAM));
        node.in(() -> node.persons.open(List.of(sam, kim), Purpose.WORK_LIST, NOOR));

        assertThat(
                        node.db
                                .sql(
                                        """
                                        select count(distinct trace_id) as traces,
                                               count(distinct span_id) as spans,
                                               count(distinct subject) as subjects
                                        from person.processing where name = 'IDENTITY_OPENED'
                                        """)
                                .query()
                                .singleRow())
                .isEqualTo(Map.of("traces", 1L, "spans", 2L, "subjects", 2L));
    }

    @Test
    void tellsThePersonWhatWasDoneAndThatTheyLooked() throws Exception {
        var node = at(NOON);
        var sam = node.in(() -> node.persons.register(sam(), BRAM));
        node.in(() -> node.persons.register(kim(), BRAM));
        var later = at(NOON.plusSeconds(60));
        later.in(() -> later.persons.open(sam, Purpose.FIRST_CONTACT, NOOR));
        var asks = at(NOON.plusSeconds(120));

        assertThat(read(asks, sam, Duration.ZERO))
                .containsExactly(
                        new ProcessingLog.Entry(
                                NOON.plusSeconds(60),
                                Access.IDENTITY_OPENED,
                                Purpose.FIRST_CONTACT,
                                Role.WORKER),
                        new ProcessingLog.Entry(
                                NOON, Access.REGISTERED, Purpose.REGISTRATION, Role.REFERRER));
        assertThat(read(asks, sam, Duration.ofSeconds(90)))
                .as("held back: neither the call of a minute ago nor the look")
                .extracting(ProcessingLog.Entry::what)
                .containsExactly(Access.REGISTERED);
        assertThat(read(asks, sam, Duration.ZERO))
                .extracting(ProcessingLog.Entry::what)
                .contains(Access.LOG_READ);
    }

    @Test
    void tellsWhoWatchesOverPrivacyWhoItWas() throws Exception {
        var node = at(NOON);
        var sam = node.in(() -> node.persons.register(sam(), BRAM));

        assertThat(node.in(() -> node.log.accountOf(sam, 0, NOOR)))
                .extracting(ProcessingLog.Account::actor)
                .containsExactly(BRAM.id());
        assertThat(read(node, sam, Duration.ZERO))
                .extracting(ProcessingLog.Entry::why)
                .contains(Purpose.OVERSIGHT);
    }

    @Test
    void comesInPagesAndStaysWhenThePersonIsForgotten() throws Exception {
        var node = at(NOON);
        var sam = node.in(() -> node.persons.register(sam(), BRAM));
        for (int i = 0; i < ProcessingLog.PAGE; i++) {
            var then = at(NOON.plusSeconds(i + 1));
            then.in(() -> then.persons.open(sam, Purpose.CASEWORK, NOOR));
        }
        var last = at(NOON.plusSeconds(900));
        last.transaction.executeWithoutResult(status -> last.persons.forget(sam, NOOR));

        var first = last.in(() -> last.log.of(sam, 0, Duration.ZERO, Purpose.OVERSIGHT, NOOR));
        var second =
                last.in(() -> last.log.of(sam, 1, Duration.ofSeconds(1), Purpose.OVERSIGHT, NOOR));

        assertThat(first).hasSize(ProcessingLog.PAGE);
        assertThat(first.getFirst().what()).isEqualTo(Access.FORGOTTEN);
        assertThat(second).extracting(ProcessingLog.Entry::what).containsExactly(Access.REGISTERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from person.processing",
                "update person.processing set purpose = 'CASEWORK'",
                "delete from person.processing_2026_11",
                "truncate person.processing_2026_11",
                "truncate person.processing",
                "update person.processing_actor set actor = 'somebody'",
                "delete from person.processing_actor_2026_11",
                "truncate person.processing_actor_default",
                "delete from person.log_seal",
                "truncate person.log_seal"
            })
    void isWrittenOnce(String change) throws Exception {
        var node = at(NOON);
        node.in(() -> node.persons.register(sam(), BRAM));
        seal(at(NOON.plus(Duration.ofHours(1))));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> node.db.sql(change).update())
                .withMessageContaining("written once");
    }

    @Test
    void monthsAreMadeAheadAndOldOnesGo() throws Exception {
        var node = at(Instant.parse("2029-02-10T00:00:00Z"));
        node.keeper.months();
        node.keeper.months();

        assertThat(parts(node))
                .contains("processing_2029_02", "processing_2029_03", "processing_actor_2029_04")
                .contains("processing_2026_11");

        at(Instant.parse("2032-12-31T00:00:00Z")).keeper.months();
        assertThat(parts(node)).contains("processing_2026_12").doesNotContain("processing_2026_11");
    }

    @Test
    void refusesNothingForWantOfAMonth() throws Exception {
        var node = at(Instant.parse("2041-05-05T00:00:00Z"));
        var sam = node.in(() -> node.persons.register(sam(), BRAM));

        node.keeper.months(); // too late for this month, which stays where it is

        assertThat(read(node, sam, Duration.ZERO)).hasSize(1);
        assertThat(parts(node)).contains("processing_2041_06").doesNotContain("processing_2041_05");
    }

    private static List<ProcessingLog.Entry> read(VaultNode node, PersonId person, Duration held) {
        return node.in(() -> node.log.of(person, 0, held, Purpose.RIGHTS_REQUEST, CLIENT));
    }

    private static void seal(VaultNode node) {
        node.transaction.executeWithoutResult(status -> node.seals.seal());
    }

    private static List<String> parts(VaultNode node) {
        return node.db
                .sql("select tablename from pg_tables where tablename like 'processing%'")
                .query((row, i) -> row.getString(1))
                .list();
    }

    private static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }

    private VaultNode at(Instant at) throws Exception {
        return new VaultNode(source, clock(at), settings('a'));
    }
}

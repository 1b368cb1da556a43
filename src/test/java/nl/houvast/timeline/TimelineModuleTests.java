package nl.houvast.timeline;

import static nl.houvast.person.PersonExamples.NOOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.person.PersonId;
import nl.houvast.timeline.TimelineLines.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.IllegalTransactionStateException;

/** What other modules write stands on the timeline, in words, once and for good. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@Import({TestDatabase.class, TimelineHouse.class, TimelineHouse.Addresses.class})
class TimelineModuleTests extends TimelineRoom {

    private static final String KIND = "example.GOAL_ADDED";

    @Autowired MockMvcTester browser;

    private UUID write(PersonId person, @Nullable UUID file, Actor by, String... facts) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> timeline.write(person, file, KIND, List.of(facts), by)));
    }

    @Test
    void whatHappenedIsToldInWords() {
        var file = file();
        write(
                person(file),
                file,
                NOOR,
                "EMOTIONAL",
                Fact.on(LocalDate.of(2026, 12, 5)),
                Fact.by("worker-lot"),
                Fact.at(Instant.parse("2026-11-24T12:05:00Z")));
        write(person(file), file, Actor.HOUSE, Fact.words("timeline.timeline.NOTE"));
        write(person(file), file, NOOR, Fact.organisation("moviera"), "offer:gone");

        assertThat(text(get(browser, "/werk/dossiers/" + file, NOOR)))
                .contains(
                        "Doel toegevoegd (EMOTIONAL), klaar op 5 december 2026, voor worker-lot,"
                                + " gezegd op 24 november 2026, 13.05",
                        "door worker-noor",
                        "Doel toegevoegd (Notitie)",
                        "door Houvast (automatisch)",
                        "Doel toegevoegd (Moviera), klaar op gone");
    }

    @Test
    void itStandsThereExactlyWhenWhatHappenedIsKept() {
        var file = file();
        var person = person(file);

        transaction.executeWithoutResult(
                status -> {
                    timeline.write(person, file, KIND, List.of(), NOOR);
                    status.setRollbackOnly();
                });

        assertThat(count("entry", person)).isZero();
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> timeline.write(person, file, KIND, List.of(), NOOR));
    }

    @Test
    void whatHasNoWordsOrIsATextIsNotWritten() {
        var file = file();
        var person = person(file);

        for (var kind : List.of("example.NOT_THERE", "nothing", "")) {
            assertThatThrownBy(
                            () ->
                                    transaction.execute(
                                            status ->
                                                    timeline.write(
                                                            person, file, kind, List.of(), NOOR)))
                    .as(kind)
                    .hasMessageContaining("No message found");
        }
        for (var fact : List.of("belt liever niet", "", "text:example.nothing")) {
            assertThatThrownBy(() -> write(person, file, NOOR, fact)).as(fact).isNotNull();
        }
        assertThatExceptionOfType(Missing.class)
                .as("nobody we know")
                .isThrownBy(() -> write(new PersonId(key()), null, NOOR));
        assertThat(count("entry", person)).isZero();
    }

    @Test
    void aLongLifeIsReadPageByPage() {
        var file = file();
        var person = person(file);
        var written = new ArrayList<UUID>();
        for (int i = 0; i < 45; i++) {
            written.addFirst(write(person, i % 3 == 0 ? null : file, NOOR));
        }
        var elsewhere = write(person, fileOf(person), NOOR);

        var read = new ArrayList<UUID>();
        UUID before = null;
        var pages = 0;
        do {
            var page = timeline.page(person, file, before, NOOR);
            page.lines().stream().map(Line::id).forEach(read::add);
            before = page.more();
            pages++;
        } while (before != null);

        assertThat(pages).isEqualTo(3);
        assertThat(read)
                .as("in the order of time, nothing twice, nothing of another case file")
                .containsExactlyInAnyOrderElementsOf(written)
                .isSortedAccordingTo((one, other) -> other.toString().compareTo(one.toString()));
        assertThat(timeline.page(person, null, null, NOOR).lines())
                .extracting(Line::id)
                .contains(elsewhere);
        var first = "/werk/dossiers/" + file;
        var more = timeline.page(person, file, null, NOOR).more();
        assertThat(text(get(browser, first, NOOR))).contains(first + "/tijdlijn?na=" + more);
        assertThat(get(browser, first + "/tijdlijn?na=" + more, NOOR))
                .hasStatusOk()
                .bodyText()
                .contains("Wat er eerder gebeurde", "regel-" + read.get(20))
                .doesNotContain("regel-" + read.get(19));
        assertThat(get(browser, first + "/tijdlijn?na=onzin", NOOR)).hasStatus(404);
    }

    @Test
    void whatHappenedDoesNotChangeByAnyProgram() {
        var file = file();
        var note = note(file, "Zo was het", NOOR);

        for (var update :
                List.of(
                        "update timeline.entry set by = 'worker-lot' where id = ?",
                        "update timeline.note_version set by = 'worker-lot' where note = ?")) {
            assertThatThrownBy(() -> db.sql(update).param(note).update())
                    .hasMessageContaining("what is on the timeline does not change");
        }
    }

    @Test
    void whatAModuleThatIsGoneWroteStays() {
        var file = file();
        var id = write(person(file), file, NOOR);
        db.sql("alter table timeline.entry disable trigger keep_as_it_was").update();
        db.sql("update timeline.entry set kind = 'gone.DONE' where id = ?").param(id).update();
        db.sql("alter table timeline.entry enable trigger keep_as_it_was").update();

        assertThat(timeline.page(person(file), file, null, NOOR).lines())
                .extracting(Line::what)
                .containsExactly("gone.DONE");
    }
}

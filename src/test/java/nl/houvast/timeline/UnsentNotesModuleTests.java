package nl.houvast.timeline;

import static nl.houvast.person.PersonExamples.NOOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.access.UnsentForms;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.PersonalData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** What was sent after the session had ended, what the person reads of it all, and how it goes. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc // as the other tests of the timeline, in one house
@Import({TestDatabase.class, TimelineHouse.class, TimelineHouse.Addresses.class})
class UnsentNotesModuleTests extends TimelineRoom {

    @Autowired UnsentForms unsent;
    @Autowired NoteDrafts drafts;
    @Autowired List<PersonalData> modules;

    private static String path(UUID file) {
        return "/werk/dossiers/" + file + "/notities";
    }

    private static Map<String, List<String>> fields(NoteTyped form, String text) {
        return new HashMap<>(
                Map.of(
                        "note", List.of(text),
                        "base", List.of(String.valueOf(form.base())),
                        "form", List.of(form.form().toString()),
                        "slip", List.of(form.slip())));
    }

    private NoteTyped form(UUID file) {
        return begin(file, NOOR.id());
    }

    private NoteTyped begin(UUID file, String account) {
        return notes.begin(person(file), file, Actor.worker(account));
    }

    @Test
    void aNoteThatCameAfterTheSessionEndedIsThereForItsWriter() {
        var file = file();
        unsent.keep(path(file), fields(form(file), "Net getypt"));

        assertThat(form(file).text()).isEqualTo("Net getypt");
        assertThat(form(file).typedAt()).isNotNull();
        assertThat(begin(file, LOT.id()).text()).isEmpty();

        unsent.keep(path(file) + "/bewaren", fields(form(file), "Net getypt, en meer"));
        assertThat(form(file).text()).isEqualTo("Net getypt, en meer");
    }

    @Test
    void soIsAChange() {
        var file = file();
        var note = note(file, "Was", NOOR);
        var form = notes.read(person(file), file, note, LOT).typed();

        unsent.keep(path(file) + "/" + note, fields(form, "Wordt"));

        var again = notes.read(person(file), file, note, LOT).typed();
        assertThat(again.text()).isEqualTo("Wordt");
        assertThat(again.base()).isEqualTo(1);
        assertThat(now(file, note)).isEqualTo("Was");
    }

    @Test
    void withoutASlipOfOursNothingIsKept() {
        var file = file();
        var other = fileOf(person(file));
        var fields = fields(form(file), "Van een ander");
        var slip = form(file).slip();
        var parts = slip.split("[.]", -1);

        unsent.keep(path(other), fields); // a slip of another case file
        unsent.keep(path(file) + "/" + key(), fields); // of another form
        unsent.keep("/werk/dossiers/" + file + "/sluiten", fields);
        for (var forged :
                List.of(
                        "",
                        "onzin",
                        slip + "A",
                        parts[0] + "." + parts[1] + ".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                        parts[0] + ".d29ya2VyLWxvdA." + parts[2],
                        person(file()) + "." + parts[1] + "." + parts[2],
                        "-".repeat(36) + "." + parts[1] + "." + parts[2])) {
            fields.put("slip", List.of(forged));
            unsent.keep(path(file), fields);
        }
        fields.put("slip", List.of(slip));
        for (var wrong :
                List.of(
                        Map.entry("form", "onzin"),
                        Map.entry("base", "-1"),
                        Map.entry("base", "99999999999"))) {
            var broken = new HashMap<>(fields);
            broken.put(wrong.getKey(), List.of(wrong.getValue()));
            unsent.keep(path(file), broken);
        }
        unsent.keep(path(file), Map.of());

        assertThat(count("note_draft", person(file))).isZero();
        unsent.keep(path(file), fields);
        assertThat(count("note_draft", person(file))).as("the slip itself is good").isEqualTo(1);
    }

    @Test
    void nothingIsKeptOfWhoWasForgottenMeanwhile() {
        var file = file();
        var form = form(file);
        forget(person(file));

        unsent.keep(path(file), fields(form, "Net getypt"));

        assertThat(count("note_draft", person(file))).isZero();
    }

    @Test
    void forgettingLeavesNothing() {
        var file = file();
        var note = note(file, "Een", NOOR);
        edit(file, note, 1, "Twee", NOOR);
        unsent.keep(path(file), fields(form(file), "Net getypt"));
        var tables = List.of("entry", "note", "note_version", "note_draft");
        assertThat(tables).allMatch(table -> count(table, person(file)) > 0);

        forget(person(file));

        assertThat(tables).allMatch(table -> count(table, person(file)) == 0);
    }

    @Test
    void whoAsksWhatWeKeepReadsEveryVersionAndWhatIsNotFinished() {
        var file = file();
        var note = note(file, "Wil bellen", NOOR);
        edit(file, note, 1, "Wil appen", NOOR);
        unsent.keep(path(file), fields(form(file), "Wil misschien"));

        assertThat(told(person(file)).stream().map(it -> it.get("what") + ": " + it.get("note")))
                .containsExactlyInAnyOrder(
                        "Notitie, eerdere versie 1: Wil bellen",
                        "Notitie: Wil appen",
                        "Notitie die nog niet af is: Wil misschien");
        assertThat(told(person(file)).toString()).doesNotContain("worker-noor");
    }

    @Test
    void aMonthLaterWhatWasNotSentIsGone() {
        var file = file();
        unsent.keep(path(file), fields(form(file), "Oud"));
        age(person(file), NoteDrafts.KEPT.minusHours(1));
        drafts.sweep();
        assertThat(form(file).text()).isEqualTo("Oud");

        age(person(file), NoteDrafts.KEPT.plusHours(1));
        drafts.sweep();
        assertThat(form(file).text()).isEmpty();
    }

    private void age(PersonId person, Duration old) {
        db.sql("update timeline.note_draft set kept_at = ? where person = ?")
                .params(java.sql.Timestamp.from(clock.instant().minus(old)), person.value())
                .update();
    }

    private void forget(PersonId person) {
        transaction.executeWithoutResult(status -> persons.forget(person, NOOR));
    }

    private List<Map<String, String>> told(PersonId person) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            var told = new ArrayList<Map<String, String>>();
                            modules.stream()
                                    .flatMap(it -> it.about(person, NOOR).stream())
                                    .filter(part -> part.name().equals("timeline"))
                                    .forEach(part -> told.addAll(part.entries()));
                            return told;
                        }));
    }
}

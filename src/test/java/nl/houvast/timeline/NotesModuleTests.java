package nl.houvast.timeline;

import static nl.houvast.person.PersonExamples.NOOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.kernel.Missing;
import nl.houvast.timeline.Notes.Edited;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Notes are written, changed by two at once, and never lost. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@Import({TestDatabase.class, TimelineHouse.class, TimelineHouse.Addresses.class})
class NotesModuleTests extends TimelineRoom {

    @Autowired MockMvcTester browser;

    private static String page(UUID file) {
        return "/werk/dossiers/" + file;
    }

    private static String page(UUID file, UUID note) {
        return page(file) + "/notities/" + note;
    }

    private MvcTestResult look(String address, Actor by) {
        return get(browser, address, by);
    }

    private MvcTestResult send(String address, MvcTestResult form, String text, Actor by) {
        return post(browser, address, typed(form, text), by);
    }

    @Test
    void aNoteStandsOnTheTimelineWithWhoAndWhen() {
        var file = file();
        var notes = page(file) + "/notities";

        var answer =
                send(notes, look(notes, NOOR), "Wil <b>'s ochtends</b>\r\ngebeld worden", NOOR);

        var address = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        assertThat(address).startsWith(page(file) + "#regel-");
        assertThat(text(look(page(file), LOT)))
                .contains(
                        "<strong>Notitie</strong>",
                        "door worker-noor",
                        "Wil &lt;b",
                        "\ngebeld worden</p>",
                        address.substring(address.indexOf('#') + 1));
        assertThat(look(page(file), LOT)).bodyText().doesNotContain("Gewijzigd door");
    }

    @Test
    void nothingOfItIsInTheDatabaseInClear() {
        var file = file();
        note(file, "Wil 's ochtends gebeld worden", NOOR);
        keep(file, "Half getypt over de buren", NOOR);

        for (var table : new String[] {"note_version", "note_draft"}) {
            var sealed =
                    db.sql("select text from timeline." + table + " where person = ?")
                            .param(person(file).value())
                            .query(byte[].class)
                            .single();
            assertThat(new String(sealed, StandardCharsets.UTF_8))
                    .doesNotContain("ochtends", "buren");
        }
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        var file = file();
        var notes = page(file) + "/notities";
        var long_ = "Lang verhaal. ".repeat(800);

        assertThat(send(notes, look(notes, NOOR), " \r\n ", NOOR))
                .hasStatus(422)
                .bodyText()
                .contains("Schrijf eerst iets", "href=\"#note\"");
        assertThat(send(notes, look(notes, NOOR), long_, NOOR))
                .hasStatus(422)
                .bodyText()
                .contains("langer dan 10.000 tekens", long_);
        assertThat(send(notes, look(notes, NOOR), "draait \u202e om", NOOR)).hasStatus(422);
        assertThat(count("note", person(file))).isZero();

        var note = note(file, "Zo was het", NOOR);
        assertThat(send(page(file, note), look(page(file, note), NOOR), "", NOOR))
                .hasStatus(422)
                .bodyText()
                .contains("Schrijf eerst iets");
        assertThat(now(file, note)).isEqualTo("Zo was het");
    }

    @Test
    void whoSendsAFormTwiceWritesOnceAndWhoTypesOnWritesAnother() {
        var file = file();
        var notes = page(file) + "/notities";
        var form = look(notes, NOOR);

        var first = send(notes, form, "Eén keer", NOOR).getResponse().getRedirectedUrl();
        assertThat(send(notes, form, "Eén keer", NOOR)).hasRedirectedUrl(first);
        assertThat(count("note", person(file))).isEqualTo(1);

        assertThat(send(notes, form, "Iets anders", NOOR)).hasStatus(302);
        assertThat(text(look(page(file), NOOR))).contains("Eén keer", "Iets anders");
    }

    @Test
    void twoWhoChangeOtherLinesAreBroughtTogetherAndTold() {
        var file = file();
        var note = note(file, "Een\nTwee\nDrie", NOOR);
        var address = page(file, note);
        var mine = look(address, NOOR);
        var theirs = look(address, LOT);

        assertThat(send(address, theirs, "Een\nTwee\nDrie en vier", LOT))
                .hasRedirectedUrl(page(file) + "#regel-" + note);
        var answer = send(address, mine, "Eén!\nTwee\nDrie", NOOR);

        assertThat(answer).hasRedirectedUrl(address + "?samen=1");
        assertThat(text(look(address + "?samen=1", NOOR)))
                .contains(
                        "samengevoegd",
                        "Eén!\nTwee\nDrie en vier",
                        "Eerdere versies: 2",
                        "Een\nTwee\nDrie</p>");
        assertThat(text(look(page(file), NOOR))).contains("Gewijzigd door worker-noor");
        assertThat(send(address, mine, "Eén!\nTwee\nDrie", NOOR))
                .as("the same form again changes nothing")
                .hasStatus(302);
        assertThat(count("note_version", person(file))).isEqualTo(3);
    }

    @Test
    void twoWhoChangeTheSameLineSeeBothAndNothingIsLost() {
        var file = file();
        var note = note(file, "Begin\nBelt liever niet\nEind", NOOR);
        var address = page(file, note);
        var mine = look(address, NOOR);
        send(address, look(address, LOT), "Begin\nBelt alleen overdag\nEind", LOT);

        var answer = send(address, mine, "Begin\nAppt liever\nEind", NOOR);

        assertThat(answer)
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Een collega veranderde dezelfde regels",
                        ">Belt alleen overdag</p>",
                        ">Appt liever</p>",
                        "Begin\nBelt alleen overdag\nAppt liever\nEind</textarea>",
                        "name=\"base\" value=\"2\"");
        assertThat(now(file, note)).isEqualTo("Begin\nBelt alleen overdag\nEind");
        assertThat(text(look(address, NOOR)))
                .as("what was typed and not kept is there when coming back")
                .contains("Begin\nAppt liever\nEind</textarea>", "veranderd nadat je begon");

        assertThat(send(address, answer, "Begin\nAppt of belt overdag\nEind", NOOR))
                .hasRedirectedUrl(page(file) + "#regel-" + note);
        assertThat(text(look(address, NOOR)))
                .contains(
                        "Begin\nAppt of belt overdag\nEind</textarea>",
                        "Begin\nBelt alleen overdag\nEind</p>")
                .doesNotContain("je bewaarde het nog niet");
    }

    private void keep(UUID file, String text, Actor by) {
        var notes = page(file) + "/notities";
        assertThat(send(notes + "/bewaren", look(notes, by), text, by)).hasStatus(204);
    }

    @Test
    void whatIsBeingTypedIsKeptForWhoTypesIt() {
        var file = file();
        var form = page(file) + "/notities";
        keep(file, "Half getypt", NOOR);

        assertThat(text(look(form, NOOR)))
                .contains("Half getypt</textarea>", "nog niet. Alleen jij");
        assertThat(text(look(form, LOT))).doesNotContain("Half getypt");
        assertThat(text(look(page(fileOf(person(file))) + "/notities", NOOR)))
                .as("in another case file of the same person")
                .doesNotContain("Half getypt");

        keep(file, "  ", NOOR);
        assertThat(text(look(form, NOOR))).doesNotContain("Half getypt", "Alleen jij");

        keep(file, "Toch nog", NOOR);
        var page = look(form, NOOR);
        send(form, page, "Toch nog, en af", NOOR);
        assertThat(text(look(form, NOOR))).doesNotContain("Toch nog");
        assertThat(send(form + "/bewaren", page, "Toch nog", NOOR))
                .as("what was typed comes in after it was sent")
                .hasStatus(204);
        assertThat(text(look(form, NOOR))).doesNotContain("Toch nog");
    }

    @Test
    void aChangeThatWasNotSentComesBackToo() {
        var file = file();
        var note = note(file, "Was", NOOR);
        var address = page(file, note);
        assertThat(send(address + "/bewaren", look(address, NOOR), "Was en wordt", NOOR))
                .hasStatus(204);

        assertThat(text(look(address, NOOR))).contains("Was en wordt</textarea>", "Alleen jij");
        assertThat(text(look(address, LOT))).contains(">Was</textarea>");
        assertThat(now(file, note)).isEqualTo("Was");
    }

    @Test
    void whoMayNotSeeThePersonFindsNoNote() {
        var file = file();
        var note = note(file, "Voor wie helpt", NOOR);
        var person = person(file);
        var other = fileOf(person);
        var partner = new Actor("partner-pia", Role.PARTNER);
        var change = new Notes.Change(note, 1, key(), "Anders");

        assertThat(look(page(other, note), NOOR)).as("by another case file").hasStatus(404);
        assertThat(look(page(file, key()), NOOR)).hasStatus(404);
        assertThat(look(page(file) + "/notities/onzin", NOOR)).hasStatus(404);
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> notes.edit(person, file, change, partner));
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> notes.read(person, file, note, partner));
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> notes.add(person, file, key(), "Ook iets", partner));
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> notes.edit(person, other, change, NOOR));
        assertThatExceptionOfType(Missing.class)
                .as("a version that is not there")
                .isThrownBy(() -> edit(file, note, 2, "Anders", NOOR));
        assertThat(post(browser, page(file, note), Map.of("note", "Anders"), NOOR))
                .as("no form of ours")
                .hasStatus(404);
        assertThat(send(page(other, note) + "/bewaren", look(page(file, note), NOOR), "x", NOOR))
                .as("nor is anything kept there")
                .hasStatus(404);
        assertThat(now(file, note)).isEqualTo("Voor wie helpt");
    }

    @Test
    void manyNotesOnAPageAreOneLineInTheLogOfProcessing() {
        var file = file();
        note(file, "Een", NOOR);
        note(file, "Twee", NOOR);
        note(file, "Drie", LOT);
        var before = opened(file);

        assertThat(timeline.page(person(file), file, null, NOOR).lines()).hasSize(3);

        assertThat(opened(file)).isEqualTo(before + 1);
        assertThat(edit(file, note(file, "Vier", NOOR), 1, "Vijf", LOT))
                .isEqualTo(new Edited.Kept(2, false));
    }

    private int opened(UUID file) {
        return db.sql(
                        """
                        select count(*) from person.processing join person.person using (subject)
                         where id = ? and name = 'TEXT_OPENED'
                        """)
                .param(person(file).value())
                .query(Integer.class)
                .single();
    }
}

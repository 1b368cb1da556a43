package nl.houvast.casework;

import static nl.houvast.casework.CaseworkExamples.NOOR;
import static nl.houvast.casework.CaseworkExamples.SVEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.houvast.TestDatabase;
import nl.houvast.person.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** What happens to a case file stands on its page, with the notes of the workers. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document", "timeline", "intake", "casefile"})
@Import({TestDatabase.class, CaseworkHouse.class})
@AutoConfigureMockMvc
class CaseChronicleModuleTests extends CaseworkRoom {

    private String opened() {
        var sam = sam();
        act(sam, "nemen");
        attempt(sam, "REACHED", "note", "Wil graag praten");
        return Objects.requireNonNull(
                act(sam, "afspraak", "agreed", "ACCEPTED").getResponse().getRedirectedUrl());
    }

    private static String field(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    @Test
    void fromTheFirstDayToTheLast() {
        var file = opened();
        assertThat(text(get(file, NOOR)))
                .contains("Dossier geopend", "We zoeken uit wat nodig is")
                .doesNotContain("Dossier even stilzetten");

        assertThat(post(file + "/verder", NOOR)).hasRedirectedUrl(file);
        assertThat(text(get(file, NOOR))).contains("De hulp gaat door", "Dossier even stilzetten");
        assertThat(post(file + "/pauze", NOOR, "until", "gisteren")).hasStatus(422);
        assertThat(post(file + "/pauze", NOOR, "until", "2026-12-10")).hasRedirectedUrl(file);
        assertThat(text(get(file, NOOR))).contains("Even stil tot", "Nu verdergaan");
        assertThat(post(file + "/verder", SVEN)).hasStatus(409);
        assertThat(post(file + "/verder", NOOR)).hasRedirectedUrl(file);

        assertThat(post(file + "/sluiten", NOOR)).hasStatus(422);
        assertThat(post(file + "/sluiten", NOOR, "how", "CONSENT_ENDED")).hasStatus(422);
        assertThat(post(file + "/sluiten", NOOR, "how", "HELPED")).hasRedirectedUrl(file);
        assertThat(text(get(file, NOOR)))
                .contains("Dossier gesloten: Wat we afspraken is gedaan")
                .doesNotContain("action=\"" + file + "/sluiten\"");
    }

    @Test
    void aNoteIsReadBelowAndFound() {
        var file = opened();
        var page = text(get(file, NOOR));

        var sent =
                post(
                        file + "/notities",
                        NOOR,
                        "note",
                        "Belt morgen zelf de verzekeraar",
                        "base",
                        "0",
                        "form",
                        field(page, "form"),
                        "slip",
                        field(page, "slip"));

        assertThat(sent).hasStatus(302);
        assertThat(text(get(file, NOOR))).contains("Belt morgen zelf de verzekeraar");
        assertThat(post(file + "/notities/bewaren", NOOR, "note", "Half")).hasStatus(404);
    }

    @Test
    void whenTheConsentEndsTheTimelineSaysSo() {
        var file = opened();
        var person =
                db.sql("select person from casework.case_file where id = cast(? as uuid)")
                        .param(file.substring(file.lastIndexOf('/') + 1))
                        .query(UUID.class)
                        .single();

        transaction.executeWithoutResult(status -> consents.withdraw(new PersonId(person), NOOR));

        assertThat(
                        db.sql("select kind from timeline.entry where person = ? order by at, id")
                                .param(person)
                                .query(String.class)
                                .list())
                .contains("casefile.OPENED", "casefile.CLOSED");
    }
}

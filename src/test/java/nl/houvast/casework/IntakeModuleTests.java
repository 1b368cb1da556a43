package nl.houvast.casework;

import static nl.houvast.casework.CaseworkExamples.NOON;
import static nl.houvast.casework.CaseworkExamples.NOOR;
import static nl.houvast.casework.CaseworkExamples.SVEN;
import static nl.houvast.casework.CaseworkExamples.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.houvast.TestDatabase;
import nl.houvast.access.UnsentForms;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.PersonalData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** The conversation about what is needed, and where it leads. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document", "timeline", "intake", "casefile"})
@Import({TestDatabase.class, CaseworkHouse.class})
@AutoConfigureMockMvc
class IntakeModuleTests extends CaseworkRoom {

    @Autowired List<PersonalData> records;
    @Autowired List<UnsentForms> unsent;

    private String opened() {
        return opened(sam());
    }

    private String opened(FirstContactId contact) {
        act(contact, "nemen");
        attempt(contact, "REACHED", "note", "Wil graag praten");
        return Objects.requireNonNull(
                act(contact, "afspraak", "agreed", "ACCEPTED").getResponse().getRedirectedUrl());
    }

    @Test
    void whoHelpsSeesAtWhichNumberAndHowContactIsSafe() {
        var file = opened();
        assertThat(text(get(file, NOOR)))
                .contains("Bel Sam Voorbeeld zelf", "Nu veilig", "06 12345678", "Voicemail mag");
        assertThat(text(get(file, NOOR))).contains("/werk/eerste-contact/");

        clock.set(at("2026-11-28T22:15"));
        assertThat(text(get(file, NOOR)))
                .contains("buiten de uren dat wij bellen")
                .doesNotContain("Nu veilig");
    }

    @Test
    void outsideTheSafeTimesNobodySeesTheNumberDuringTheHelp() {
        clock.set(at("2026-11-24T10:00"));
        var file = opened(fleur());
        assertThat(text(get(file, NOOR))).contains("Nu veilig", "06 12345679");

        clock.set(NOON.plusSeconds(3600));
        assertThat(text(get(file, NOOR)))
                .contains("Bel nu niet")
                .doesNotContain("06 12345679", "tel:0612345679");
    }

    @Test
    void aChildIsCalledThroughTheParentAndIsAChildWithoutADateOfBirthToo() {
        var file = opened(contact(referring.child("Mila", "Kim")));
        assertThat(text(get(file, NOOR))).contains("Bel Kim", "06 87654321");
        assertThat(text(get(file + "/intake", NOOR)))
                .contains("nog geen 18")
                .doesNotContain("geboortedatum is niet bekend");
        assertThat(text(get(opened() + "/intake", NOOR))).contains("geboortedatum is niet bekend");
    }

    @Test
    void nothingIsCompulsoryAndEachPartIsKeptByItself() {
        var file = opened();
        assertThat(text(get(file, NOOR))).contains("Begin het gesprek");

        assertThat(post(file + "/intake", NOOR, "version", "0", "need", "Slot van de voordeur"))
                .hasRedirectedUrl(file + "/intake");
        assertThat(text(get(file + "/intake", NOOR)))
                .contains("Slot van de voordeur", "bel 112", "0800 2000");
        assertThat(
                        post(
                                file + "/intake",
                                NOOR,
                                "version",
                                "1",
                                "need",
                                "Slot van de voordeur",
                                "factors",
                                "FEARS_OFFENDER",
                                "factors",
                                "NO_SUCH_THING"))
                .hasStatus(302);
        assertThat(assessments(file)).containsExactly("{FEARS_OFFENDER}");
        assertThat(text(get(file, NOOR))).contains("We zoeken uit wat nodig is");
    }

    @Test
    void onlyWhoHelpsWritesAndNobodyWritesOverSomebodyElse() {
        var file = opened();
        assertThat(post(file + "/intake", SVEN, "version", "0", "how", "Gaat wel")).hasStatus(409);
        assertThat(post(file + "/intake", NOOR, "version", "0", "how", "x".repeat(4_001)))
                .hasStatus(422)
                .bodyText()
                .contains("x".repeat(4_001));

        post(file + "/intake", NOOR, "version", "0", "how", "Gaat wel");
        // the same worker in two windows: the last one counts
        assertThat(post(file + "/intake", NOOR, "version", "0", "how", "Slaapt slecht"))
                .hasStatus(302);
        db.sql("update intake.intake set changed_by = 'sven', version = 9 where case_file = ?")
                .param(id(file))
                .update();
        assertThat(post(file + "/intake", NOOR, "version", "2", "how", "Slaapt weer"))
                .hasStatus(409)
                .bodyText()
                .contains("Slaapt weer");
        assertThat(text(get(file + "/intake", SVEN)))
                .contains("Slaapt slecht")
                .doesNotContain("<textarea");
    }

    @Test
    void helpBeginsAndAdviceEndsTheCaseFile() {
        var file = opened();
        assertThat(post(file + "/intake", NOOR, "version", "0", "wishes", "DAMAGES", "end", "HELP"))
                .hasRedirectedUrl(file);
        assertThat(text(get(file, NOOR))).contains("Het dossier is open", "Wij helpen");
        assertThat(post(file + "/intake", NOOR, "version", "1", "how", "Nog iets")).hasStatus(409);
        assertThat(text(get(file + "/intake", NOOR))).contains("Hulp bij schade");
        assertThat(
                        db.sql("select kind from timeline.entry where case_file = ?")
                                .param(id(file))
                                .query(String.class)
                                .list())
                .contains("intake.ENDED");
    }

    @Test
    void adviceEndsIt() {
        var file = opened();
        assertThat(post(file + "/intake", NOOR, "version", "0", "end", "ADVICE")).hasStatus(302);
        assertThat(text(get(file, NOOR))).contains("Gesloten", "Advies was genoeg");
    }

    @Test
    void thePersonReadsWhatWasSaidAndNotWhatGivesDangerAway() {
        var file = opened();
        post(
                file + "/intake",
                NOOR,
                "version",
                "0",
                "how",
                "Slaapt slecht",
                "factors",
                "DEPENDS_ON_OFFENDER");
        var person =
                new PersonId(
                        db.sql("select person from intake.intake where case_file = ?")
                                .param(id(file))
                                .query(UUID.class)
                                .single());

        var told =
                records.stream()
                        .flatMap(it -> it.about(person, NOOR).stream())
                        .filter(part -> part.name().equals("intakes"))
                        .toList();

        assertThat(told.toString()).doesNotContain("Slaapt");
        assertThat(told.getFirst().entries().toString())
                .contains("Slaapt slecht")
                .doesNotContain("DEPENDS", "Hangt af");
    }

    @Test
    void whatIsTypedIsThereAgainUntilItIsKeptOrThrownAway() {
        var file = opened();
        var intake = file + "/intake";
        assertThat(post(intake + "/bewaren", SVEN, "how", "Anders")).hasStatus(409);
        assertThat(
                        post(
                                intake + "/bewaren",
                                NOOR,
                                "version",
                                "0",
                                "how",
                                "Slaapt slecht",
                                "factors",
                                "DEPENDS_ON_OFFENDER",
                                "end",
                                "HELP"))
                .hasStatus(204);

        assertThat(text(get(intake, NOOR)))
                .contains("Slaapt slecht", "legde het nog niet vast", "Gooi weg wat je typte")
                .containsPattern("value=\"HELP\"[^>]* checked");
        assertThat(text(get(intake, SVEN))).doesNotContain("Slaapt", "Gooi weg");
        assertThat(column("select cast(d as text) from timeline.note_draft d"))
                .as("sealed")
                .noneMatch(row -> row.contains("Slaapt"));
        assertThat(told(file))
                .contains("Slaapt slecht", "typedAt")
                .doesNotContain("DEPENDS", "Hangt af");

        assertThat(post(intake + "/weggooien", NOOR)).hasRedirectedUrl(intake);
        assertThat(text(get(intake, NOOR))).doesNotContain("Slaapt", "Gooi weg");

        post(intake + "/bewaren", NOOR, "version", "0", "how", "Slaapt slecht");
        post(intake, NOOR, "version", "0", "how", "Slaapt weer");
        post(intake + "/bewaren", NOOR, "version", "0", "how", "Slaapt slecht");
        assertThat(text(get(intake, NOOR)))
                .as("it came late")
                .contains("Slaapt weer")
                .doesNotContain("Slaapt slecht", "Gooi weg");
    }

    @Test
    void whatWasRefusedOrCameAfterTheSessionIsNotLost() {
        var file = opened();
        var intake = file + "/intake";
        var slip =
                Pattern.compile("name=\"slip\" value=\"([^\"]+)\"")
                        .matcher(text(get(intake, NOOR)));
        assertThat(slip.find()).isTrue();
        var fields = Map.of("how", List.of("Belt later"), "wishes", List.of("DAMAGES"));
        unsent.forEach(it -> it.keep(intake, fields));
        assertThat(text(get(intake, NOOR))).as("no form of ours").doesNotContain("Belt later");
        var ours = new HashMap<>(fields);
        ours.put("slip", List.of(slip.group(1)));
        unsent.forEach(it -> it.keep(intake + "/bewaren", ours));
        assertThat(text(get(intake, NOOR)))
                .contains("Belt later", "Gooi weg")
                .containsPattern("value=\"DAMAGES\"[^>]* checked");

        post(intake, NOOR, "version", "0", "how", "Slaapt slecht");
        db.sql("update intake.intake set changed_by = 'sven', version = 9").update();
        assertThat(text(post(intake, NOOR, "version", "1", "how", "Slaapt weer")))
                .contains("Slaapt weer", "Slaapt slecht", "value=\"9\"");
        assertThat(text(get(intake, NOOR)))
                .contains("Slaapt weer", "Intussen is dit gesprek vastgelegd", "Slaapt slecht");
        assertThat(post(intake, NOOR, "version", "9", "how", "Slaapt weer")).hasStatus(302);
        assertThat(text(get(intake, NOOR))).doesNotContain("Intussen", "Gooi weg");
    }

    private String told(String file) {
        var person =
                new PersonId(
                        db.sql("select person from casework.case_file where id = ?")
                                .param(id(file))
                                .query(UUID.class)
                                .single());
        return records.stream()
                .flatMap(it -> it.about(person, NOOR).stream())
                .map(part -> part.entries().toString())
                .collect(Collectors.joining());
    }

    private List<@Nullable String> column(String query) {
        return db.sql(query).query(String.class).list();
    }

    private static UUID id(String file) {
        return UUID.fromString(file.substring(file.lastIndexOf('/') + 1));
    }

    private List<@Nullable String> assessments(String file) {
        return db.sql(
                        """
                        select cast(factors as text) from intake.assessment
                         where case_file = ? order by at, id
                        """)
                .param(id(file))
                .query(String.class)
                .list();
    }
}

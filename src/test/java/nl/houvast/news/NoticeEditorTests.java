package nl.houvast.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import nl.houvast.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.modulith.test.ApplicationModuleTest;

/** Editors write notices, with real SQL and real HTML. */
@ApplicationModuleTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class NoticeEditorTests extends Newsroom {

    @Test
    void editorsSeeHowManyReadIt() {
        for (var worker : List.of("w-een", "w-twee")) {
            db.sql(
                            """
                            insert into access.account (id, role, name, signed_in_at)
                            values (?, 'WORKER', 'Een medewerker', now())
                            on conflict (id) do nothing
                            """)
                    .param(worker)
                    .update();
        }
        var staff =
                db.sql(
                                """
                                select count(*) from access.account
                                 where role in ('WORKER', 'SUPERVISOR')
                                """)
                        .query(Integer.class)
                        .single();
        var id = published("Geteld", "werkinstructie");
        read("w-een", id, 1);
        read("niemand", id, 1);
        assertThat(look("sem", "/" + id))
                .bodyText()
                .contains("Gelezen door 1 van de " + staff + " medewerkers")
                .doesNotContain("Een medewerker");
    }

    @Test
    void namesEverythingThatIsWrongAtOnceAndKeepsWhatWasTyped() {
        var typed = typed("", "iets");
        typed.put("from", "31-2-2027");
        typed.put("until", "morgen");
        typed.put("nlBody", "goed\n\n<b>vet</b>");
        typed.put("enTitle", "Half");
        assertThat(post("sem", "/nieuw", typed))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "href=\"#kind\"",
                        "href=\"#nlTitle\"",
                        "href=\"#from\"",
                        "href=\"#until\"",
                        "href=\"#enBody\"",
                        "Regel 3: er staat een teken",
                        "value=\"31-2-2027\"",
                        "goed\n\n&lt;b&gt;vet&lt;/b&gt;");
    }

    @Test
    void showsAPreviewAndKeepsNothing() {
        var typed = typed("Proef", "nieuws");
        typed.put("go", "preview");
        assertThat(post("sem", "/nieuw", typed))
                .hasStatusOk()
                .bodyText()
                .contains("Zo komt het eruit te zien", "<strong>voortaan</strong>");
        assertThat(look("sem", "")).bodyText().doesNotContain("Proef");
    }

    @Test
    void whoWritesSecondSeesBothTexts() {
        var id = begun("Samen");
        var sems = typed("Van Sem", "nieuws");
        sems.put("revision", "1");
        var lottes = typed("Van Lotte", "nieuws");
        lottes.put("revision", "1");
        assertThat(post("sem", "/" + id + "/bewerken", sems)).hasStatus(302);
        assertThat(post("lotte", "/" + id + "/bewerken", lottes))
                .hasStatus(422)
                .bodyText()
                .contains("veranderde dit intussen", "Van Sem", "value=\"Van Lotte\"");
        lottes.put("revision", "2");
        assertThat(post("lotte", "/" + id + "/bewerken", lottes)).hasStatus(302);
        assertThat(step("lotte", id, "aanbieden")).hasStatus(302);
        assertThat(step("sem", id, "publiceren")).hasStatus(422);
        assertThat(step("joris", id, "terugsturen")).hasStatus(422);
        assertThat(step("joris", id, "publiceren")).hasStatus(302);
    }

    @Test
    void theDatabaseRefusesOneWhoPublishesTheirOwn() {
        var id = begun("Alleen");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () ->
                                db.sql(
                                                """
                                                update news.version
                                                   set state = 'PUBLISHED', decided_by = 'sem'
                                                 where notice = ?
                                                """)
                                        .param(id)
                                        .update())
                .withMessageContaining("second_person");
        var published = published("Vast", "nieuws");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () ->
                                db.sql("update news.version set nl_body = 'x' where notice = ?")
                                        .param(published)
                                        .update())
                .withMessageContaining("does not change");
    }
}

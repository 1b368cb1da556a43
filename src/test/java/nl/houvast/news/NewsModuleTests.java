package nl.houvast.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.UUID;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.kernel.TypedDay;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;

/** Notices, from writing to reading, with real SQL and real HTML. */
@ApplicationModuleTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class NewsModuleTests extends Newsroom {

    @Autowired UnreadNotices unread;

    @Test
    void oneWritesAnotherPublishesAndStaffReads() {
        var id = begun("Eerste");
        assertThat(staff("noor", "")).bodyText().doesNotContain("Eerste");
        assertThat(step("sem", id, "aanbieden")).hasStatus(302);
        assertThat(step("sem", id, "publiceren"))
                .hasStatus(422)
                .bodyText()
                .contains("Je schreef hier zelf aan mee");
        assertThat(staff("noor", "/" + id)).hasStatus(404);
        assertThat(step("lotte", id, "publiceren")).hasStatus(302);

        assertThat(staff("noor", "")).bodyText().contains("Eerste", "Moet je lezen");
        assertThat(staff("noor", "/" + id)).bodyText().contains("<strong>voortaan</strong>");
        assertThat(read("noor", id, 1)).hasStatus(302).hasRedirectedUrl("/werk/nieuws");
        assertThat(read("noor", id, 1)).hasStatus(302);
        assertThat(staff("noor", "/" + id)).bodyText().doesNotContain("/gelezen\"");
        assertThat(seen(id)).isEqualTo(1);
    }

    @Test
    void anInstructionThatChangesIsUnreadAgainAndNewsIsNot() {
        var instruction = published("Werkwijze", "werkinstructie");
        var news = published("Nieuwtje", "nieuws");
        read("fatma", instruction, 1);
        read("fatma", news, 1);
        var before = unread.of(Actor.worker("fatma"));
        change(instruction, "Werkwijze anders", "werkinstructie");
        change(news, "Nieuwtje anders", "nieuws");

        var after = unread.of(Actor.worker("fatma"));
        assertThat(after.every() - before.every()).isEqualTo(1);
        assertThat(after.must() - before.must()).isEqualTo(1);
        assertThat(read("fatma", instruction, 1))
                .as("an older version was on the screen")
                .hasRedirectedUrl("/werk/nieuws/" + instruction);
        read("fatma", instruction, 2);
        assertThat(unread.of(Actor.worker("fatma"))).isEqualTo(before);
        assertThat(unread.of(NewsExamples.SEM)).isEqualTo(UnreadNotices.Count.NONE);
    }

    @Test
    void staffSeesItFromItsFirstDayToItsLast() {
        var tomorrow = typed("Morgen", "nieuws");
        tomorrow.put("from", TypedDay.write(today().plusDays(1)));
        var past = typed("Gisteren", "nieuws");
        past.put("from", TypedDay.write(today().minusDays(3)));
        past.put("until", TypedDay.write(today().minusDays(1)));
        var last = typed("Vandaag nog", "nieuws");
        last.put("until", TypedDay.write(today()));
        for (var form : List.of(tomorrow, past, last)) {
            publish(begun(form));
        }
        assertThat(staff("noor", ""))
                .bodyText()
                .contains("Vandaag nog")
                .doesNotContain("Morgen", "Gisteren");
    }

    @Test
    void everyRoomIsForItsOwn() {
        for (var role : List.of("WORKER", "ADMINISTRATOR", "PRIVACY_OFFICER")) {
            for (var page : List.of("", "/nieuw")) {
                assertThat(browser.get().uri(ROOM + page).with(user("x").roles(role)))
                        .as(role + page)
                        .hasStatus(404);
            }
        }
        assertThat(look("sem", "/" + new UUID(4, 4))).hasStatus(404);
        assertThat(look("sem", "/x")).hasStatus(404);
        assertThat(browser.get().uri("/werk/nieuws").with(user("x").roles("EDITOR")))
                .hasStatus(404);
    }

    @Test
    void saysItInEnglishWhereThereIsEnglish() {
        var typed = typed("Tweetalig", "nieuws");
        typed.put("enTitle", "Bilingual");
        typed.put("enBody", "Do this.");
        publish(begun(typed));
        var dutch = published("Eentalig", "nieuws");
        var english =
                browser.get()
                        .uri("/werk/nieuws?taal=en")
                        .with(user("noor").roles("WORKER"))
                        .exchange();
        assertThat(english).bodyText().contains("Bilingual", "lang=\"nl\">Eentalig");
        assertThat(
                        browser.get()
                                .uri("/werk/nieuws/" + dutch + "?taal=en")
                                .with(user("noor").roles("WORKER")))
                .bodyText()
                .contains("only there in Dutch");
    }
}

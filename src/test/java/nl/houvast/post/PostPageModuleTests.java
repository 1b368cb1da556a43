package nl.houvast.post;

import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.person.PersonExamples.callOnly;
import static nl.houvast.person.PersonExamples.identity;
import static nl.houvast.post.PostExamples.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import nl.houvast.TestDatabase;
import nl.houvast.contact.Channel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page on which the brake is released. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@TestPropertySource(properties = {"houvast.post.round=PT24H", "houvast.post.attempts=2"})
@Import({TestDatabase.class, PostHouse.class})
@AutoConfigureMockMvc
class PostPageModuleTests extends PostRoom {

    @Autowired MockMvcTester browser;

    @Test
    void showsHowMuchToWhomAlongWhichWayAndNobody() {
        var sam = registered(mail("sam@voorbeeld.test"));
        var una = registered(identity("Una", null, null, "una@voorbeeld.test", callOnly()));
        post.plan(List.of(sam, una), Channel.EMAIL, NOOR);

        assertThat(look("worker-noor", "nl"))
                .hasStatusOk()
                .bodyText()
                .contains("Een verzending die nog niet weg is", "Er wacht niets")
                .contains("E-mail: 1", "E-mail: 1 niet, want deze weg is niet veilig")
                .contains("24 november 2026, 12.00", "Alles vasthouden")
                .doesNotContain("Sam", "Una", "voorbeeld.test", sam.toString());
        assertThat(look("worker-noor", "en"))
                .bodyText()
                .contains("A mailing that has not gone yet");
    }

    @Test
    void twoPeopleReleaseItThere() {
        post.offer(registered(mail("sam@voorbeeld.test")), Channel.EMAIL, NOOR);
        assertThat(send("worker-noor", "/beheer/post/vasthouden")).hasStatus3xxRedirection();
        var id = db.sql("select id from post.hold").query(UUID.class).single();
        var address = "/beheer/post/" + id + "/vrijgeven";

        assertThat(send("worker-noor", address))
                .hasStatus(422)
                .bodyText()
                .contains("Schrijf op waarom");
        assertThat(send("worker-noor", address, "reason-" + id, "Klopt")).hasStatus3xxRedirection();
        assertThat(send("worker-noor", address, "reason-" + id, "Klopt"))
                .hasStatus(422)
                .bodyText()
                .contains("Je gaf dit zelf al vrij", "Nu nog een collega");
        assertThat(look("worker-daan", "nl")).bodyText().contains("Nu jij nog", "De reden: Klopt");
        round.send();
        assertThat(MAIL.getReceivedMessages()).isEmpty();

        assertThat(send("worker-daan", address, "reason-" + id, "Ja")).hasStatus3xxRedirection();
        round.send();
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aHoldThatEndedGoesWithItsReasonsAMonthLater() {
        assertThat(send("worker-noor", "/beheer/post/vasthouden")).hasStatus3xxRedirection();
        var id = db.sql("select id from post.hold").query(UUID.class).single();
        for (var who : new String[] {"worker-noor", "worker-daan"}) {
            send(who, "/beheer/post/" + id + "/vrijgeven", "reason-" + id, "Klopt");
        }

        round.clear();
        assertThat(db.sql("select count(*) from post.hold").query(Integer.class).single()).isOne();
        db.sql("update post.hold set ended_at = ended_at - interval '31 days'").update();
        round.clear();
        assertThat(db.sql("select count(*) from post.hold").query(Integer.class).single()).isZero();
    }

    @Test
    void isNotThereForWhoeverHasNoBusinessThere() {
        var bram = user("referrer-bram").roles("REFERRER");
        assertThat(browser.get().uri("/beheer/post").with(bram)).hasStatus(404);
        assertThat(browser.post().uri("/beheer/post/vasthouden").with(bram).with(csrf()))
                .hasStatus(404);
        assertThat(send("worker-noor", "/beheer/post/x/vrijgeven")).hasStatus(404);
    }

    private MvcTestResult look(String who, String language) {
        return browser.get()
                .uri("/beheer/post")
                .cookie(new Cookie("taal", language))
                .with(user(who).roles("WORKER"))
                .exchange();
    }

    private MvcTestResult send(String who, String address, String... fields) {
        var request =
                browser.post()
                        .uri(address)
                        .header("Accept-Language", "nl")
                        .with(user(who).roles("WORKER"))
                        .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}

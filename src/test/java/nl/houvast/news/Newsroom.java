package nl.houvast.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.houvast.kernel.TypedDay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Where editors write notices and staff reads them. */
abstract class Newsroom {

    static final String ROOM = "/beheer/berichten";

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Notices notices;

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    int seen(UUID id) {
        return db.sql("select count(*) from news.seen where notice = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    UUID begun(String title) {
        return begun(typed(title, "werkinstructie"));
    }

    UUID begun(Map<String, String> typed) {
        var address =
                Objects.requireNonNull(
                        post("sem", "/nieuw", typed).getResponse().getRedirectedUrl());
        return UUID.fromString(address.substring(ROOM.length() + 1));
    }

    UUID published(String title, String kind) {
        var id = begun(typed(title, kind));
        publish(id);
        return id;
    }

    void publish(UUID id) {
        step("sem", id, "aanbieden");
        assertThat(step("lotte", id, "publiceren")).hasStatus(302);
    }

    void change(UUID id, String title, String kind) {
        var typed = typed(title, kind);
        typed.put("revision", String.valueOf(notices.get(id).revision()));
        assertThat(post("sem", "/" + id + "/bewerken", typed)).hasStatus(302);
        publish(id);
    }

    static Map<String, String> typed(String title, String kind) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("revision", "0");
        typed.put("kind", kind);
        typed.put("mustRead", "yes");
        typed.put("from", TypedDay.write(today()));
        typed.put("nlTitle", title);
        typed.put("nlBody", "Doe dit **voortaan**.");
        return typed;
    }

    MvcTestResult staff(String worker, String path) {
        return browser.get()
                .uri("/werk/nieuws" + path)
                .with(user(worker).roles("WORKER"))
                .exchange();
    }

    MvcTestResult read(String worker, UUID id, int version) {
        return browser.post()
                .uri("/werk/nieuws/" + id + "/gelezen")
                .param("revision", String.valueOf(version))
                .with(user(worker).roles("WORKER"))
                .with(csrf())
                .exchange();
    }

    MvcTestResult look(String editor, String path) {
        return browser.get().uri(ROOM + path).with(user(editor).roles("EDITOR")).exchange();
    }

    MvcTestResult step(String editor, UUID id, String step) {
        return post(
                editor,
                "/" + id + "/" + step,
                Map.of("revision", String.valueOf(notices.get(id).revision())));
    }

    MvcTestResult post(String editor, String path, Map<String, String> typed) {
        var request =
                browser.post().uri(ROOM + path).with(user(editor).roles("EDITOR")).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }
}

package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * Every field of every form with everything nobody asked for: never a fault of ours, and whatever
 * is shown again is shown as text.
 */
@SpringBootTest(properties = "houvast.demo=true")
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class HostileFormTests extends HostileForms {

    @Test
    void thePublicForms() {
        attack(PROFESSIONAL, "/verwijswijzer");
        attack(PROFESSIONAL, "/organisaties");
        attack(PROFESSIONAL, "/locaties");
        attack(PROFESSIONAL, "/widget/verwijswijzer");
        attack(PROFESSIONAL, "/kennisbank");
        attack(PROFESSIONAL, "/advieslijn");
        attack(PROFESSIONAL, "/advieslijn/antwoord");
    }

    @Test
    void theFormsOfTheAdviceLine() {
        attack(EXPERT, "/adviesgesprekken/nieuw");
        var begun = send(EXPERT, "/adviesgesprekken/nieuw", Map.of("event", "sexual"));
        var address = Objects.requireNonNull(begun.getResponse().getRedirectedUrl());
        attack(EXPERT, address.replaceFirst("\\?.*", ""));
        assertThat(look(EXPERT, "/adviesgesprekken")).hasStatusOk();
    }

    @Test
    void theFormsOfAnEditor() {
        attack(EDITOR, "/beheer/locaties");
        attack(EDITOR, "/beheer/kennisbank/nieuw");
        attack(EDITOR, "/beheer/kennisbank/stalking/bewerken");
        attack(EDITOR, "/beheer/kennisbank/stalking");
        attack(EDITOR, "/beheer/berichten/nieuw");
        attack(EDITOR, "/beheer/ervaringen/nieuw");
        assertThat(look(EDITOR, "/beheer/kennisbank")).hasStatusOk();
        assertThat(look(EDITOR, "/beheer/berichten")).hasStatusOk();
        assertThat(look(EDITOR, "/beheer/ervaringen")).hasStatusOk();
    }

    @Test
    void theFormsOfAnOrganisation() {
        var link = Pattern.compile("/vermelding/[A-Za-z0-9_-]{43}");
        var given = link.matcher(text(send(EDITOR, "/beheer/kaart/nidos/link", Map.of())));
        assertThat(given.find()).isTrue();
        attack(PROFESSIONAL, given.group());
        assertThat(look(PROFESSIONAL, given.group())).hasStatusOk();

        var decide = Pattern.compile("/beheer/kaart/wijziging/[0-9a-f-]{36}");
        var open = decide.matcher(text(look(EDITOR, "/beheer/kaart")));
        assertThat(open.find()).isTrue();
        attack(EDITOR, open.group(), open.group() + "/afwijzen");
        assertThat(look(EDITOR, "/beheer/kaart")).hasStatusOk();
    }

    @Test
    void theQuestionsOfTheVerwijswijzer() {
        for (var step :
                List.of("danger", "event", "relation", "age", "home", "when", "needs", "consent")) {
            for (var text : Hostile.TEXTS.values()) {
                var typed = new LinkedHashMap<String, String>();
                for (var field :
                        List.of(
                                "event",
                                "relation",
                                "age",
                                "unsafeHome",
                                "daysAgo",
                                "when",
                                "postcode",
                                "needs",
                                "consent",
                                "language",
                                "words",
                                "q",
                                "go")) {
                    typed.put(field, text);
                }
                typed.put("step", step);
                holds(send(PROFESSIONAL, "/verwijswijzer", typed), step);
            }
        }
    }

    @Test
    void theStepsOfAReferral() {
        var start = send(PROFESSIONAL, "/aanmelden/start", Map.of());
        var first = Objects.requireNonNull(start.getResponse().getRedirectedUrl());
        var draft = first.substring(0, first.lastIndexOf('/'));
        send(
                PROFESSIONAL,
                draft + "/situatie",
                Map.of("event", "violence.assault", "relation", "victim", "age", "24"));
        for (var step : List.of("situatie", "toestemming", "persoon", "hulp")) {
            attack(PROFESSIONAL, draft + "/" + step);
            attack(PROFESSIONAL, draft + "/" + step, draft + "/" + step + "/bewaren");
            assertThat(look(PROFESSIONAL, draft + "/" + step)).as(step).hasStatusOk();
        }
        assertThat(look(PROFESSIONAL, draft + "/controle").getResponse().getStatus())
                .isLessThan(500);
    }

    @Test
    void theFormsOfTheFirstContact() {
        var link = Pattern.compile("/werk/eerste-contact/[0-9a-f-]{36}");
        var list =
                await().until(
                                () ->
                                        text(look(WORKER, "/werk?lijst=nu"))
                                                + text(look(WORKER, "/werk?lijst=later")),
                                html -> link.matcher(html).find());
        var found = link.matcher(list);
        assertThat(found.find()).isTrue();
        var contact = found.group();
        send(WORKER, contact + "/nemen", Map.of());
        attack(WORKER, contact); // one of its forms takes the consent back: then it is not there
        assertThat(look(WORKER, contact).getResponse().getStatus()).isIn(200, 404);
        assertThat(look(WORKER, "/werk")).hasStatusOk();
    }

    @Test
    void theFormsOfATask() {
        var things = new DoorThings(browser, db);
        var person =
                await().ignoreExceptions()
                        .until(
                                () ->
                                        things.one(
                                                "select person from casework.first_contact limit 1"),
                                Objects::nonNull);
        attack(WORKER, "/werk/taken/" + things.task(person, person, WORKER.id()));
        attack(WORKER, "/werk/verbonden/" + person);
        attack(WORKER, "/werk/taken");
        attack(WORKER, "/werk/taken"); // with the lists that were kept, which its forms remove
        assertThat(look(WORKER, "/werk/taken")).hasStatusOk();
        for (var hostile : Hostile.TEXTS.values()) {
            holds(
                    browser.get()
                            .uri("/werk/live")
                            .param("wat", hostile)
                            .param("sinds", hostile)
                            .param("laatst", hostile)
                            .with(user(WORKER.id()).roles(WORKER.role()))
                            .exchange(),
                    "/werk/live");
        }
        db.sql("delete from task.saved_list").update();
        var contact = things.one("select id from casework.first_contact order by id desc limit 1");
        attack(WORKER, "/werk/dossiers/" + things.caseFile(contact) + "/taken");
        db.sql("delete from casework.case_file where owner = 'daan'").update();
        db.sql("truncate task.task, task.watched").update();
    }

    @Test
    void addressesThatAreNone() {
        for (var id :
                List.of(
                        "x",
                        "%00",
                        "------------------------------------",
                        "1' or '1'='1",
                        "..;/")) {
            for (var path :
                    List.of(
                            "/aanmelden/%s/situatie",
                            "/werk/eerste-contact/%s",
                            "/werk/dossiers/%s",
                            "/werk/taken/%s",
                            "/organisaties/%s")) {
                var who = path.startsWith("/werk") ? WORKER : PROFESSIONAL;
                var uri =
                        java.net.URI.create(
                                path.formatted(
                                        java.net.URLEncoder.encode(
                                                id, java.nio.charset.StandardCharsets.UTF_8)));
                var answer =
                        browser.get().uri(uri).with(user(who.id()).roles(who.role())).exchange();
                assertThat(answer.getResponse().getStatus()).as(path + id).isIn(400, 404);
            }
        }
    }
}

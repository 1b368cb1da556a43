package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The forms of a case file, with everything nobody asked for in each of their fields. */
@SpringBootTest(properties = "houvast.demo=true")
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class HostileCaseTests extends HostileForms {

    @Test
    void theFormsOfAPlan() {
        var contact =
                await().ignoreExceptions()
                        .until(
                                () ->
                                        new DoorThings(browser, db)
                                                .one(
                                                        """
                                                        select id from casework.first_contact
                                                         order by id desc limit 1
                                                        """),
                                Objects::nonNull);
        var plan = "/werk/dossiers/" + DoorThings.caseFile(db, contact) + "/plan";
        db.sql("update casework.case_file set owner = ? where owner = 'daan'")
                .param(WORKER.id())
                .update();
        attack(WORKER, plan + "/voorbeelden/fraud");
        send(
                WORKER,
                plan + "/voorbeelden/fraud",
                Map.of("goals", "stop", "language", "nl", "version", "0"));
        attack(WORKER, plan);
        var links =
                Pattern.compile("href=\"(" + plan + "/(?:doelen|acties)/[^\"]+)\"")
                        .matcher(text(look(WORKER, plan)))
                        .results()
                        .map(link -> link.group(1))
                        .toList();
        assertThat(links).hasSizeGreaterThan(2);
        links.forEach(link -> attack(WORKER, link));
        for (var hostile : Hostile.TEXTS.values()) {
            var version = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");
            var now = version.matcher(text(look(WORKER, plan)));
            assertThat(now.find()).isTrue();
            var goal = links.getFirst();
            holds(send(WORKER, goal, Map.of("words", hostile, "version", now.group(1))), goal);
            holds(look(WORKER, plan), plan);
        }
        assertThat(look(WORKER, plan)).hasStatusOk();
        db.sql("delete from casework.case_file where owner = ?").param(WORKER.id()).update();
    }

    @Test
    void theFormsOfAHandover() {
        var things = new DoorThings(browser, db);
        var contact =
                await().ignoreExceptions()
                        .until(
                                () ->
                                        things.one(
                                                "select id from casework.first_contact order by id desc limit 1"),
                                Objects::nonNull);
        var file = things.caseFile(contact);
        db.sql("update casework.case_file set owner = ? where id = ?")
                .params(WORKER.id(), file)
                .update();
        db.sql("update casework.case_file set status = 'INTAKE' where id = ?").param(file).update();
        var intake = "/werk/dossiers/" + file + "/intake";
        attack(WORKER, intake);
        attack(WORKER, intake, intake + "/bewaren"); // what was typed is there again
        attack(WORKER, intake);
        db.sql("update casework.case_file set status = 'ACTIVE' where id = ?").param(file).update();
        var page = "/werk/dossiers/" + file + "/overdragen";
        attack(WORKER, page);
        var begun = send(WORKER, page, Map.of("offer", "moviera", "kind", "WARM_HANDOVER"));
        var address = Objects.requireNonNull(begun.getResponse().getRedirectedUrl());
        attack(WORKER, address); // one of its forms stops it
        assertThat(look(WORKER, address)).hasStatusOk();

        var person = things.one("select person from casework.case_file where id = '" + file + "'");
        var sent = things.handover(person, file, things.shared(person));
        db.sql("update handover.handover set owner = ? where id = ?")
                .params(WORKER.id(), sent)
                .update();
        var link = Pattern.compile("/overdracht/[A-Za-z0-9_-]{43}");
        var given = link.matcher(text(send(WORKER, page + "/" + sent + "/sleutel", Map.of())));
        assertThat(given.find()).isTrue();
        attack(PROFESSIONAL, given.group());
        attack(PROFESSIONAL, given.group() + "/antwoord", List.of("seen", "reply", "note"));
        assertThat(look(PROFESSIONAL, given.group())).hasStatusOk();
        attack(new Visitor("partner", "PARTNER"), "/partner/overdrachten/" + sent);
        db.sql("update handover.handover set state = 'ACCEPTED' where id = ?").param(sent).update();
        attack(WORKER, page + "/" + sent + "/aangekomen");

        db.sql("truncate arrival.key, arrival.question, arrival.told").update();
        db.sql("delete from handover.step").update();
        db.sql("delete from handover.handover").update();
        db.sql("delete from privacy.sharing_read").update();
        db.sql("delete from privacy.sharing").update();
        db.sql("delete from casework.case_file where id = ?").param(file).update();
        db.sql("truncate task.task, task.watched").update();
    }

    @Test
    void theFormsOfAnIncident() {
        var leader = new Visitor("demo-leiding", "SUPERVISOR");
        attack(leader, "/werk/incidenten/nieuw");
        var page = "/werk/incidenten/" + new DoorThings(browser, db).incident();
        var entry = "/incident/" + DoorThings.SLUG + "/aanmelden";
        attack(leader, page + "/wijzigen");
        attack(leader, page + "/verdelen");
        attack(leader, page + "/lijst");
        attack(PROFESSIONAL, entry + "?mensen=2");
        for (var hostile : Hostile.TEXTS.values()) {
            var typed =
                    new HashMap<>(
                            Map.of(
                                    "given1", hostile,
                                    "born1", "1-1-1980",
                                    "phone1", "06 12 34 56 78",
                                    "impact1", "THERE",
                                    "agree1", "true",
                                    "channels", "call",
                                    "language", "nl",
                                    "note", hostile));
            holds(send(PROFESSIONAL, entry, typed), hostile);
            holds(look(leader, page), page);
        }
        attack(leader, page); // its form closes it
        assertThat(look(leader, page)).hasStatusOk();
        var gone =
                List.of(
                        "referral.referral",
                        "casework.first_contact",
                        "timeline.entry",
                        "incident.member");
        for (var table : gone) {
            db.sql(
                            "delete from %s where person in (select person from incident.member)"
                                    .formatted(table))
                    .update();
        }
        db.sql("truncate incident.entry, incident.shift, incident.incident cascade").update();
    }

    @Test
    void theFormsOfAConnection() {
        db.sql(
                        """
                        insert into outbox.subscription
                            (id, kind, name, address, types, salt, made_by, made_at)
                        values (gen_random_uuid(), 'WEBHOOK', 'Rapportage', 'https://example.org',
                                '{nl.houvast.case-opened.v1}', gen_random_uuid(), 'ada', now())
                        """)
                .update();
        var admin = new Visitor("demo-beheerder", "ADMINISTRATOR");
        attack(admin, "/beheer/koppelingen"); // one of its forms ends it
        assertThat(look(admin, "/beheer/koppelingen")).hasStatusOk();
        db.sql("delete from outbox.subscription").update();
    }

    @Test
    void theFormsOfAnAppointment() {
        var things = new DoorThings(browser, db);
        var contact =
                await().ignoreExceptions()
                        .until(
                                () ->
                                        things.one(
                                                "select id from casework.first_contact order by id desc limit 1"),
                                Objects::nonNull);
        var file = things.caseFile(contact);
        db.sql("update casework.case_file set owner = ? where id = ?")
                .params(WORKER.id(), file)
                .update();
        attack(WORKER, "/werk/agenda/uren");
        var hours = new HashMap<>(Map.of("minutes", "45"));
        for (var day : List.of("monday", "tuesday", "wednesday", "thursday", "friday")) {
            hours.put(day, "9:00-17:00");
        }
        send(WORKER, "/werk/agenda/uren", hours);
        var page = "/werk/dossiers/" + file + "/afspraken";
        for (var way : List.of("locatie", "bellen", "video")) {
            for (var hostile : Hostile.TEXTS.entrySet()) {
                holds(
                        send(WORKER, page, Map.of("hoe", way, "vanaf", hostile.getValue())),
                        hostile.getKey());
            }
        }
        attack(WORKER, page + "/nieuw?hoe=video");
        var slot =
                Pattern.compile("value=\"(20[^\"]+Z)\"")
                        .matcher(text(look(WORKER, page + "/nieuw?hoe=video")));
        assertThat(slot.find()).isTrue();
        var fields = Map.of("hoe", "video", "slot", slot.group(1), "link", "https://v.example/1");
        var made = send(WORKER, page, fields).getResponse().getRedirectedUrl();
        attack(WORKER, Objects.requireNonNull(made) + "/verzetten");
        attack(WORKER, made);
        attack(WORKER, "/werk/agenda");
        assertThat(look(WORKER, made)).hasStatusOk();

        db.sql("truncate appointment.appointment, appointment.hours, appointment.calendar")
                .update();
        db.sql("delete from casework.case_file where id = ?").param(file).update();
        db.sql("truncate task.task, task.watched").update();
    }

    @Test
    void theFormsBetweenColleagues() {
        var things = new DoorThings(browser, db);
        var contact =
                await().ignoreExceptions()
                        .until(
                                () ->
                                        things.one(
                                                "select id from casework.first_contact order by id desc limit 1"),
                                Objects::nonNull);
        var file = things.caseFile(contact);
        db.sql("update casework.case_file set owner = ? where id = ?")
                .params(WORKER.id(), file)
                .update();
        var page = "/werk/dossiers/" + file + "/collega";
        attack(WORKER, page);
        attack(WORKER, page + "/meelezen/stop", List.of("who"));
        for (var answer : List.of("aannemen", "weigeren", "intrekken")) {
            attack(
                    WORKER,
                    page + "/00000000-0000-0004-0000-000000000004/" + answer,
                    List.of("answer"));
        }
        attack(
                new Visitor("supervisor", "SUPERVISOR"),
                "/werk/team/verdelen",
                List.of("from", "to", "ids"));
        attack(new Visitor("supervisor", "SUPERVISOR"), "/werk/team/goedkeuring", List.of("teams"));
        for (var answer : List.of("goedkeuren", "teruggeven", "intrekken")) {
            attack(
                    new Visitor("supervisor", "SUPERVISOR"),
                    "/werk/dossiers/" + file + "/goedkeuring/" + answer,
                    List.of("answer"));
        }
        for (var hostile : Hostile.TEXTS.values()) {
            var why = send(WORKER, page + "/vragen", Map.of("receiver", "nobody", "why", hostile));
            holds(why, page);
        }
        assertThat(look(WORKER, page)).hasStatusOk();
        db.sql("delete from casework.case_file where id = ?").param(file).update();
    }
}

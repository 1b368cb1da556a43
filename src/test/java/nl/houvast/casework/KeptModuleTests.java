package nl.houvast.casework;

import static nl.houvast.casework.CaseworkExamples.NOOR;
import static nl.houvast.casework.CaseworkExamples.SVEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.houvast.TestDatabase;
import nl.houvast.person.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Keeping who must be kept, letting go of it, and what would go: on their pages. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document", "timeline", "intake", "casefile"})
@Import({TestDatabase.class, CaseworkHouse.class})
@AutoConfigureMockMvc
class KeptModuleTests extends CaseworkRoom {

    private static final String HELD = "/beheer/bewaren/vastgehouden";

    @Test
    void whoMustBeKeptIsLaidDownByStaffAndLetGoByThePrivacyOfficer() {
        var contact = sam();
        var person = person(contact);
        var reference =
                db.sql("select reference from referral.referral where person = ?")
                        .param(person.value())
                        .query(String.class)
                        .single();
        assertThat(text(post("/werk/bewaren/" + person, NOOR, "day", "31-2-2099", "ground", "x")))
                .contains(
                        "href=\"#reason\"",
                        "href=\"#ground\"",
                        "href=\"#day\"",
                        "href=\"#then\"",
                        "value=\"31-2-2099\"");
        assertThat(text(keep(person, "1-1-2001"))).contains("Vul een dag in die later is");
        assertThat(keep(person, "31-12-2099")).hasStatus(302);
        assertThat(text(get("/werk/bewaren/" + person, NOOR)))
                .contains("Het fonds heeft nog niet beslist", "31-12-2099");
        assertThat(post(erasure(person) + "/wissen", NOOR)).hasStatus(409);

        assertThat(text(officer("/beheer/bewaren"))).contains("Wat nu weg zou gaan", "6 jaar");
        var list = text(officer(HELD));
        assertThat(list).contains(reference, "schadevergoeding").doesNotContain("Sam Voorbeeld");
        var hold = hold(person);
        for (var door : List.of("/beheer/bewaren", HELD, HELD + "/" + hold)) {
            assertThat(get(door, SVEN)).as(door).hasStatus(404);
        }
        assertThat(post(HELD + "/" + hold, SVEN, "why", "Dit mag ik niet")).hasStatus(404);
        assertThat(text(officer(HELD + "/" + hold))).contains(reference, "telt de termijn weer");
        assertThat(lift(hold, "kort")).hasStatus(422);
        assertThat(lift(hold, "Het fonds heeft betaald")).hasStatus(302);
        assertThat(text(officer(HELD))).doesNotContain(reference);
        assertThat(lift(hold, "Het fonds heeft betaald")).hasStatus(404);
        assertThat(
                        db.sql("select lift_why from privacy.legal_hold where id = ?")
                                .param(hold)
                                .query(byte[].class)
                                .single())
                .asString()
                .doesNotContain("fonds");
    }

    /** Others use this database after us. */
    @AfterEach
    void nobodyIsHeld() {
        db.sql("delete from privacy.legal_hold").update();
    }

    @Test
    void aHoldOfSomebodyWhoIsGoneIsLeftOutAndTheListGoesOn() {
        db.sql("delete from privacy.legal_hold").update();
        var person = person(sam());
        assertThat(keep(person, "31-12-2099")).hasStatus(302);
        var last = hold(person);
        var orphan = new UUID(0, 1);
        copy("'00000000-0000-0000-0000-000000000001', gen_random_uuid()", 1);
        copy("gen_random_uuid(), person", 50);

        var first = text(officer(HELD));
        assertThat(first).contains("Het fonds heeft nog niet beslist", "Volgende 50");
        assertThat(first)
                .doesNotContain(last.toString() + "\"")
                .doesNotContain(HELD + "/" + orphan);
        var onward = Pattern.compile(HELD + "\\?na=[0-9a-f-]{36}").matcher(first);
        assertThat(onward.find()).isTrue();
        assertThat(text(officer(onward.group())))
                .contains(HELD + "/" + last)
                .doesNotContain("Volgende 50");
        assertThat(officer(HELD + "/" + orphan)).hasStatus(404);
        assertThat(lift(orphan, "Het fonds heeft betaald")).hasStatus(404);
        assertThat(officer(HELD + "?na=onzin")).hasStatus(404);
    }

    /** Holds like the one that is there, whose day comes a little earlier. */
    private void copy(String idAndPerson, int times) {
        db.sql(
                        """
                        insert into privacy.legal_hold
                            (id, person, reason, why, until, ends, placed_at, placed_by)
                        select %s, reason, why, until - make_interval(days => 60 - n),
                               ends, placed_at, placed_by
                          from privacy.legal_hold h, generate_series(1, ?) as n
                         where until = (select max(until) from privacy.legal_hold)
                        """
                                .formatted(idAndPerson))
                .param(times)
                .update();
    }

    private UUID hold(PersonId person) {
        return db.sql("select id from privacy.legal_hold where person = ?")
                .param(person.value())
                .query(UUID.class)
                .single();
    }

    private MvcTestResult keep(PersonId person, String day) {
        return post(
                "/werk/bewaren/" + person,
                NOOR,
                "reason",
                "CLAIM",
                "ground",
                "Het fonds heeft nog niet beslist",
                "day",
                day,
                "then",
                "LOOK");
    }

    private MvcTestResult officer(String address) {
        return browser.get().uri(address).with(user("ruben").roles("PRIVACY_OFFICER")).exchange();
    }

    private MvcTestResult lift(UUID hold, String why) {
        return browser.post()
                .uri(HELD + "/" + hold)
                .param("why", why)
                .with(user("ruben").roles("PRIVACY_OFFICER"))
                .with(csrf())
                .exchange();
    }

    private String erasure(PersonId person) {
        var answer =
                post(
                        "/werk/verzoeken",
                        NOOR,
                        "person",
                        person.toString(),
                        "kind",
                        "ERASURE",
                        "askedBy",
                        "SELF");
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }
}

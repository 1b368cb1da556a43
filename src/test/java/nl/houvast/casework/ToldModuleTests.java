package nl.houvast.casework;

import static nl.houvast.casework.CaseworkExamples.NOOR;
import static nl.houvast.casework.CaseworkExamples.SVEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.houvast.TestDatabase;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.Receiver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Which receivers are told what, and that no list ends before everything was on it. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document", "timeline", "intake", "casefile"})
@Import({TestDatabase.class, CaseworkHouse.class})
@AutoConfigureMockMvc
class ToldModuleTests extends CaseworkRoom {

    private static final String PIA = "pia-of-moviera";
    private static final String OTTO = "otto-of-arosa";

    @BeforeEach
    void partners() {
        db.sql("delete from privacy.notice").update();
        db.sql("delete from privacy.sharing").update();
        for (var account : List.of(PIA, OTTO)) {
            db.sql(
                            """
                            insert into access.account (id, role, name, organisation)
                            values (?, 'PARTNER', ?, ?) on conflict (id) do nothing
                            """)
                    .params(account, account, account.equals(PIA) ? "moviera" : "arosa")
                    .update();
        }
    }

    @AfterEach
    void asItWas() {
        db.sql("delete from privacy.notice").update();
        db.sql("delete from privacy.sharing").update();
        db.sql("truncate reach.named").update();
    }

    @Test
    void whoNeverReadIsToldNothingHoweverItEnds() {
        var person = person(sam());
        share(person, "moviera");
        share(person, "arosa");
        read("moviera", PIA);

        correct(person);
        assertThat(told(person)).containsExactly("moviera CORRECTED");
        consents.withdraw(person, SVEN);
        assertThat(told(person)).containsExactly("moviera CORRECTED", "moviera WITHDRAWN");
        forget(person);
        assertThat(told(person))
                .containsExactly("moviera CORRECTED", "moviera ERASED", "moviera WITHDRAWN");
    }

    @Test
    void aCorrectionGoesToWhoCanStillReadAndErasureToWhoEverRead() {
        var person = person(sam());
        share(person, "moviera");
        share(person, "arosa");
        read("moviera", PIA);
        read("arosa", OTTO);
        consents.withdraw(person, new Receiver("arosa"), SVEN);

        correct(person);
        assertThat(told(person)).containsExactly("arosa WITHDRAWN", "moviera CORRECTED");
        forget(person);
        assertThat(told(person)).contains("arosa ERASED", "moviera ERASED");
    }

    @Test
    void whatIsOutOfReachKeepsNoMessageFromTheList() {
        var other = person(fleur());
        var person = person(sam());
        share(person, "moviera");
        read("moviera", PIA);
        consents.withdraw(person, SVEN);
        db.sql(
                        """
                        insert into privacy.notice (id, person, sharing, receiver, what, at)
                        select gen_random_uuid(), :other, gen_random_uuid(), 'arosa', 'WITHDRAWN',
                               n.at - interval '1 day'
                          from privacy.notice n, generate_series(1, 501)
                        """)
                .param("other", other.value())
                .update();
        db.sql("insert into reach.named values (?, ?, false, 'ruben', now())")
                .params(other.value(), NOOR.id())
                .update();

        assertThat(text(get("/werk/vertellen", NOOR))).contains("Moviera").doesNotContain("Arosa");
        assertThat(text(get("/werk/vertellen", SVEN))).contains("Arosa");
    }

    @Test
    void aPartnerReadsOnToTheOldestPackage() {
        var person = person(sam());
        share(person, "moviera");
        var oldest = "/partner/" + sharing("moviera");
        db.sql(
                        """
                        insert into privacy.sharing
                            (id, person, purpose, receiver, fields, shared_at, shared_by)
                        select cast('ffffffff-0000-7000-8000-' || lpad(n::text, 12, '0') as uuid),
                               person, purpose, receiver, fields, shared_at, shared_by
                          from privacy.sharing, generate_series(1, 50) as n
                        """)
                .update();

        var first = text(partner("/partner", PIA));
        assertThat(first).doesNotContain(oldest).contains("Eerder gedeeld");
        var onward = Pattern.compile("/partner\\?na=[0-9a-f-]{36}").matcher(first);
        assertThat(onward.find()).isTrue();
        assertThat(text(partner(onward.group(), PIA)))
                .contains(oldest)
                .doesNotContain("ffffffff-", "Eerder gedeeld");
        assertThat(text(partner(onward.group(), OTTO))).doesNotContain(oldest);
        assertThat(partner("/partner?na=onzin", PIA)).hasStatus(404);
    }

    private List<@Nullable String> told(PersonId person) {
        return db.sql(
                        """
                        select receiver || ' ' || what from privacy.notice where person = ?
                         order by receiver, what
                        """)
                .param(person.value())
                .query(String.class)
                .list();
    }

    private void share(PersonId person, String receiver) {
        String[] typed = {
            "receiver", receiver,
            "fields", "NAME",
            "until", "31-12-2099",
            "givenBy", "SELF",
            "how", "ORAL",
            "evidence", "Gezegd in het gesprek"
        };
        assertThat(post("/werk/delen/" + person, NOOR, typed)).hasStatus(302);
    }

    private void correct(PersonId person) {
        String[] asked = {"person", person.toString(), "kind", "RECTIFICATION", "askedBy", "SELF"};
        var page =
                Objects.requireNonNull(
                        post("/werk/verzoeken", NOOR, asked).getResponse().getRedirectedUrl());
        String[] typed = {
            "edition", edition(get(page + "/verbeteren", NOOR)),
            "givenName", "Samira",
            "familyName", "Voorbeeld",
            "phone", "06 87 65 43 21",
            "channels", "CALL"
        };
        assertThat(post(page + "/verbeteren", NOOR, typed)).hasStatus(302);
    }

    private void forget(PersonId person) {
        transaction.executeWithoutResult(status -> persons.forget(person, NOOR));
    }

    private void read(String receiver, String who) {
        assertThat(partner("/partner/" + sharing(receiver), who)).hasStatusOk();
    }

    private UUID sharing(String receiver) {
        return db.sql("select id from privacy.sharing where receiver = ?")
                .param(receiver)
                .query(UUID.class)
                .single();
    }

    private MvcTestResult partner(String address, String who) {
        return browser.get().uri(address).with(user(who).roles("PARTNER")).exchange();
    }
}

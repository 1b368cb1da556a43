package nl.houvast.casework;

import static nl.houvast.casework.CaseworkExamples.NOOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import nl.houvast.TestDatabase;
import nl.houvast.contact.SafeContact;
import nl.houvast.person.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sharing with another organisation, on its pages: agreed, read, ended, told. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document", "timeline", "intake", "casefile"})
@Import({TestDatabase.class, CaseworkHouse.class})
@AutoConfigureMockMvc
class SharedDataModuleTests extends CaseworkRoom {

    private static final String PIA = "pia-of-moviera";
    private static final String OTTO = "otto-of-arosa";
    private static final String NOBODYS = "nel-of-nowhere";

    @BeforeEach
    void partners() {
        db.sql("delete from privacy.notice").update();
        db.sql("delete from privacy.sharing").update();
        for (var account : List.of(PIA, OTTO, NOBODYS)) {
            db.sql(
                            """
                            insert into access.account (id, role, name, organisation)
                            values (?, 'PARTNER', ?, ?) on conflict (id) do nothing
                            """)
                    .params(
                            account,
                            account,
                            switch (account) {
                                case PIA -> "moviera";
                                case OTTO -> "arosa";
                                default -> "Moviera";
                            })
                    .update();
        }
    }

    @Test
    void aPartnerReadsWhatWasAgreedUntilItIsTakenBack() {
        var person = person(sam());
        assertThat(share(person, "moviera", "fields", "PHONE", "story", "Zoekt een kamer"))
                .hasStatus(302);
        var address = "/partner/" + id(person);

        assertThat(text(partner("/partner", PIA)))
                .contains("Moviera", "Nieuw", address)
                .doesNotContain("Sam", "kamer");
        assertThat(text(partner(address, PIA)))
                .contains("+31612345678", "Zoekt een kamer")
                .contains("Veilig is: bellen")
                .doesNotContain("Sam Voorbeeld");
        assertThat(text(partner("/partner", PIA))).doesNotContain("Nieuw");
        assertThat(text(get("/werk/delen/" + person, NOOR)))
                .contains("Moviera", "Gelezen op", "Gezegd in het gesprek");
        assertThat(
                        db.sql(
                                        """
                                        select receiver || ' ' || reader from privacy.sharing_read
                                         where sharing = ?
                                        """)
                                .param(id(person))
                                .query(String.class)
                                .list())
                .containsExactly("moviera " + PIA);

        assertThat(post("/werk/delen/" + person + "/intrekken", NOOR, "receiver", "moviera"))
                .hasStatus(302);

        assertGone(address, PIA);
        assertThat(text(partner("/partner", PIA)))
                .doesNotContain("href=\"" + address)
                .contains("De toestemming is ingetrokken");
    }

    @Test
    void anotherOrganisationAndNoOrganisationFindNothing() {
        var person = person(sam());
        share(person, "moviera", "fields", "NAME");
        var address = "/partner/" + id(person);

        assertGone(address, OTTO);
        assertThat(text(partner("/partner", OTTO))).doesNotContain(address);
        assertThat(partner("/partner", NOBODYS)).as("a name is not an id").hasStatus(404);
        assertThat(get(address, NOOR)).as("staff read nothing here").hasStatus(404);
        assertThat(get("/partner", NOOR)).hasStatus(404);
        assertThat(partner(address, PIA)).hasStatusOk();
    }

    @Test
    void afterTheLastDayItIsGoneBeforeAnybodyCleanedUp() {
        var person = person(sam());
        share(person, "moviera", "fields", "NAME", "until", day(3));
        var address = "/partner/" + id(person);

        clock.set(clock.instant().plus(Duration.ofDays(3)));
        assertThat(partner(address, PIA)).as("the last day counts").hasStatusOk();
        clock.set(clock.instant().plus(Duration.ofDays(1)));

        assertGone(address, PIA);
        assertThat(text(partner("/partner", PIA))).doesNotContain(address);
    }

    @Test
    void aLaterConsentDoesNotKeepOpenWhatAnEarlierOneAllowed() {
        var person = person(sam());
        share(person, "moviera", "fields", "NAME", "until", day(3));
        var first = "/partner/" + id(person);
        clock.set(clock.instant().plus(Duration.ofHours(1)));
        assertThat(share(person, "moviera", "fields", "NAME", "until", day(300))).hasStatus(302);
        clock.set(clock.instant().plus(Duration.ofDays(4)));

        assertGone(first, PIA);
        assertThat(text(partner("/partner", PIA))).doesNotContain(first).contains("\"/partner/");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsLost() {
        var person = person(sam());

        var answer =
                post(
                        "/werk/delen/" + person,
                        NOOR,
                        "receiver",
                        "112",
                        "until",
                        day(0),
                        "evidence",
                        "kort");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains(
                        "href=\"#receiver\"",
                        "href=\"#fields\"",
                        "href=\"#until\"",
                        "href=\"#givenBy\"",
                        "href=\"#how\"",
                        "href=\"#evidence\"",
                        "kort</textarea>",
                        "value=\"" + day(0) + "\"");
        assertThat(db.sql("select count(*) from privacy.sharing").query(Integer.class).single())
                .isZero();
    }

    @Test
    void whoMayNotDecideSharesNothing() {
        var child = person(contact(referring.child("Kim", "Robin")));
        var alone = person(contact(referring.childAlone("Mila")));

        assertThat(share(child, "moviera", "fields", "NAME", "givenBy", "PARENT_OR_CARER"))
                .hasStatus(302);
        var danger = share(alone, "moviera", "fields", "NAME", "givenBy", "PARENT_OR_CARER");
        assertThat(danger).hasStatus(422);
        assertThat(text(danger)).contains("Thuis kan gevaarlijk zijn");
        assertThat(share(alone, "moviera", "fields", "NAME")).hasStatus(302);
        assertThat(db.sql("select person from privacy.sharing").query(UUID.class).list())
                .containsExactlyInAnyOrder(child.value(), alone.value());
    }

    @Test
    void theReceiverIsToldByStaffOrSaysToHaveReadIt() {
        var person = person(sam());
        share(person, "moviera", "fields", "NAME");
        share(person, "arosa", "fields", "NAME");
        read("moviera", PIA);
        read("arosa", OTTO);
        consents.withdraw(person, CaseworkExamples.SVEN);

        assertThat(text(get("/werk/vertellen", NOOR))).contains("Moviera", "Arosa");
        assertThat(text(get("/werk/verzoeken", NOOR)))
                .contains("Nog te vertellen aan wie iets las: 2");
        var mine = notice("moviera");
        var other = notice("arosa");
        assertThat(partnerPost("/partner/berichten/" + other, PIA)).hasStatus(404);
        assertThat(partnerPost("/partner/berichten/" + mine, PIA)).hasStatus(302);
        assertThat(text(partner("/partner", PIA))).doesNotContain("ingetrokken");
        assertThat(post("/werk/vertellen/" + other, NOOR)).hasStatus(302);
        assertThat(text(get("/werk/vertellen", NOOR))).contains("Alles is verteld");
        assertThat(post("/werk/vertellen/" + other, NOOR)).hasStatus(404);
    }

    @Test
    void whoIsForgottenLeavesTheMessageThatItWasErased() {
        var person = person(sam());
        share(person, "moviera", "fields", "NAME", "story", "Zoekt een kamer");
        var address = "/partner/" + id(person);

        read("moviera", PIA);
        transaction.executeWithoutResult(status -> persons.forget(person, NOOR));

        assertGone(address, PIA);
        assertThat(text(partner("/partner", PIA))).contains("zijn bij ons gewist");
        assertThat(text(get("/werk/vertellen", NOOR))).contains("Moviera", "zijn bij ons gewist");
        assertThat(get("/werk/delen/" + person, NOOR)).hasStatus(404);
    }

    private void assertGone(String address, String partner) {
        var gone = partner(address, partner);
        assertThat(gone).hasStatus(404);
        assertThat(told(gone)).isEqualTo(told(partner("/partner/" + new UUID(9, 9), partner)));
    }

    /** What an answer tells, except what is different in every answer. */
    private static String told(MvcTestResult answer) {
        return text(answer)
                .replaceAll("/partner/[0-9a-f-]{36}", "/partner/ID")
                .replaceAll("(name=\"_csrf\" value=)\"[^\"]*\"", "$1");
    }

    private MvcTestResult share(PersonId person, String receiver, String... more) {
        var fields = new ArrayList<>(List.of(more));
        Collections.addAll(fields, "receiver", receiver);
        Collections.addAll(fields, "how", "ORAL");
        Collections.addAll(fields, "evidence", "Gezegd in het gesprek");
        if (!fields.contains("until")) {
            Collections.addAll(fields, "until", day(30));
        }
        if (!fields.contains("givenBy")) {
            Collections.addAll(fields, "givenBy", "SELF");
        }
        return post("/werk/delen/" + person, NOOR, fields.toArray(String[]::new));
    }

    private String day(int later) {
        return LocalDate.ofInstant(clock.instant(), SafeContact.ZONE)
                .plusDays(later)
                .format(DateTimeFormatter.ofPattern("d-M-yyyy"));
    }

    private UUID id(PersonId person) {
        return db.sql("select id from privacy.sharing where person = ?")
                .param(person.value())
                .query(UUID.class)
                .single();
    }

    private void read(String receiver, String who) {
        var sharing =
                db.sql("select id from privacy.sharing where receiver = ?")
                        .param(receiver)
                        .query(UUID.class)
                        .single();
        assertThat(partner("/partner/" + sharing, who)).hasStatusOk();
    }

    private UUID notice(String receiver) {
        return db.sql("select id from privacy.notice where receiver = ? and told_at is null")
                .param(receiver)
                .query(UUID.class)
                .single();
    }

    private MvcTestResult partner(String address, String who) {
        return browser.get().uri(address).with(user(who).roles("PARTNER")).exchange();
    }

    private MvcTestResult partnerPost(String address, String who) {
        return browser.post().uri(address).with(user(who).roles("PARTNER")).with(csrf()).exchange();
    }
}

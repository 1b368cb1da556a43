package nl.houvast.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import nl.houvast.TestDatabase;
import nl.houvast.access.Role;
import nl.houvast.directory.Details.Capacity;
import nl.houvast.directory.Details.Room;
import nl.houvast.directory.Entry;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.WholeDirectory;
import nl.houvast.kernel.LinkSecret;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an organisation does with its link. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, extraIncludes = "search")
@AutoConfigureMockMvc
@TestPropertySource(properties = "houvast.analytics.script=/tellen/tel.js")
@Import(TestDatabase.class)
class OwnEntryModuleTests extends OrganisationTells {

    private static final Pattern LINK = Pattern.compile("/vermelding/([A-Za-z0-9_-]{43})");

    @Autowired WholeDirectory whole;

    @Test
    void anEditorGetsALinkOnceAndNobodyCanReadItBack() {
        var answer =
                browser.post()
                        .uri("/beheer/kaart/moviera/link")
                        .with(csrf())
                        .with(user("editor-ed").roles(Role.EDITOR.name()))
                        .exchange();
        assertThat(answer).hasStatusOk();
        var found = LINK.matcher(text(answer));
        assertThat(found.find()).isTrue();
        var secret = found.group(1);

        assertThat(db.sql("select * from upkeep.link").query().listOfRows().toString())
                .doesNotContain(secret);
        assertThat(look(secret)).hasStatusOk().bodyText().contains("Uw vermelding", "Moviera");
        assertThat(list()).contains("De organisatie kreeg een link", "Beëindig de link");
        assertThat(list()).doesNotContain(secret);
        assertThat(new LinkSecret(secret).toString()).doesNotContain(secret);
    }

    @Test
    void theMailIsWrittenByTheEditorAndOnlyToTheOrganisationItself() {
        var offer =
                directory.current().offers().stream()
                        .filter(one -> one.email() != null)
                        .findFirst()
                        .orElseThrow();

        var page = new EntryLinkPage(links.make(offer.id(), EDITOR), "https://houvast.example");

        assertThat(page.mail())
                .hasValueSatisfying(
                        mail ->
                                assertThat(mail)
                                        .startsWith("mailto:" + offer.email() + "?subject=")
                                        .contains("https%3A%2F%2Fhouvast.example%2Fvermelding%2F"));
        assertThat(new EntryLinkPage(links.make(MOVIERA, EDITOR), "x").mail()).isEmpty();
    }

    @Test
    void everyLinkThatDoesNotWorkIsAnsweredAlike() {
        var old = make(MOVIERA);
        var ended = make(NIDOS);
        links.end(NIDOS, EDITOR);
        db.sql("update upkeep.link set expires_at = now() where offer = 'moviera'").update();
        var replaced = links.make(new OfferId("neos"), EDITOR).secret().value();
        make(new OfferId("neos"));

        var unknown = told(look("A".repeat(43)));
        for (var link : List.of(old, ended, replaced)) {
            assertThat(told(look(link))).isEqualTo(unknown);
            for (var form : List.of("/klopt", "/plek", "/wijzigingen")) {
                assertThat(send(link, form, Map.of("room", "FULL", "phone", "112")))
                        .as(form)
                        .hasStatus(404);
            }
        }
        assertThat(unknown).startsWith("404");
        assertThat(count("select count(*) from upkeep.looked")).isZero();
        assertThat(count("select count(*) from upkeep.capacity")).isZero();
        assertThat(count("select count(*) from upkeep.correction")).isZero();
    }

    @Test
    void confirmingCountsAsLookedTodayAndLeavesReports() {
        var link = make(MOVIERA);
        db.sql("insert into upkeep.report (offer, kind, day) values ('moviera', 'PHONE', now())")
                .update();

        assertThat(send(link, "/klopt", Map.of()))
                .hasRedirectedUrl("/vermelding/" + link + "?melding=klopt");

        var confidence = upkeep.of(moviera());
        assertThat(confidence.reports()).isEqualTo(1);
        assertThat(confidence.value()).isEqualTo(0.85);
        assertThat(db.sql("select by from upkeep.looked").query(String.class).single())
                .isEqualTo("partner");
    }

    @Test
    void roomIsShownAtOnceAndOnlyForWhoSaidIt() {
        var link = make(MOVIERA);

        assertThat(send(link, "/plek", Map.of("room", "WAITING", "weeks", "6")))
                .hasRedirectedUrl("/vermelding/" + link + "?melding=plek");

        assertThat(moviera().details().capacity())
                .extracting(Capacity::room, Capacity::weeks)
                .containsExactly(Room.WAITING, 6);
        assertThat(find(NIDOS).details().capacity()).isNull();
        assertThat(browser.get().uri("/organisaties/moviera")).bodyText().contains("6 weken");
        assertThat(directory.current().background(MOVIERA).changedAt()).isNotNull();

        send(link, "/plek", Map.of("room", "OPEN"));
        assertThat(moviera().details().capacity())
                .extracting(Capacity::room, Capacity::weeks)
                .containsExactly(Room.OPEN, null);

        db.sql("update upkeep.capacity set day = current_date - 62").update();
        again();
        assertThat(moviera().details().capacity()).as("too old to tell").isNull();
    }

    @Test
    void itIsShownToWhoComesBackAlsoWhenAnotherThreadWasReadingIt() {
        make(MOVIERA);
        db.sql(
                        """
                        insert into upkeep.capacity (offer, room, day, at)
                        values ('moviera', 'FULL', current_date, now())
                        """)
                .update();
        db.sql("update upkeep.change set number = number + 1").update();
        CompletableFuture<Void> first;
        CompletableFuture<Void> second;

        var shown = directory;
        synchronized (shown) { // nothing new can be shown for now
            first = CompletableFuture.runAsync(upkeep::look, Thread::startVirtualThread);
            await().until(() -> upkeep.signal(MOVIERA).told() != null);
            second = CompletableFuture.runAsync(upkeep::look, Thread::startVirtualThread);
            assertThat(second).failsWithin(Duration.ofMillis(300));
        }

        assertThat(CompletableFuture.allOf(first, second)).succeedsWithin(Duration.ofSeconds(20));
        assertThat(moviera().details().capacity()).extracting(Capacity::room).isEqualTo(Room.FULL);
    }

    @Test
    void theNewestWordAboutRoomCounts() {
        send(make(MOVIERA), "/plek", Map.of("room", "OPEN"));
        var entry = whole.loaded().find(MOVIERA).orElseThrow();
        var said = Objects.requireNonNull(moviera().details().capacity());

        assertThat(upkeep.amend(full(entry, said.reportedOn().plusDays(1))))
                .extracting(one -> one.offer().details().capacity())
                .isEqualTo(new Capacity(Room.FULL, null, said.reportedOn().plusDays(1), null));
        assertThat(upkeep.amend(full(entry, said.reportedOn())))
                .extracting(one -> one.offer().details().capacity())
                .isEqualTo(said);
    }

    private static Entry full(Entry entry, LocalDate day) {
        var offer = entry.offer();
        var capacity = new Capacity(Room.FULL, null, day, null);
        return entry.with(offer.with(offer.details().with(capacity)));
    }

    @Test
    void roomThatMakesNoSenseIsAskedAgain() {
        var link = make(MOVIERA);

        assertThat(send(link, "/plek", Map.of("weeks", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("Kies of u plek heeft", "Vul een getal in van 1 tot en met 520");
        assertThat(send(link, "/plek", Map.of("room", "OPEN", "weeks", "3"))).hasStatus(422);
        assertThat(send(link, "/plek", Map.of("room", "constructor"))).hasStatus(422);
        assertThat(count("select count(*) from upkeep.capacity")).isZero();
    }

    @Test
    void whatIsWrongIsSaidAllAtOnceAndShownAsText() {
        var link = make(MOVIERA);

        assertThat(
                        send(
                                link,
                                "/wijzigingen",
                                Map.of(
                                        "phone",
                                        "\"><script>alert(1)</script>",
                                        "website",
                                        "javascript:alert(1)",
                                        "email",
                                        "niemand",
                                        "descriptionNl",
                                        "")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Vul alleen telefoonnummers in die bestaan",
                        "dat begint met https://",
                        "Vul een mailadres in",
                        "Schrijf een Nederlandse beschrijving")
                .doesNotContain("<script>alert");
        assertThat(send(link, "/wijzigingen", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("U heeft nog niets veranderd");
        assertThat(count("select count(*) from upkeep.correction")).isZero();
    }

    @Test
    void aLinkFillsNoListAndWhatIsPutBackIsWantedNoMore() {
        var link = make(MOVIERA);
        for (int time = 1; time <= 5; time++) {
            send(link, "/wijzigingen", Map.of("hours", "Werkdagen tot " + time + " uur"));
        }
        assertThat(corrections.open(EDITOR))
                .singleElement()
                .extracting(one -> one.correction().wanted())
                .isEqualTo("Werkdagen tot 5 uur");

        send(link, "/wijzigingen", Map.of("hours", ""));

        assertThat(corrections.open(EDITOR)).isEmpty();
    }

    @Test
    void whatIsOverIsForgotten() {
        make(MOVIERA);
        make(NIDOS);
        db.sql("update upkeep.link set expires_at = now() - interval '91 days' where offer = ?")
                .params("moviera")
                .update();

        links.sweep();

        assertThat(db.sql("select offer from upkeep.link").query(String.class).list())
                .containsExactly("nidos");
    }

    @Test
    void whereVisitsAreCountedThoseOfASecretAddressAreNot() {
        var yes = new Cookie("cookies", "accepted");
        assertThat(browser.get().uri("/organisaties").cookie(yes))
                .bodyText()
                .contains("/tellen/tel.js");

        var address = "/vermelding/" + make(MOVIERA);

        assertThat(browser.get().uri(address).cookie(yes))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/tellen/tel.js");
        assertThat(browser.get().uri(address)).bodyText().doesNotContain("name=\"back\"");
    }

    @Test
    void thePageIsThereInEnglish() {
        assertThat(browser.get().uri("/vermelding/" + make(MOVIERA) + "?taal=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Your entry", "This is still right", "Shelter (Oranje Huis)")
                .doesNotContain("???");
    }

    /** All that is answered, but for the address that was asked: it stands in it. */
    private static String told(MvcTestResult answer) {
        return answer.getResponse().getStatus()
                + text(answer).replaceAll("/vermelding/[A-Za-z0-9_-]{43}", "LINK");
    }
}

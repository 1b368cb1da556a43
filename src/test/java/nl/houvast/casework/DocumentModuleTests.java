package nl.houvast.casework;

import static nl.houvast.casework.CaseworkExamples.NOOR;
import static nl.houvast.casework.CaseworkExamples.SVEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.document.Papers;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.PersonalData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Documents in the file of a person. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document", "timeline", "intake", "casefile"})
@Import({TestDatabase.class, CaseworkHouse.class})
@AutoConfigureMockMvc
class DocumentModuleTests extends CaseworkRoom {

    @Autowired List<PersonalData> modules;

    private static final byte[] LETTER = Papers.pdf();

    @BeforeEach
    void none() {
        db.sql("truncate document.document").update();
    }

    private static String place(PersonId person) {
        return "/werk/documenten/" + person;
    }

    private MvcTestResult add(PersonId person, String kind, byte[] content, Actor by) {
        return add(person, kind, "ALL", content, by);
    }

    private MvcTestResult add(
            PersonId person, String kind, String readers, byte[] content, Actor by) {
        return browser.post()
                .uri(place(person))
                .multipart()
                .file(
                        new MockMultipartFile(
                                "file", "brief aan Sam de Vries.pdf.exe", "text/html", content))
                .param("kind", kind)
                .param("purpose", "JUSTICE")
                .param("readers", readers)
                .with(user(by.id()).roles("WORKER"))
                .with(csrf())
                .with(
                        request -> {
                            request.setContent(content); // browsers say how long it is
                            return request;
                        })
                .exchange();
    }

    private String added(PersonId person) {
        clock.set(clock.instant().plusSeconds(1)); // each is the newest
        assertThat(add(person, "JUSTICE_LETTER", LETTER, NOOR)).hasRedirectedUrl(place(person));
        return db.sql(
                        "select cast(id as text) from document.document order by added_at desc limit 1")
                .query((row, number) -> row.getString("id"))
                .single();
    }

    private int openings(PersonId person) {
        return logged("TEXT_OPENED", person);
    }

    private int logged(String what, PersonId person) {
        return db.sql(
                        """
                        select count(*) from person.processing join person.person using (subject)
                         where id = :person and name = :what and purpose = 'CASEWORK'
                        """)
                .param("person", person.value())
                .param("what", what)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsAddedComesBackAsAFileAndTheLogKnowsWhoOpenedIt() {
        var contact = sam();
        var person = person(contact);
        var id = added(person);

        assertThat(logged("CONTENT_ADDED", person)).isEqualTo(1);
        assertThat(text(get(place(person), NOOR)))
                .contains(
                        "Brief van politie of justitie",
                        "PDF van 1 kB",
                        "Voor het strafproces. Iedereen",
                        id)
                .doesNotContain("Sam de Vries", "brief aan");
        assertThat(page(contact)).contains(place(person));
        var before = openings(person);
        var file = get(place(person) + "/" + id, SVEN);
        assertThat(file).hasStatusOk().hasContentType("application/pdf");
        assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(LETTER);
        assertThat(file)
                .hasHeader("Content-Disposition", "attachment; filename=\"document.pdf\"")
                .hasHeader(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; frame-ancestors 'none'");
        assertThat(openings(person)).isEqualTo(before + 1);
    }

    @Test
    void nothingOfItIsInTheDatabaseInClear() {
        var person = person(sam());
        added(person);

        var row = db.sql("select * from document.document").query().singleRow();
        var sealed = (byte[]) row.get("content");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain("%PDF", "Catalog");
        assertThat(row.toString()).doesNotContain("Vries", "brief");
    }

    @Test
    void whatIsMovedToAnotherRowDoesNotOpen() {
        var person = person(sam());
        var one = added(person);
        var other = added(person);
        db.sql(
                        """
                        update document.document set content =
                            (select content from document.document where id = cast(:one as uuid))
                         where id = cast(:other as uuid)
                        """)
                .param("one", one)
                .param("other", other)
                .update();

        assertThat(get(place(person) + "/" + one, NOOR)).hasStatusOk();
        assertThat(get(place(person) + "/" + other, NOOR)).hasStatus(500);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsKept() {
        var person = person(sam());
        assertThat(add(person, "", "MZ".getBytes(StandardCharsets.UTF_8), NOOR))
                .hasStatus(422)
                .bodyText()
                .contains("Kies wat het is", "Dit is geen PDF, JPEG of PNG", "href=\"#file\"");
        assertThat(add(person, "DAMAGE", new byte[5 * 1024 * 1024 + 1], NOOR))
                .hasStatus(422)
                .bodyText()
                .contains("groter dan 5 MB", "value=\"DAMAGE\" selected");
        assertThat(post(place(person), NOOR, "kind", "DAMAGE"))
                .as("no file at all")
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Kies een bestand",
                        "Kies waarvoor we het bewaren",
                        "Kies wie het mag lezen");
        assertThat(db.sql("select count(*) from document.document").query(Integer.class).single())
                .isZero();
    }

    @Test
    void whoMayNotSeeThePersonFindsNothing() {
        var person = person(sam());
        var id = added(person);
        db.sql(
                        "update casework.first_contact set region = 'VR09', taken_by = 'worker-noor',"
                                + " status = 'TAKEN'")
                .update();
        var limburg =
                user("worker-lot")
                        .authorities(
                                new org.springframework.security.core.authority
                                        .SimpleGrantedAuthority("ROLE_WORKER"),
                                new org.springframework.security.core.authority
                                        .SimpleGrantedAuthority("REGION_VR24"));

        assertThat(browser.get().uri(place(person)).with(limburg)).hasStatus(404);
        assertThat(browser.get().uri(place(person) + "/" + id).with(limburg)).hasStatus(404);
        assertThat(browser.post().uri(place(person) + "/" + id + "/weg").with(limburg).with(csrf()))
                .hasStatus(404);
        assertThat(get("/werk/documenten/" + person(fleur()) + "/" + id, NOOR))
                .as("of another person")
                .hasStatus(404);
        assertThat(post(place(person) + "/" + id + "/weg", NOOR)).hasRedirectedUrl(place(person));
        assertThat(get(place(person) + "/" + id, NOOR)).hasStatus(404);
    }

    @Test
    void whatIsForWhoHelpsIsNotThereForOthers() {
        var contact = sam();
        var person = person(contact);
        assertThat(add(person, "OTHER", "HELPERS", LETTER, NOOR)).hasRedirectedUrl(place(person));
        var file =
                place(person)
                        + "/"
                        + db.sql("select id from document.document").query(UUID.class).single();

        assertThat(get(file, NOOR)).as("who added it").hasStatusOk();
        assertThat(text(get(place(person), SVEN))).contains("nog geen documenten");
        assertThat(get(file, SVEN)).hasStatus(404);
        assertThat(post(file + "/weg", SVEN)).hasStatus(404);
        assertThat(browser.get().uri(file).with(user("supervisor-fatma").roles("SUPERVISOR")))
                .hasStatusOk();

        db.sql("update casework.first_contact set taken_by = ?, status = 'TAKEN' where person = ?")
                .params(SVEN.id(), person.value())
                .update();
        assertThat(get(file, SVEN)).as("who helps from now on").hasStatusOk();
    }

    @Test
    void whatBelongsToAClaimStays() {
        var person = person(sam());
        var id = added(person);
        post(
                "/werk/bewaren/" + person,
                NOOR,
                "reason",
                "CLAIM",
                "ground",
                "Het fonds heeft nog niet beslist",
                "day",
                "31-12-2099",
                "then",
                "LOOK");

        assertThat(post(place(person) + "/" + id + "/weg", NOOR))
                .hasStatus(422)
                .bodyText()
                .contains("Dit moet bewaard blijven");
        assertThat(get(place(person) + "/" + id, NOOR)).hasStatusOk();
    }

    @Test
    void whoeverAsksReadsWhichThereAreAndForgettingTakesThem() {
        var person = person(sam());
        added(person);

        var told = new ArrayList<Map<String, String>>();
        transaction.executeWithoutResult(
                status ->
                        modules.stream()
                                .flatMap(it -> it.about(person, NOOR).stream())
                                .filter(part -> part.name().equals("documents"))
                                .forEach(part -> told.addAll(part.entries())));
        assertThat(told)
                .singleElement()
                .asString()
                .contains(
                        "kind=Brief van politie of justitie", "file=PDF", "bytes=" + LETTER.length);
        transaction.executeWithoutResult(status -> persons.forget(person, NOOR));
        assertThat(db.sql("select count(*) from document.document").query(Integer.class).single())
                .isZero();
    }
}

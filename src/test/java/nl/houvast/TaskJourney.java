package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.houvast.Browser.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** A worker sees what is late, does it, and writes down what comes next: in a browser. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "houvast.demo=true")
@Import(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class TaskJourney {

    @LocalServerPort int port;
    @Autowired JdbcClient db;
    @Autowired WebApplicationContext context;
    Browser browser;

    @BeforeAll
    void startTheBrowser() {
        browser = new Browser("http://localhost:" + port);
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    static Stream<Look> looks() {
        return Stream.of(Look.DESK.inTheDark(), Look.PHONE.withoutScript());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theLastTaskIsDoneTogetherWithWhatComesNext(Look look) {
        try (var window = browser.open(look)) {
            window.signsIn("Verder als medewerker");
            task();
            window.to("/werk");
            assertThat(window.page().locator(".head__side").innerText())
                    .contains("Taken: 1, te laat: 1");
            window.link("Taken").click();
            window.shows("Taken");
            window.page().locator("main .work-row__do a").first().click();
            window.shows("Iets doen");
            window.button("Deze taak is klaar").click();
            window.shows("Iets doen");
            assertThat(window.main())
                    .contains("Er gaat iets nog niet goed", "Dit is de laatste taak");
            window.page().getByLabel("Wat moet er hierna gebeuren?").fill("Bellen over de brief");
            window.page()
                    .getByLabel(
                            "Vóór het einde van welke dag?",
                            new Page.GetByLabelOptions().setExact(true))
                    .fill(soon());
            window.button("Deze taak is klaar").click();
            window.shows("Taken");
            window.page().locator("main .work-row__do a").first().click();
            window.shows("Iets doen");
            assertThat(window.main()).contains("Bellen over de brief", "Van jou");
            window.button("Geef terug").click();
            window.shows("Taken");
            window.link("Nog van niemand (1)").click();
            window.shows("Taken");
            db.sql("truncate task.task, task.watched").update();
        }
    }

    private void task() {
        var file =
                DoorThings.caseFile(
                        db,
                        db.sql(
                                        """
                                        select id from casework.first_contact c
                                         where not exists (select from casework.case_file f
                                                            where f.first_contact = c.id)
                                         order by id limit 1
                                        """)
                                .query(UUID.class)
                                .single());
        var person =
                db.sql("select person from casework.case_file where id = ?")
                        .param(file)
                        .query(UUID.class)
                        .single();
        var noor =
                db.sql("select id from access.account where name = 'Noor Bakker'")
                        .query(String.class)
                        .single();
        new DoorThings(MockMvcTester.from(context), db)
                .task(person, file, Objects.requireNonNull(noor));
    }

    private String soon() {
        return db.sql("select to_char(now() + interval '7 days', 'FMDD-FMMM-YYYY')")
                .query(String.class)
                .single();
    }
}

package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.houvast.Browser.Look;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

    private static final String HAS_FOCUS = "one => one === document.activeElement";

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
        db.sql("truncate task.task, task.watched").update();
        db.sql("delete from casework.case_file where owner = ?").param(account()).update();
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
                    .contains("Werk", "Taken: 1, te laat: 1");
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
            window.shows("Bellen over de brief");
            assertThat(window.main()).contains("Iets doen", "Van jou");
            window.button("Geef terug").click();
            window.shows("Taken");
            window.link("Mijn regio (1)").click();
            window.link("Nog van niemand (1)").click();
            window.shows("Taken");
            db.sql("truncate task.task, task.watched").update();
        }
    }

    @Test
    void aListTellsWhenItChangedAndKeepsWhatIsTyped() throws Exception {
        try (var window = browser.open(Look.DESK)) {
            window.signsIn("Verder als medewerker");
            window.to("/werk/taken");
            window.shows("Taken");
            var page = window.page();
            page.getByText("Kies een soort taak, of bewaar deze lijst").click();
            page.locator("#name").fill("Morgen");

            task();

            page.getByText("Er is 1 nieuwe taak.").waitFor();
            window.isAGoodPage();
            assertThat(page.locator("#live-said").getAttribute("role")).isEqualTo("status");
            window.button("Ververs de lijst").click();
            page.getByText("De lijst is bijgewerkt.").waitFor();
            assertThat(page.locator("main .work-row").count()).isEqualTo(1);
            assertThat(page.locator("#name").inputValue()).isEqualTo("Morgen");
            assertThat(window.button("Ververs de lijst").isVisible()).isFalse();
            window.isQuiet();

            page.locator("#keys summary").click();
            page.getByLabel("Sneltoetsen gebruiken").check();
            page.locator("h1").click();
            page.keyboard().press("j");
            assertThat(page.locator("main .work-row__do a").evaluate(HAS_FOCUS)).isEqualTo(true);
            page.keyboard().press("Enter");
            page.waitForURL(address -> address.contains("/werk/taken/"));
            window.shows("Iets doen");
        } finally {
            db.sql("truncate task.task, task.watched").update();
        }
    }

    @Test
    void theListOfWhoIsToBeCalledTellsItToo() {
        try (var window = browser.open(Look.PHONE)) {
            window.signsIn("Verder als medewerker");
            window.to("/werk?lijst=uitzoeken");
            assertThat(window.page().locator("main .work-row").count()).isZero();
            db.sql(
                            """
                            update casework.first_contact set next_kind = 'FIND_NUMBER', next_from = now()
                             where id = (select id from casework.first_contact
                                          where status = 'WAITING' order by id limit 1)
                            """)
                    .update();

            window.page().getByText("Er is 1 persoon bij gekomen.").waitFor();
            window.isAGoodPage();
            window.button("Ververs de lijst").click();
            window.page().getByText("De lijst is bijgewerkt.").waitFor();
            assertThat(window.page().locator("main .work-row").count()).isEqualTo(1);
            window.isQuiet();
        } finally {
            db.sql("update casework.first_contact set next_kind = 'CALL' where status = 'WAITING'")
                    .update();
        }
    }

    /** The stream itself, as any program reads it: a number, until the session ends. */
    @Test
    void aStreamSaysANumberAndEndsWithTheSession() throws Exception {
        var http = HttpClient.newHttpClient();
        try (var window = browser.open(Look.PHONE.withoutScript())) {
            window.signsIn("Verder als medewerker");
            var cookie =
                    window.page().context().cookies().stream()
                            .map(it -> it.name + "=" + it.value)
                            .collect(Collectors.joining("; "));
            var seen = lastSeen();
            var asked =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://localhost:%d/werk/live?wat=taken&van=mij"
                                                    .formatted(port)))
                            .header("Cookie", cookie)
                            .build();
            var lines = new CopyOnWriteArrayList<String>();
            var first = listen(http, asked, lines);
            await().until(() -> lines.contains("event:here"));
            assertThat(lines.getFirst()).isEqualTo("200 text/event-stream");

            task();
            anothersTask();
            await().until(() -> lines.contains("event:change"));
            await().until(() -> lines.contains("data:1"));

            assertThat(lines)
                    .as("a number, and a mark that tells one state from another")
                    .filteredOn(line -> line.startsWith("data:") || line.startsWith("id:"))
                    .allMatch(line -> line.matches("data:[0-9]{0,3}|id:[0-9a-f]{1,8}"));
            assertThat(lastSeen()).as("listening is no visit").isEqualTo(seen);
            assertThat(first).isNotDone();

            var last = new CopyOnWriteArrayList<String>();
            CompletableFuture<Void> ended = first;
            for (int i = 0; i < 4; i++) {
                ended = listen(http, asked, last);
            }
            await().until(first::isDone);
            assertThat(lines).as("the oldest of five makes room").contains("event:stop");
            assertThat(lastSeen()).as("nor is the end of it").isEqualTo(seen);

            db.sql("delete from access.session where principal_name = ?").param(account()).update();

            await().until(ended::isDone); // all four look anew
            assertThat(http.send(asked, BodyHandlers.discarding()).statusCode())
                    .as("back to the page to sign in")
                    .isEqualTo(302);
        } finally {
            http.shutdownNow(); // closing would wait for the stream
            db.sql("truncate task.task, task.watched").update();
        }
    }

    private static CompletableFuture<Void> listen(
            HttpClient http, HttpRequest asked, List<String> lines) {
        return http.sendAsync(asked, BodyHandlers.ofLines())
                .thenAccept(
                        answer -> {
                            lines.add(answer.statusCode() + " " + type(answer));
                            answer.body().forEach(lines::add);
                        });
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private @Nullable Long lastSeen() {
        return db.sql("select max(last_access_time) from access.session where principal_name = ?")
                .param(account())
                .query(Long.class)
                .single();
    }

    private String account() {
        return DoorThings.account(db, "Noor Bakker");
    }

    /** Of a colleague: no part of what is mine. */
    private void anothersTask() {
        db.sql(
                        """
                        insert into task.task
                            (id, person, case_file, kind, binding, region, team, owner, urgent,
                             due_at, waits_for, added_by, added_at, state, version)
                        select gen_random_uuid(), person, case_file, kind, binding, region, team,
                               'daan', urgent, due_at, waits_for, added_by, added_at, state, version
                          from task.task limit 1
                        """)
                .update();
    }

    private void task() {
        var file = DoorThings.caseFile(db, account());
        var person =
                db.sql("select person from casework.case_file where id = ?")
                        .param(file)
                        .query(UUID.class)
                        .single();
        new DoorThings(MockMvcTester.from(context), db).task(person, file, account());
    }

    private String soon() {
        return db.sql("select to_char(now() + interval '7 days', 'FMDD-FMMM-YYYY')")
                .query(String.class)
                .single();
    }
}

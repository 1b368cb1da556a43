package nl.houvast.appointment;

import static nl.houvast.appointment.AppointmentExamples.FATMA;
import static nl.houvast.appointment.AppointmentExamples.NOON;
import static nl.houvast.appointment.AppointmentExamples.NOOR;
import static nl.houvast.appointment.AppointmentExamples.SVEN;
import static nl.houvast.appointment.AppointmentExamples.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.houvast.CountedHouse;
import nl.houvast.TestDatabase;
import nl.houvast.appointment.AppointmentDesk.Wish;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Refusal;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/** Appointments on the pages of workers, and what happens to them because of others. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document"})
@AutoConfigureMockMvc
@Import({TestDatabase.class, CountedHouse.class})
@TestPropertySource(
        properties = {
            "houvast.offices.source=classpath:appointment/offices.csv",
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=1",
            "houvast.post.round=PT24H"
        })
class AppointmentModuleTests extends AppointmentHouse {

    /** Each on a thread of its own: on a small machine the common ones are too few to meet. */
    private static final Executor ALONE = what -> Thread.ofVirtual().start(what);

    @Test
    void anAppointmentIsMadeMovedAndHeldAndTheFileAlwaysHasANextMoment() {
        var person = sam();
        var file = opened(person);
        assertThat(text(get(page(file), NOOR)))
                .contains("Er is geen afspraak gepland", "/afspraken/nieuw?hoe=locatie");
        assertThat(text(get(list(file) + "/nieuw?hoe=locatie", NOOR)))
                .contains("Kantoor Utrecht, Verzonnenplein 1", "value=\"2026-11-24T12:00:00Z\"")
                .doesNotContain("2026-11-24T09:00:00Z"); // was this morning

        var address = planned(file, Way.OFFICE, "office", "utrecht");
        post("/werk/taken/" + intake(file) + "/klaar", NOOR);
        assertThat(tasks(file)).containsExactly("APPOINTMENT worker-noor");
        assertThat(text(get(page(file), NOOR)))
                .contains("donderdag 26 november 2026, 10.00 - 10.45", "Kantoor Utrecht");
        assertThat(text(get(address, NOOR)))
                .contains("Sam Voorbeeld", "/verzetten")
                .doesNotContain("/gekomen");

        clock.set(NOON.plusSeconds(60));
        var friday = THURSDAY.plus(Duration.ofDays(1)).toString();
        var move = new String[] {"slot", friday, "office", "utrecht", "version", version(address)};
        assertThat(post(address + "/verzetten", NOOR, move)).hasRedirectedUrl(address);
        assertThat(tasks(file)).containsExactly("APPOINTMENT worker-noor");
        assertThat(post(address + "/gekomen", NOOR, "version", version(address))).hasStatus(409);

        assertThat(post(page(file) + "/sluiten", NOOR, "how", "HELPED"))
                .as("somebody comes for it")
                .hasStatus(409);
        clock.set(read(address).untilAt());
        assertThat(text(get("/werk/agenda", NOOR)))
                .contains("Nog op te schrijven: 1", "Sam Voorbeeld");
        assertThat(post(address + "/gekomen", NOOR, "version", "0")).hasStatus(409);
        assertThat(post(address + "/gekomen", NOOR, "version", version(address)))
                .hasRedirectedUrl(address);

        assertThat(tasks(file)).as("what comes next?").containsExactly("REVIEW worker-noor");
        assertThat(told(person))
                .containsExactly("appointment.PLANNED", "appointment.MOVED", "appointment.HELD");
    }

    @Test
    void whoDidNotComeIsCalledAndWhatIsCalledOffIsSaidByWhom() {
        var file = opened(sam());
        var address = planned(file, Way.OFFICE, "office", "utrecht");
        clock.set(THURSDAY);
        post(address + "/niet-gekomen", NOOR, "version", version(address));
        assertThat(tasks(file))
                .contains("CALL worker-noor")
                .doesNotContain("APPOINTMENT worker-noor");

        clock.set(NOON);
        var other = planned(file, Way.OFFICE, "office", "utrecht");
        assertThat(post(other + "/afzeggen", NOOR, "version", version(other)))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#who\"");
        post(other + "/afzeggen", NOOR, "version", version(other), "who", "CLIENT");
        assertThat(text(get(other, NOOR))).contains("Afgezegd door de cliënt");
        assertThat(tasks(file)).doesNotContain("APPOINTMENT worker-noor");
        assertThat(planned(file, Way.OFFICE, "office", "utrecht")).as("it is free").isNotEmpty();
    }

    @Test
    void aCallIsOnlyWhenItIsSafeAndAllThatIsWrongIsSaidAtOnce() {
        var file = opened(sam());
        assertThat(text(get(list(file) + "/nieuw?hoe=bellen", NOOR)))
                .contains("2026-11-26T09:00:00Z", "2026-11-26T09:45:00Z")
                .doesNotContain("2026-11-25T", "2026-11-26T12:00:00Z");
        assertThat(post(list(file), NOOR, "hoe", "bellen", "slot", "2026-11-25T09:00:00Z"))
                .hasStatus(422)
                .bodyText()
                .contains("Dit moment is niet vrij");
        assertThat(
                        post(
                                list(file),
                                NOOR,
                                "hoe",
                                "video",
                                "link",
                                "http://a.example",
                                "remind",
                                "X"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#slot\"", "href=\"#link\"", "href=\"#remind\"");
        assertThat(post(list(file), NOOR, "hoe", "locatie", "office", "nergens"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#office\"");

        var link = "https://video.example/kamer-7";
        var video = planned(file, Way.VIDEO, "link", link);
        assertThat(text(get(video, NOOR))).contains("href=\"" + link + "\"");
        assertThat(
                        db.sql("select cast(a as text) from appointment.appointment a")
                                .query((row, number) -> row.getString(1))
                                .single())
                .doesNotContain("kamer-7");
        assertThat(
                        post(
                                list(file),
                                NOOR,
                                "hoe",
                                "locatie",
                                "slot",
                                THURSDAY.toString(),
                                "office",
                                "utrecht"))
                .as("Noor is somewhere else")
                .hasStatus(422);
        assertThat(appointments.of(file)).hasSize(1);
    }

    @Test
    void onlyWhoHelpsChangesItAndItIsOfItsOwnFile() {
        var file = opened(sam());
        var address = planned(file, Way.OFFICE, "office", "utrecht");
        assertThat(get(address, SVEN)).hasStatusOk();
        assertThat(text(get(address, SVEN))).doesNotContain("/afzeggen", "/verzetten\"");
        for (var act : List.of("/gekomen", "/niet-gekomen", "/afzeggen")) {
            assertThat(post(address + act, SVEN, "version", version(address), "who", "US"))
                    .as(act)
                    .hasStatus(409);
        }
        assertThat(get(list(opened(sam())) + "/" + id(address), NOOR)).hasStatus(404);
        var who = new String[] {"version", version(address), "who", "US"};
        assertThat(post(address + "/afzeggen", FATMA, who)).hasRedirectedUrl(address);
    }

    @RepeatedTest(5)
    void ofTwoAtOnceOneIsPlanned() {
        var both = new CyclicBarrier(2);
        var one = wanted(opened(sam()), both);
        var other = wanted(opened(sam()), both);

        assertThat(List.of(one.join(), other.join())).containsExactlyInAnyOrder(true, false);
        assertThat(appointments.busy(NOOR.id(), NOON)).hasSize(1);
        assertThat(
                        db.sql("select count(*) from task.task where kind = 'APPOINTMENT'")
                                .query(Integer.class)
                                .single())
                .as("nothing is left of the other")
                .isEqualTo(1);
    }

    private CompletableFuture<Boolean> wanted(CaseFileId file, CyclicBarrier both) {
        var wish = new Wish(THURSDAY, "utrecht", null, null);
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        both.await(10, TimeUnit.SECONDS);
                        desk.plan(file, Way.OFFICE, wish, NOOR);
                        return true;
                    } catch (Refusal taken) {
                        return false;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                ALONE);
    }

    @Test
    void aCalendarProgramSeesWhenAndWhereAndNothingOfAnybodyUntilTheLinkEnds() {
        var file = opened(sam());
        var address = planned(file, Way.OFFICE, "office", "utrecht");
        planned(file, Way.VIDEO, AFTERNOON, "link", "https://v.example/kamer");
        var link = Pattern.compile("/agenda/[A-Za-z0-9_-]{43}\\.ics");
        var shown = link.matcher(text(post("/werk/agenda/link", NOOR)));
        assertThat(shown.find()).isTrue();

        var feed = browser.get().uri(shown.group()).exchange();
        assertThat(feed).hasStatusOk().hasHeader("Content-Type", "text/calendar;charset=UTF-8");
        assertThat(text(feed))
                .contains("DTSTART:20261126T090000Z", "LOCATION:Kantoor Utrecht", "Videobellen")
                .contains("UID:" + read(address).calendar())
                .doesNotContain("Sam", file.toString(), id(address).toString(), "kamer", "noor");
        assertThat(feed.getResponse().getCookies()).isEmpty();

        assertThat(text(get("/werk/agenda", NOOR))).contains("Er werkt een link");
        post("/werk/agenda/link/einde", NOOR);
        assertThat(browser.get().uri(shown.group()).exchange()).hasStatus(404);
        assertThat(browser.get().uri("/agenda/x.ics").exchange()).hasStatus(404);
    }

    @Test
    void aWorkerSaysWhenTheyReceiveAndWhenNot() {
        assertThat(post("/werk/agenda/uren", SVEN, "monday", "van negen tot vijf", "minutes", "50"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#monday\"", "href=\"#minutes\"", "van negen tot vijf");
        post("/werk/agenda/uren", NOOR, "thursday", "10:00-11:30", "minutes", "30");
        var file = opened(sam());
        var choose = list(file) + "/nieuw?hoe=locatie&vanaf=26-11-2026";
        assertThat(text(get(choose, NOOR)).split("value=\"2026-11-26T", -1)).hasSize(4);

        assertThat(post("/werk/agenda/vrij", NOOR, "first", "31-2-2027", "last", "1-1-2020"))
                .hasStatus(422);
        var address = planned(file, Way.OFFICE, "office", "utrecht");
        post("/werk/agenda/vrij", NOOR, "first", "26-11-2026");
        assertThat(text(get(choose, NOOR))).doesNotContain("value=\"2026-11-26T");
        assertThat(text(get("/werk/agenda?week=26-11-2026", NOOR))).contains("Je bent dan vrij");
        assertThat(read(address).state())
                .as("what was agreed stays")
                .isEqualTo(AppointmentState.PLANNED);
        var off =
                Pattern.compile("/werk/agenda/vrij/[-0-9a-f]{36}/weg")
                        .matcher(text(get("/werk/agenda/uren", NOOR)));
        assertThat(off.find()).isTrue();
        post(off.group(), SVEN);
        assertThat(text(get(choose, NOOR)))
                .as("it is Noor's")
                .doesNotContain("value=\"2026-11-26T");
        post(off.group(), NOOR);
        assertThat(text(get(choose, NOOR))).contains("value=\"2026-11-26T09:30:00Z");
    }

    @Test
    void whoFirstSaysWhenTheyReceiveGoesOnWithTheAppointment() {
        var file = opened(sam());
        var choose = list(file) + "/nieuw?hoe=bellen";
        post("/werk/agenda/uren", NOOR, "minutes", "30");
        assertThat(text(get(choose, NOOR)))
                .contains("nog niet gezegd wanneer", "/werk/agenda/uren?dossier=" + file);

        var asked = "/werk/agenda/uren?dossier=" + file + "&hoe=bellen";
        assertThat(text(get(asked, NOOR)))
                .contains("name=\"dossier\" value=\"" + file + "\"", "Daarna ga je verder");
        var typed = new String[] {"dossier", file.toString(), "hoe", "bellen", "minutes", "30"};
        assertThat(post("/werk/agenda/uren", NOOR, typed)).hasRedirectedUrl(choose);
        assertThat(get("/werk/agenda/uren?dossier=elders&hoe=bellen", NOOR))
                .as("no other address is gone on to")
                .hasStatus(404);
    }

    /** The task with which a case file begins. */
    private String intake(CaseFileId file) {
        return db.sql("select id from task.task where case_file = ? and kind = 'INTAKE'")
                .param(file.value())
                .query((row, number) -> row.getString(1))
                .single();
    }
}

package nl.houvast.arrival;

import static nl.houvast.handover.HandoverExamples.NOOR;
import static nl.houvast.handover.HandoverExamples.PIA;
import static nl.houvast.handover.HandoverExamples.SVEN;
import static nl.houvast.handover.HandoverState.*;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nl.houvast.arrival.PackageKey.Turn;
import nl.houvast.handover.HandoverNews.HandoverAccepted;
import nl.houvast.kernel.LinkSecret;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** An organisation without an account opens a handover and answers, and nobody else does. */
class ArrivalModuleTests extends AskedLater {

    /** Each on a thread of its own: on a small machine the common ones are too few to meet. */
    private static final Executor ALONE = what -> Thread.ofVirtual().start(what);

    @Test
    void withLinkAndCodeTheyReadWhatWasAgreedAndTakeThePersonOn() {
        var file = opened(person("Sam"));
        var address = sent(file);
        var got = key(address);

        var locked = looks(got, null);
        assertThat(locked)
                .hasStatusOk()
                .bodyText()
                .contains("Een medewerker van Slachtofferhulp Nederland gaf u deze link")
                .doesNotContain("Sam", "kamer", "Moviera");
        assertThat(locked.getResponse().getCookies()).isEmpty();
        assertThat(browser.method(HttpMethod.HEAD).uri(got.address()).exchange()).hasStatusOk();
        assertThat(state(address)).as("a program that looks at mail uses nothing").isEqualTo(SENT);

        var kept = opens(got);
        assertThat(kept.isHttpOnly()).isTrue();
        assertThat(kept.getAttribute("SameSite")).isEqualTo("Strict");
        assertThat(kept.getMaxAge())
                .as("as long as the link: ten working days")
                .isBetween(10 * 24 * 3600, 20 * 24 * 3600);
        assertThat(state(address)).isEqualTo(RECEIVED);
        assertThat(looks(got, kept))
                .hasStatusOk()
                .bodyText()
                .contains("Zoekt een veilige kamer", "+31612345678", "Vraag dit niet opnieuw")
                .contains("van Slachtofferhulp Nederland stuurde u dit")
                .as("only what was chosen")
                .doesNotContain("Geboortedatum");

        assertThat(says(got, kept, RECEIVED, ACCEPTED, "note", "Wij bellen morgen"))
                .hasRedirectedUrl(got.address() + "?melding=antwoord");
        var after = browser.get().uri(got.address() + "?melding=antwoord");
        assertThat(after.cookie(kept, open(kept)).exchange())
                .bodyText()
                .contains("Bedankt. U hebt de hulp overgenomen.");
        assertThat(text(looks(got, kept))).doesNotContain("Bedankt");
        assertThat(state(address)).isEqualTo(ACCEPTED);
        assertThat(heard()).last().isInstanceOf(HandoverAccepted.class);
        assertThat(text(get(address, NOOR)))
                .contains("iemand van de organisatie", "Wij bellen morgen")
                .doesNotContain("holder-");
        assertThat(
                        db.sql("select distinct reader from privacy.sharing_read")
                                .query(String.class)
                                .single())
                .as("the log says by which key")
                .isEqualTo("holder-" + id(address));
        assertThat(says(got, kept, ACCEPTED, WAITING, "weeks", "6")).hasStatus(302);
        assertThat(text(looks(got, kept))).contains("ongeveer 6 weken");
    }

    @Test
    void whoHasOnlyOneOfThemOrComesSecondReadsNothing() {
        var file = opened(person("Sam"));
        var got = key(sent(file));
        var kept = opens(got);

        assertThat(looks(got, null)).bodyText().doesNotContain("kamer");
        var second = types(got, got.code().spoken(), null);
        assertThat(second).hasStatus(422).bodyText().contains("in een andere browser");
        assertThat(second.getResponse().getCookies()).isEmpty();
        assertThat(tasks(file)).contains("TODO worker-noor");
        assertThat(says(got, null, RECEIVED, ACCEPTED)).bodyText().contains("Vul de code");
        assertThat(looks(got, kept)).bodyText().contains("kamer");

        later(1);
        assertThat(looks(got, kept)).bodyText().doesNotContain("kamer");
        assertThat(says(got, kept, RECEIVED, ACCEPTED)).bodyText().contains("niets verstuurd");
        assertThat(types(got, got.code().spoken(), kept)).hasRedirectedUrl(got.address());
        assertThat(looks(got, kept)).bodyText().contains("kamer");
    }

    @Test
    void whoClosedTheBrowserTypesTheCodeAgainAndGoesOn() {
        var got = key(sent(opened(person("Sam"))));
        var first = types(got, got.code().spoken(), null).getResponse().getCookies();
        var kept = opened(first, got);
        assertThat(first)
                .as("that it is open is gone when the browser closes")
                .filteredOn(cookie -> cookie.getMaxAge() == -1)
                .singleElement()
                .satisfies(cookie -> assertThat(cookie.isHttpOnly()).isTrue());

        var closed = browser.get().uri(got.address()).cookie(kept).exchange();
        assertThat(closed).bodyText().contains("Vul de code").doesNotContain("kamer");
        var again = browser.post().uri(got.address()).param("code", got.code().spoken());
        assertThat(again.cookie(kept).exchange())
                .hasRedirectedUrl(got.address())
                .cookies()
                .containsCookie(open(kept).getName());
        assertThat(says(got, kept, RECEIVED, ACCEPTED)).hasStatus(302);
    }

    private static Cookie opened(Cookie[] cookies, Got got) {
        return Arrays.stream(cookies)
                .filter(it -> it.getName().equals("overdracht-" + KeyDigest.mark(got.link())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void fiveWrongCodesEndTheKeyAndTheWorkerHearsOfIt() {
        var file = opened(person("Sam"));
        var address = sent(file);
        var got = key(address);
        var wrong = got.code().value().equals("CDFGH346") ? "CDFGH347" : "CDFGH346";

        assertThat(types(got, "korte", null)).hasStatus(422).bodyText().contains("8 letters");
        for (int left = 4; left > 0; left--) {
            assertThat(types(got, wrong, null))
                    .hasStatus(422)
                    .bodyText()
                    .contains("nog " + left + " keer");
        }
        assertThat(tasks(file)).doesNotContain("TODO worker-noor");
        assertThat(types(got, wrong, null)).hasStatus(404);

        assertThat(types(got, got.code().spoken(), null)).hasStatus(404);
        assertThat(tasks(file)).contains("TODO worker-noor");
        assertThat(state(address)).isEqualTo(SENT);
        assertThat(opens(key(address))).as("a new one works").isNotNull();
    }

    @Test
    void aKeyThatIsOldOrEndedOrLeadsToWhatIsOverIsLikeNone() {
        var file = opened(person("Sam"));
        var address = sent(file);
        var first = key(address);
        var none = text(looks(new Got(LinkSecret.make(), first.code()), null));
        var second = key(address);

        assertThat(looks(first, null)).hasStatus(404);
        assertThat(looks(second, null)).hasStatusOk();
        assertThat(post(address + "/sleutel/einde", NOOR)).hasStatus(302);
        assertThat(looks(second, null)).hasStatus(404);
        assertThat(text(looks(second, null)).replaceAll("/overdracht/[\\w-]+", ""))
                .isEqualTo(none.replaceAll("/overdracht/[\\w-]+", ""));

        var third = key(address);
        var kept = opens(third);
        var done = says(third, kept, RECEIVED, DECLINED, "why", "NO_ROOM");
        assertThat(done).hasStatusOk().bodyText().contains("Dank u wel");
        assertThat(state(address)).isEqualTo(DECLINED);
        assertThat(looks(third, kept)).hasStatus(404);

        var again = key(sent(file));
        later(30);
        assertThat(looks(again, null)).hasStatus(404);
        assertThat(types(again, again.code().spoken(), null)).hasStatus(404);
    }

    @Test
    void aKeyIsGivenByWhoeverHasTheFileAndToWhatWasSent() {
        var file = opened(person("Sam"));
        var proposed = proposed(file, "arosa");
        assertThat(post(proposed + "/sleutel", NOOR)).hasStatus(409);
        assertThat(text(get(proposed, NOOR))).doesNotContain("/sleutel");

        var address = sent(file);
        assertThat(text(get(address, NOOR))).contains(address + "/sleutel");
        assertThat(post(address + "/sleutel", SVEN)).hasStatus(409);
        assertThat(text(get(address + "/sleutel", NOOR))).contains("Er is nog geen sleutel");
        var got = key(address);
        assertThat(text(get(address + "/sleutel", NOOR)))
                .contains("nog niet gebruikt")
                .doesNotContain(got.link().value(), got.code().spoken());
        opens(got);
        assertThat(text(get(address + "/sleutel", NOOR))).contains("voor het eerst");
        assertThat(
                        db.sql("select k::text from arrival.key k")
                                .query(String.class)
                                .list()
                                .toString())
                .doesNotContain(got.link().value(), got.code().value());
    }

    @Test
    void theHandoverSaysWhetherAKeyWasGivenAndUsed() {
        var file = opened(person("Sam"));
        var address = proposed(file, "altrecht-psychotrauma");
        agree(address, "NOW", "fields", "NAME");
        assertThat(text(get(address, NOOR))).contains("Klaar om te geven", "Geef nu de sleutel");

        assertThat(text(post(address + "/sleutel", NOOR)))
                .as("the directory has no number")
                .contains("Bel een nummer dat je zelf kent. Mail")
                .doesNotContain("hieronder staat");
        var got = key(address);
        assertThat(text(get(address, NOOR)))
                .contains("Gegeven op 24 november 2026, nog niet geopend")
                .doesNotContain("Klaar om te geven", "Geef nu de sleutel");
        assertThat(
                        db.sql(
                                        "select e.facts::text from timeline.entry e where e.kind = 'arrival.KEY_MADE' and e.case_file = ?")
                                .param(file.value())
                                .query(String.class)
                                .list())
                .as("shown by its name")
                .containsOnly("{offer:altrecht-psychotrauma}");
        var kept = opens(got);
        assertThat(text(get(address, NOOR))).contains("geopend op 24 november 2026");

        says(got, kept, RECEIVED, ACCEPTED);
        assertThat(text(get(address, NOOR)))
                .contains("Sleutel voor de organisatie")
                .doesNotContain("Geef een sleutel", "Geef nu de sleutel");
    }

    @RepeatedTest(4)
    void whoOpensItTwiceAtOnceOpensItOnce() {
        var address = sent(opened(person("Sam")));
        var got = key(address);

        var won =
                race(
                        () -> opened(links.open(got.link(), got.code(), null)),
                        () -> opened(links.open(got.link(), got.code(), null)));

        assertThat(won).containsExactlyInAnyOrder(true, false);
        assertThat(steps(address)).containsOnlyOnce("RECEIVED");
    }

    private static boolean opened(LinkDesk.Opening opening) {
        return opening.turn() == Turn.OPENED;
    }

    @RepeatedTest(4)
    void ofAnAnswerByLinkAndOneInTheInboxOneCounts() {
        var file = opened(person("Sam"));
        var address = sent(file);
        var got = key(address);
        var kept = opens(got);

        var won =
                race(
                        () -> ok(says(got, kept, RECEIVED, ACCEPTED).getResponse().getStatus()),
                        () ->
                                ok(
                                        answers(address, PIA, RECEIVED, DECLINED, "why", "OTHER")
                                                .getResponse()
                                                .getStatus()));

        assertThat(won).containsExactlyInAnyOrder(true, false);
        assertThat(state(address)).isEqualTo(won.getFirst() ? ACCEPTED : DECLINED);
    }

    private static boolean ok(int status) {
        return status == 302;
    }

    private static List<Boolean> race(BooleanSupplier one, BooleanSupplier other) {
        var both = new CyclicBarrier(2);
        var first = CompletableFuture.supplyAsync(() -> after(both, one), ALONE);
        var second = CompletableFuture.supplyAsync(() -> after(both, other), ALONE);
        return List.of(first.join(), second.join());
    }

    private static boolean after(CyclicBarrier both, BooleanSupplier what) {
        try {
            both.await(10, TimeUnit.SECONDS);
            return what.getAsBoolean();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

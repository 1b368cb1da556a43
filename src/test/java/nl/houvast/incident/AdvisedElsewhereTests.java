package nl.houvast.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who is better helped elsewhere is followed from that moment on, in the whole house. */
@SpringBootTest(properties = "houvast.demo=true") // as the other tests of forms, in one house
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class AdvisedElsewhereTests extends IncidentRoom {

    /** Each on a thread of its own: on a small machine the common ones are too few to meet. */
    private static final Executor ALONE = what -> Thread.ofVirtual().start(what);

    private PersonId reached() {
        enter(adult("Sam", "06 12 34 63 01"));
        var sam = people().getFirst();
        assertThat(post(contact(sam) + "/nemen", NOOR)).hasStatus(302);
        var now = LocalDateTime.now(ZoneId.of("Europe/Amsterdam")).truncatedTo(ChronoUnit.MINUTES);
        assertThat(
                        post(
                                contact(sam) + "/pogingen",
                                NOOR,
                                "outcome",
                                "CALLED_IN",
                                "calledAt",
                                now.toString()))
                .hasStatus(302);
        return sam;
    }

    private MvcTestResult advise(PersonId person, Actor by) {
        return post(contact(person) + "/afspraak", by, "agreed", "REFERRED_ON", "offer", "moviera");
    }

    private List<String> left(PersonId person) {
        return Stream.of(
                        "select status || ' ' || owner from casework.case_file",
                        "select kind || ' ' || state || ' ' || outcome from handover.handover",
                        "select kind || ' ' || owner || ' ' || state from task.task",
                        "select cast(ask_at > now() as text) from arrival.question")
                .flatMap(query -> column(query + " where person = '" + person + "'").stream())
                .toList();
    }

    @Test
    void whoGoesElsewhereIsFollowedFromTheSameMoment() {
        var sam = reached();
        var file = Objects.requireNonNull(advise(sam, NOOR).getResponse().getRedirectedUrl());

        assertThat(left(sam))
                .containsExactlyInAnyOrder(
                        "ACTIVE incident-noor",
                        "ADVICE_ONLY ENDED ADVISED",
                        "INTAKE incident-noor DONE",
                        "CLIENT_ARRIVED incident-noor OPEN",
                        "true");
        assertThat(text(get(file, NOOR))).contains("Moviera", "Alleen advies gegeven");

        assertThat(post(file + "/sluiten", NOOR, "how", "ADVICE_GIVEN")).hasStatus(302);
        assertThat(left(sam))
                .as("closing it does not lose the question")
                .contains("CLOSED incident-noor", "CLIENT_ARRIVED incident-noor OPEN", "true");
    }

    @Test
    void whoMayNotOrComesSecondLeavesNothing() throws Exception {
        var sam = reached();
        assertThat(advise(sam, SVEN)).hasStatus(409);
        assertThat(left(sam)).isEmpty();

        var both = new CyclicBarrier(2);
        var answers =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> atOnce(both, sam), ALONE))
                        .limit(2)
                        .toList();
        var statuses =
                answers.stream()
                        .map(it -> it.orTimeout(30, TimeUnit.SECONDS).join())
                        .map(it -> it.getResponse().getStatus())
                        .sorted()
                        .toList();

        assertThat(statuses).containsExactly(302, 409);
        await().untilAsserted(() -> assertThat(left(sam)).hasSize(5));
    }

    private MvcTestResult atOnce(CyclicBarrier both, PersonId sam) {
        try {
            both.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return advise(sam, NOOR);
    }
}

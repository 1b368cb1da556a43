package nl.houvast.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

/** Whoever takes one of a household from the ordinary list, takes all of it. */
@SpringBootTest(properties = "houvast.demo=true") // as the other tests of forms, in one house
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class TakenTogetherTests extends IncidentRoom {

    /** Each on a thread of its own: on a small machine the common ones are too few to meet. */
    private static final Executor ALONE = what -> Thread.ofVirtual().start(what);

    /** A parent with a child; the one whose number it is comes first. */
    private List<PersonId> household() {
        var typed = adult("Els", "06 12 34 64 01");
        typed.putAll(
                Map.of(
                        "mensen", "2",
                        "given2", "Bo",
                        "born2", "1-1-2020",
                        "impact2", "LOST",
                        "tie2", "PARENT",
                        "agree2", "true"));
        assertThat(enter(typed)).hasStatus(302);
        assertThat(people()).hasSize(2);
        return people();
    }

    private List<String> calls() {
        return column(
                """
                select stage || ' ' || coalesce(owner, 'nobody') from incident.member
                 order by referral
                """);
    }

    @Test
    void theOthersWhomNobodyHasGoAlongAndTheyAreLinked() {
        var both = household();
        assertThat(column(ties(both))).containsExactly("HOUSEHOLD");

        assertThat(post(contact(both.getFirst()) + "/nemen", NOOR)).hasStatus(302);

        assertThat(calls()).containsOnly("TAKEN incident-noor").hasSize(2);
        assertThat(text(get(contact(both.getLast()), NOOR)))
                .contains("Uit dit huishouden", "Teruggeven aan de open lijst");
        assertThat(post(contact(both.getLast()) + "/nemen", SVEN)).hasStatus(409);
    }

    private static String ties(List<PersonId> both) {
        return "select kind from household.tie where one in ('%1$s', '%2$s') and other in ('%1$s', '%2$s')"
                .formatted(both.getFirst(), both.getLast());
    }

    @Test
    void whoIsOnTheOtherSideOrElsewhereDoesNot() {
        var both = household();
        db.sql("update casework.first_contact set region = 'VR24' where person = ?")
                .param(both.getLast().value())
                .update();
        assertThat(post(contact(both.getFirst()) + "/nemen", NOOR)).hasStatus(302);
        assertThat(calls()).containsExactlyInAnyOrder("TAKEN incident-noor", "WAITING nobody");
        assertThat(post(contact(both.getFirst()) + "/teruggeven", NOOR)).hasStatus(302);

        db.sql("update casework.first_contact set region = ? where person = ?")
                .params(REGION, both.getLast().value())
                .update();
        db.sql("update household.tie set kind = 'OTHER_SIDE' where one = ? or other = ?")
                .params(both.getFirst().value(), both.getFirst().value())
                .update();
        assertThat(post(contact(both.getFirst()) + "/nemen", NOOR)).hasStatus(302);
        assertThat(calls()).containsExactlyInAnyOrder("TAKEN incident-noor", "WAITING nobody");
        assertThat(get(contact(both.getLast()), NOOR)).hasStatus(404);
    }

    @Test
    void whoTakesOverTakesAllOfItThatWasNotSpokenTo() {
        var both = household();
        assertThat(post(contact(both.getFirst()) + "/nemen", NOOR)).hasStatus(302);

        assertThat(post(contact(both.getLast()) + "/overnemen", SVEN)).hasStatus(302);

        assertThat(calls()).containsOnly("TAKEN incident-sven").hasSize(2);

        assertThat(post(contact(both.getLast()) + "/teruggeven", SVEN)).hasStatus(302);
        assertThat(post(contact(both.getFirst()) + "/overnemen", NOOR)).hasStatus(302);

        assertThat(calls())
                .as("what he gave back was nobody's")
                .containsExactlyInAnyOrder("TAKEN incident-noor", "WAITING nobody");
    }

    @Test
    void twoWhoTakeOneEachAtOnceDoNotDivideIt() {
        var both = household();
        var at = new CyclicBarrier(2);
        var answers =
                Stream.of(
                                CompletableFuture.supplyAsync(
                                        () -> takes(at, both.getFirst(), NOOR), ALONE),
                                CompletableFuture.supplyAsync(
                                        () -> takes(at, both.getLast(), SVEN), ALONE))
                        .toList();

        assertThat(answers.stream().map(it -> it.orTimeout(30, TimeUnit.SECONDS).join()))
                .containsExactlyInAnyOrder(302, 409);
        assertThat(calls().stream().distinct()).hasSize(1);
        assertThat(calls()).allMatch(call -> call.startsWith("TAKEN"));
    }

    private int takes(CyclicBarrier at, PersonId person, Actor by) {
        var page = contact(person);
        try {
            at.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return post(page + "/nemen", by).getResponse().getStatus();
    }
}

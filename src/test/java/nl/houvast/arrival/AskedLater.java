package nl.houvast.arrival;

import static java.time.ZoneOffset.UTC;
import static nl.houvast.handover.HandoverExamples.NOOR;
import static nl.houvast.handover.HandoverExamples.PIA;
import static nl.houvast.handover.HandoverState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import nl.houvast.casework.CaseFileId;
import nl.houvast.handover.HandoverNews.HandoverLost;
import org.junit.jupiter.api.Test;

/**
 * Later we ask whether somebody arrived and was helped, when that is safe. Part of {@link
 * ArrivalModuleTests}: one house for all of it.
 */
abstract class AskedLater extends ArrivalRoom {

    private static final String ASK = "CLIENT_ARRIVED worker-noor";

    private String accepted(CaseFileId file) {
        var address = sent(file);
        answers(address, PIA, SENT, ACCEPTED);
        return address;
    }

    private void afterWeeks(int weeks) {
        later(7 * weeks);
        round.look();
    }

    @Test
    void afterTenWeeksSomebodyAsksAndWhoNeverArrivedIsOursAgain() {
        var file = opened(reachable("Sam"));
        var address = accepted(file);
        afterWeeks(9);
        assertThat(tasks(file)).doesNotContain(ASK);

        afterWeeks(1);
        round.look();

        assertThat(tasks(file)).containsOnlyOnce(ASK);
        assertThat(
                        db.sql(
                                        "select max(due_at) - ? <= interval '14 days' from task.task where kind = 'CLIENT_ARRIVED'")
                                .param(clock.instant().atOffset(UTC))
                                .query(Boolean.class)
                                .single())
                .as("before twelve weeks")
                .isTrue();
        assertThat(text(get(address + "/aangekomen", NOOR)))
                .contains("Bellen is nu veilig", "Moviera", "Veilig is:");

        assertThat(post(address + "/aangekomen", NOOR)).hasStatus(422);
        assertThat(post(address + "/aangekomen", NOOR, "arrived", "NO", "note", "Durfde niet"))
                .hasRedirectedUrl(address);

        assertThat(state(address)).isEqualTo(LOST);
        assertThat(state(address).responsible().name()).isEqualTo("SENDER");
        assertThat(heard()).last().isInstanceOf(HandoverLost.class);
        assertThat(tasks(file))
                .contains("HANDOVER_WATCH worker-noor", "REVIEW team")
                .doesNotContain(ASK);
        assertThat(text(get(address, NOOR))).contains("Durfde niet", "Waar kan de cliënt ook heen");
    }

    @Test
    void whoArrivedStaysTheirsAndWhoWasNotHelpedIsNotLeft() {
        var file = opened(reachable("Sam"));
        var address = accepted(file);
        afterWeeks(10);

        post(address + "/aangekomen", NOOR, "arrived", "YES", "helped", "NO");

        assertThat(state(address)).isEqualTo(ACCEPTED);
        assertThat(tasks(file)).contains("TODO worker-noor").doesNotContain(ASK);
        assertThat(steps(address)).endsWith("HEARD");
        assertThat(told("helped")).containsExactly("NO");
        afterWeeks(10);
        assertThat(tasks(file)).as("they were asked").doesNotContain(ASK);
    }

    @Test
    void whoCannotBeAskedIsTriedThreeTimesAndThenLetBe() {
        var file = opened(reachable("Sam"));
        var address = accepted(file);
        afterWeeks(10);
        for (int time = 0; time < ArrivedDesk.TRIES; time++) {
            assertThat(tasks(file)).as("time %d", time).contains(ASK);
            post(address + "/aangekomen", NOOR, "arrived", "UNKNOWN");
            assertThat(tasks(file)).doesNotContain(ASK);
            afterWeeks(3);
        }
        assertThat(tasks(file)).doesNotContain(ASK);
        assertThat(state(address)).isEqualTo(ACCEPTED);
        assertThat(told("arrived")).containsExactly("UNKNOWN", "UNKNOWN", "UNKNOWN");
    }

    @Test
    void nobodyAsksWhoseContactWasStopped() {
        var person = reachable("Sam");
        var file = opened(person);
        var address = accepted(file);
        answers(address, PIA, ACCEPTED, STARTED);
        answers(address, PIA, STARTED, ENDED, "outcome", "HELPED");
        var late = opened(person("Mo")); // never agreed that we reach them
        accepted(late);

        inTransaction(() -> consents.withdraw(person, NOOR));
        afterWeeks(11);

        assertThat(tasks(file)).isEmpty();
        assertThat(tasks(late)).doesNotContain(ASK);
        assertThat(post(address + "/aangekomen", NOOR, "arrived", "NO"))
                .hasStatus(409)
                .bodyText()
                .contains("wil geen contact meer");
        assertThat(post(address + "/aangekomen/bericht", NOOR, "channel", "EMAIL")).hasStatus(409);
        assertThat(told("arrived")).isEmpty();
    }

    @Test
    void whatEndedThereAndWhatWasOnlyAdvisedIsAskedToo() {
        var file = opened(reachable("Sam"));
        var address = accepted(file);
        answers(address, PIA, ACCEPTED, STARTED);
        answers(address, PIA, STARTED, ENDED, "outcome", "HELPED");
        assertThat(post(page(file) + "/overdragen", NOOR, "offer", "arosa", "kind", "ADVICE_ONLY"))
                .hasStatus(302);
        afterWeeks(10);
        assertThat(tasks(file)).filteredOn(ASK::equals).hasSize(2);

        post(address + "/aangekomen", NOOR, "arrived", "NO");

        assertThat(state(address)).as("what ended stays so").isEqualTo(ENDED);
        assertThat(tasks(file)).contains("TODO worker-noor").containsOnlyOnce(ASK);
    }

    @Test
    void nothingIsAskedBeforeSomebodyTookThemOnAndAMessageGoesOnlyWhenSafe() {
        var file = opened(reachable("Sam"));
        var address = sent(file);
        assertThat(text(get(address, NOOR))).doesNotContain("/aangekomen");
        assertThat(post(address + "/aangekomen", NOOR, "arrived", "NO")).hasStatus(409);
        assertThat(state(address)).isEqualTo(SENT);

        answers(address, PIA, SENT, ACCEPTED);
        assertThat(text(get(address, NOOR))).contains(address + "/aangekomen");
        assertThat(post(address + "/aangekomen/bericht", NOOR, "channel", "SMS"))
                .as("calling is the one safe way")
                .hasStatus(409);
        assertThat(db.sql("select count(*) from post.message").query(Integer.class).single())
                .isZero();
    }

    @Test
    void thePersonMayKnowAllOfItAndWhoIsForgottenLeavesNothing() {
        var person = reachable("Sam");
        var file = opened(person);
        var address = accepted(file);
        opens(key(address));
        post(address + "/aangekomen", NOOR, "arrived", "YES", "helped", "PARTLY", "note", "Fijn");

        var part =
                Objects.requireNonNull(transaction.execute(status -> records.about(person, NOOR)))
                        .getFirst();
        assertThat(part.name()).isEqualTo("arrivals");
        assertThat(part.entries().toString())
                .contains("Moviera", "keyOpenedAt", "Aangekomen", "Voor een deel", "Fijn");

        inTransaction(() -> persons.forget(person, NOOR));

        for (var table : records.tables().keySet()) {
            assertThat(db.sql("select count(*) from " + table).query(Integer.class).single())
                    .as(table)
                    .isZero();
        }
    }
}

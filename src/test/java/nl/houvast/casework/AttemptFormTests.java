package nl.houvast.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** One click, one attempt. */
class AttemptFormTests {

    private static final FirstContactId ONE = FirstContactId.next(Instant.EPOCH);
    private static final FirstContactId OTHER = FirstContactId.next(Instant.EPOCH);
    private static final String NUMBER = "019ada03-d8e5-7fed-807f-d9fde324faa4";

    @Test
    void theNumberOfTheFormIsThatOfTheAttempt() {
        assertThat(form(NUMBER).toCommand(ONE).id()).hasToString(NUMBER);
    }

    @Test
    void withoutANumberTheSameAboutTheSamePersonIsOneAttemptAndAboutAnotherItIsNot() {
        var first = form("").toCommand(ONE).id();

        assertThat(form("").toCommand(ONE).id()).isEqualTo(first);
        assertThat(form("").toCommand(OTHER).id()).isNotEqualTo(first);
    }

    private static AttemptForm form(String attempt) {
        var outcome = AttemptOutcome.NO_ANSWER.name();
        return new AttemptForm(attempt, outcome, "2026-11-24T13:05", "", "", "");
    }
}

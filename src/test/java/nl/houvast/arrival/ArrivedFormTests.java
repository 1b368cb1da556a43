package nl.houvast.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import nl.houvast.arrival.Told.Helped;
import nl.houvast.web.Problems.Problem;
import org.junit.jupiter.api.Test;

/** What a worker types of what somebody told. */
class ArrivedFormTests {

    private static java.util.List<String> wrong(ArrivedForm form) {
        return form.problems().all().stream().map(Problem::field).toList();
    }

    @Test
    void whoArrivedIsAskedWhetherItHelped() {
        assertThat(wrong(new ArrivedForm(null, null, null))).containsExactly("arrived");
        assertThat(wrong(new ArrivedForm("YES", "", ""))).containsExactly("helped");
        assertThat(wrong(new ArrivedForm("NO", "", ""))).isEmpty();
        assertThat(wrong(new ArrivedForm("UNKNOWN", "", ""))).isEmpty();
        assertThat(wrong(new ArrivedForm("YES", "PARTLY", "Twee gesprekken"))).isEmpty();
    }

    @Test
    void ofWhoDidNotArriveNobodySaysThatItHelped() {
        assertThat(new ArrivedForm("NO", "YES", "").gotHelp()).isEmpty();
        assertThat(new ArrivedForm("YES", "YES", "").gotHelp()).contains(Helped.YES);
    }

    @Test
    void whatIsNotOneOfOursOrTooLongIsWrong() {
        assertThat(wrong(new ArrivedForm("MAYBE", "SOME", "x".repeat(501))))
                .containsExactly("arrived", "note");
        assertThat(wrong(new ArrivedForm("NO", "", "\u202e"))).containsExactly("note");
    }
}

package nl.houvast.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class WordlessTests {

    @Test
    void tellsWhatAndWhereAndNothingThatSomebodyTyped() {
        var cause = new SQLException("Key (phone)=(+31612345678) already exists", "23505");
        var thrown = new IllegalStateException("Sam Voorbeeld could not be kept", cause);

        var log = printed(Wordless.of(thrown));

        assertThat(log)
                .contains("java.lang.IllegalStateException")
                .contains("java.sql.SQLException 23505")
                .contains("WordlessTests")
                .doesNotContain("Sam Voorbeeld")
                .doesNotContain("31612345678");
    }

    @Test
    void endsWhenCausesGoRound() {
        var one = new IllegalStateException("one");
        var two = new IllegalStateException("two", one);
        one.initCause(two);

        assertThat(printed(Wordless.of(one))).isNotEmpty();
    }

    private static String printed(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}

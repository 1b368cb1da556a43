package nl.houvast.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;
import nl.houvast.kernel.Missing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

class ApologyTests {

    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T11:00:00Z"), ZoneOffset.UTC);

    @BeforeEach
    void inDutch() {
        LocaleContextHolder.setLocale(Locale.of("nl"));
    }

    @AfterEach
    void inNoLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    static Stream<Exception> anAwayDatabase() {
        return Stream.of(
                new DataAccessResourceFailureException("no"),
                new CannotGetJdbcConnectionException("no", new SQLException("no")),
                new CannotCreateTransactionException("no"),
                new IllegalStateException(new SQLTransientConnectionException("pool is empty")),
                new RuntimeException(new SQLException("going down", "57P01")),
                new RuntimeException(new SQLException("disk full", "53100")),
                new RuntimeException(new SQLException("connection lost", "08006")));
    }

    @ParameterizedTest
    @MethodSource("anAwayDatabase")
    void saysToComeBackWhenTheDatabaseIsAway(Exception thrown) {
        var apology = Apology.of(thrown).complete(NOON);

        assertThat(apology.status()).isEqualTo(503);
        assertThat(apology.headers().getFirst("Retry-After")).isEqualTo("30");
        assertThat(apology.reference()).isNull();
    }

    static Stream<Exception> aBug() {
        return Stream.of(
                new IllegalStateException("bug"),
                new DuplicateKeyException("twice"),
                new RuntimeException(new SQLException("duplicate key", "23505")),
                new RuntimeException(new SQLException("no state")),
                new RuntimeException(new ConnectException("another service")));
    }

    @ParameterizedTest
    @MethodSource("aBug")
    void takesTheBlameForABugAndGivesItANumber(Exception thrown) {
        var apology = Apology.of(thrown).complete(NOON);

        assertThat(apology.status()).isEqualTo(500);
        assertThat(apology.reference()).matches("[0-9A-F]{4}-[0-9A-F]{4}");
        assertThat(apology.detail()).doesNotContain(String.valueOf(thrown.getMessage()));
    }

    @Test
    void givesEachBugItsOwnNumber() {
        var bug = Apology.of(new IllegalStateException());

        assertThat(bug.complete(NOON).reference()).isNotEqualTo(bug.complete(NOON).reference());
    }

    @Test
    void hasOneTextForWhatIsNotThereAndWhatIsNotYours() {
        assertThat(Apology.of(new Missing())).isEqualTo(Apology.of(404));
    }

    @Test
    void tellsWhatIsAllowedWhenAMethodIsNot() {
        var apology =
                Apology.of(
                        new HttpRequestMethodNotSupportedException(
                                "DELETE", Stream.of("GET", "POST").toList()));

        assertThat(apology.status()).isEqualTo(405);
        assertThat(apology.headers().getFirst("Allow")).contains("GET", "POST");
    }

    @Test
    void saysThatSomethingIsTooLarge() {
        assertThat(Apology.of(new MaxUploadSizeExceededException(1)).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 413, 415, 418, 429, 500, 501, 502, 503, 504})
    void hasWordsForEveryStatus(int status) {
        assertThat(Apology.of(status).status()).isEqualTo(status);
        assertThat(Apology.of(status).title()).isNotBlank();
        assertThat(Apology.of(status).detail()).isNotBlank();
    }
}

package nl.houvast.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.util.UUID;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * What we say when something cannot be done: the status, the words, and never the text of an
 * exception.
 *
 * @param detail what happened and what to do now
 * @param code the refusal's key, for programs; null when it is none
 * @param reference what to tell us, and what our log says; null when there is nothing to look up
 * @param headers what goes with the status, such as the methods that are allowed
 */
record Apology(
        int status,
        String title,
        String detail,
        @Nullable String code,
        @Nullable String reference,
        HttpHeaders headers) {

    private static final int SECONDS_TO_WAIT = 30;

    /** The words for a status. Statuses without words of their own have those of their kind. */
    static Apology of(int status) {
        var key =
                switch (status) {
                    case 400, 404, 405, 413, 415, 429, 500, 503 -> status;
                    default -> status >= 500 ? 500 : 400;
                };
        return new Apology(
                status,
                Texts.text("web.apology." + key + ".title"),
                Texts.text("web.apology." + key + ".text"),
                null,
                null,
                new HttpHeaders());
    }

    /** The words for what went wrong. Unforeseen is 500. */
    static Apology of(Throwable thrown) {
        return switch (thrown) {
            case Refusal refusal -> refused(refusal);
            case Missing missing -> of(404);
            case ErrorResponse response ->
                    of(response.getStatusCode().value()).with(response.getHeaders());
            case HttpMessageNotReadableException unreadable -> of(tooLong(unreadable) ? 413 : 400);
            case MethodArgumentTypeMismatchException mismatch ->
                    of(
                            mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                                    ? 404
                                    : 400);
            case InvalidParameterException broken -> of(broken.getErrorCode());
            default -> of(databaseAway(thrown) ? 503 : 500);
        };
    }

    private static Apology refused(Refusal refusal) {
        return new Apology(
                409,
                Texts.text("web.apology.409.title"),
                Texts.text(refusal.reason()),
                refusal.reason().key(),
                null,
                new HttpHeaders());
    }

    /** Whether the database could not be reached: an operator's problem, and it passes. */
    static boolean databaseAway(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || (cause instanceof SQLException sql && connectionLost(sql))) {
                return true;
            }
        }
        return false;
    }

    /** SQL states 08: the connection; 53: no room; 57P: it stops or starts; 58: the disk. */
    private static boolean connectionLost(SQLException sql) {
        var state = sql.getSQLState();
        return sql instanceof SQLTransientConnectionException
                || (state != null && state.matches("(?:08|53|57P|58).*"));
    }

    private static boolean tooLong(Throwable unreadable) {
        return NestedExceptionUtils.getMostSpecificCause(unreadable) instanceof ErrorResponse cause
                && cause.getStatusCode().value() == 413;
    }

    private Apology with(HttpHeaders more) {
        return new Apology(status, title, detail, code, reference, more);
    }

    /** With what the caller may do now, and a number to find it back by when it is our fault. */
    Apology complete(Clock clock) {
        var more = new HttpHeaders(headers);
        if (status == 503) {
            more.set(HttpHeaders.RETRY_AFTER, String.valueOf(SECONDS_TO_WAIT));
        }
        var number = status == 500 ? reference(TimeOrdered.id(clock.instant())) : null;
        return new Apology(status, title, detail, code, number, more);
    }

    private static String reference(UUID id) {
        var random = (int) id.getLeastSignificantBits();
        return "%04X-%04X".formatted(random >>> 16, random & 0xffff);
    }
}

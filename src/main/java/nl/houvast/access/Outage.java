package nl.houvast.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The database is away or its disk is full: 503, try again soon. Also when it is the session itself
 * that cannot be read, long before there is a controller.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Outage extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final String ONGOING = Outage.class.getName();
    private static final String SECONDS_TO_WAIT = "30";

    private final Api api;

    Outage(Api api) {
        this.api = api;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!isOne(e) || response.isCommitted()) {
                throw e;
            }
            LOG.warn("The database is away: {}", sqlState(e).orElse("no connection"));
            request.setAttribute(ONGOING, true);
            response.setHeader("Retry-After", SECONDS_TO_WAIT);
            if (Api.isAskedIn(request)) {
                api.refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE);
            } else {
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            }
        }
    }

    /** Whether this request already found the database away: nobody needs to try again. */
    static boolean isOngoing(HttpServletRequest request) {
        return request.getAttribute(ONGOING) != null;
    }

    /** Whether this was caused by a database that is away, full, or shutting down. */
    static boolean isOne(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || (cause instanceof SQLException sql && meansAway(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Classes 08, 53, 57P and 58: no connection, no room, going down, disk broken. */
    private static boolean meansAway(@Nullable String state) {
        return state != null && state.matches("(08|53|58).*|57P.*");
    }

    private static Optional<String> sqlState(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql.getSQLState());
            }
        }
        return Optional.empty();
    }
}

package nl.houvast.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that lasted long enough, however busy it is. And while an error is told there is
 * no session: it may be the session itself that cannot be read, because the database is away.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 10)
class SessionGuard extends OncePerRequestFilter {

    private final AccessSettings settings;
    private final Clock clock;

    SessionGuard(AccessSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) != null) {
            chain.doFilter(new Sessionless(request), response);
            return;
        }
        var session = request.getSession(false);
        if (session != null
                && clock.millis() - session.getCreationTime()
                        > settings.longestSession().toMillis()) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static final class Sessionless extends HttpServletRequestWrapper {

        Sessionless(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            return create ? super.getSession(true) : null;
        }
    }
}

package nl.houvast.entrance;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
import static org.springframework.security.web.context.RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME;

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
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
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

    /** Where a window hears that what it shows has changed. */
    private static final String STREAM = "/werk/live";

    private final AccessSettings settings;
    private final SessionRepository<? extends Session> sessions;
    private final Clock clock;

    SessionGuard(
            AccessSettings settings, SessionRepository<? extends Session> sessions, Clock clock) {
        this.settings = settings;
        this.sessions = sessions;
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
        if (isStream(request)) {
            chain.doFilter(onlyListening(request), response);
            return;
        }
        var session = request.getSession(false);
        if (session != null && tooLong(session.getCreationTime())) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    /**
     * A window that only listens is no visit: by coming back every few minutes it would keep the
     * session for ever. So the session is looked at and not asked for, which would count as a
     * visit.
     */
    private HttpServletRequest onlyListening(HttpServletRequest request) {
        var id = request.getRequestedSessionId();
        var session = id == null ? null : sessions.findById(id);
        if (session != null
                && !session.isExpired()
                && !tooLong(session.getCreationTime().toEpochMilli())
                && session.getAttribute(SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext in) {
            request.setAttribute(DEFAULT_REQUEST_ATTR_NAME, in);
        }
        return new Sessionless(request);
    }

    /** Also while its end is handled, or an error: then it would count after all. */
    private static boolean isStream(HttpServletRequest request) {
        return STREAM.equals(request.getRequestURI())
                || STREAM.equals(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }

    private boolean tooLong(long since) {
        return clock.millis() - since > settings.longestSession().toMillis();
    }

    /** A stream that ends passes here once more. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
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

package nl.houvast.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that lasted long enough, however busy it is. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 10)
class SessionAge extends OncePerRequestFilter {

    private final AccessSettings settings;
    private final Clock clock;

    SessionAge(AccessSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null
                && clock.millis() - session.getCreationTime()
                        > settings.longestSession().toMillis()) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}

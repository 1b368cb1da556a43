package nl.houvast.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.session.MapSessionRepository;

class SessionGuardTests {

    MockHttpServletRequest request = new MockHttpServletRequest();
    MapSessionRepository sessions = new MapSessionRepository(new ConcurrentHashMap<>());

    @Test
    void listeningIsNoVisitAndKeepsNoSessionAlive() throws Exception {
        var context =
                new SecurityContextImpl(new TestingAuthenticationToken("noor", "", "ROLE_WORKER"));
        var session = sessions.createSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        sessions.save(session);
        request.getSession();
        request.setRequestURI("/werk/live");
        request.setRequestedSessionId(session.getId());

        var listening = after(Duration.ofMinutes(1));

        assertThat(listening.getSession(false)).as("asked for, it would count").isNull();
        assertThat(new RequestAttributeSecurityContextRepository().containsContext(listening))
                .isTrue();

        request.removeAttribute(
                RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME);
        assertThat(
                        new RequestAttributeSecurityContextRepository()
                                .containsContext(after(Duration.ofMinutes(601))))
                .as("after a day it is over for who listens too")
                .isFalse();
    }

    @Test
    void endsASessionThatLastedADay() throws Exception {
        request.getSession();

        assertThat(after(Duration.ofMinutes(601)).getSession(false)).isNull();
    }

    @Test
    void leavesAWorkingDayAlone() throws Exception {
        request.getSession();

        assertThat(after(Duration.ofMinutes(599)).getSession(false)).isNotNull();
    }

    @Test
    void hidesTheSessionWhileAnErrorIsTold() throws Exception {
        request.getSession();
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException());

        assertThat(after(Duration.ZERO).getSession(false)).isNull();
    }

    @Test
    void theEndOfListeningIsNoVisitEither() throws Exception {
        request.getSession();
        request.setRequestURI("/werk/live");
        request.setDispatcherType(DispatcherType.ASYNC);
        assertThat(after(Duration.ZERO).getSession(false)).isNull();

        request.setRequestURI("/error");
        request.setDispatcherType(DispatcherType.ERROR);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/werk/live");
        assertThat(after(Duration.ZERO).getSession(false)).isNull();
    }

    private HttpServletRequest after(Duration time) throws Exception {
        var started = request.getSession(false);
        var now = Instant.ofEpochMilli(started == null ? 0 : started.getCreationTime()).plus(time);
        var settings =
                new AccessSettings(
                        List.of("roles"),
                        Map.of(),
                        "regions",
                        "teams",
                        "organization",
                        Map.of(),
                        "profession",
                        Duration.ofHours(10));
        var chain = new MockFilterChain();
        new SessionGuard(settings, sessions, Clock.fixed(now, ZoneOffset.UTC))
                .doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) java.util.Objects.requireNonNull(chain.getRequest());
    }
}

package nl.houvast.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SessionGuardTests {

    MockHttpServletRequest request = new MockHttpServletRequest();

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
        new SessionGuard(settings, Clock.fixed(now, ZoneOffset.UTC))
                .doFilterInternal(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) java.util.Objects.requireNonNull(chain.getRequest());
    }
}

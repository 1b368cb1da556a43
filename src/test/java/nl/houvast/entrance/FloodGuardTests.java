package nl.houvast.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import nl.houvast.signin.Address;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class FloodGuardTests {

    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T12:00:00Z"));
    InstantSource source = now::get;
    Clock clock = source.withZone(ZoneOffset.UTC);
    FloodGuard guard =
            new FloodGuard(new LimitSettings(30, 2, 2), clock, new Api(JsonMapper.shared()));

    @Test
    void letsThroughWhatAMinuteAllowsAndThenAsMuchAsFillsUp() throws Exception {
        for (var time = 0; time < 30; time++) {
            assertThat(form("192.0.2.1").getStatus()).isEqualTo(200);
        }
        var refused = form("192.0.2.1");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("60");

        now.updateAndGet(time -> time.plus(Duration.ofSeconds(5)));
        assertThat(form("192.0.2.1").getStatus()).isEqualTo(200);
    }

    @Test
    void stopsNobodyElse() throws Exception {
        for (var time = 0; time < 60; time++) {
            form("192.0.2.1");
        }
        assertThat(form("192.0.2.2").getStatus()).isEqualTo(200);
    }

    @Test
    void looksAtPagesOnlyWhenTheySend() throws Exception {
        for (var time = 0; time < 60; time++) {
            assertThat(ask("GET", "/inloggen", "192.0.2.1", 200).getStatus()).isEqualTo(200);
        }
    }

    @Test
    void programsWithWrongTokensWaitAndTheOthersNever() throws Exception {
        for (var time = 0; time < 60; time++) {
            assertThat(ask("POST", "/api/v1/referrals", "192.0.2.3", 201).getStatus())
                    .isEqualTo(201);
        }
        ask("POST", "/api/v1/referrals", "192.0.2.4", 401);
        ask("POST", "/api/v1/referrals", "192.0.2.4", 401);

        var refused = ask("POST", "/api/v1/referrals", "192.0.2.4", 201);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(refused.getContentAsString()).contains("\"status\":429", "verkeerde tokens");
    }

    @Test
    void whoGuessesCalendarsWaits() throws Exception {
        ask("GET", "/agenda/guess.ics", "192.0.2.7", 404);
        ask("GET", "/agenda/another.ics", "192.0.2.7", 404);

        assertThat(ask("GET", "/agenda/third.ics", "192.0.2.7", 200).getStatus()).isEqualTo(429);
    }

    @Test
    void whoGuessesLinksWaitsAndWhoHasOneDoesNot() throws Exception {
        for (var time = 0; time < 20; time++) {
            assertThat(ask("GET", "/vermelding/good", "192.0.2.5", 200).getStatus()).isEqualTo(200);
        }
        ask("GET", "/vermelding/guess", "192.0.2.6", 404);
        ask("POST", "/overdracht/guess/antwoord", "192.0.2.6", 404);

        var refused = ask("GET", "/vermelding/another", "192.0.2.6", 200);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
        assertThat(ask("GET", "/organisaties", "192.0.2.6", 200).getStatus()).isEqualTo(200);

        now.updateAndGet(time -> time.plus(Duration.ofMinutes(1)));
        assertThat(ask("GET", "/vermelding/good", "192.0.2.6", 200).getStatus()).isEqualTo(200);
    }

    @Test
    void zeroIsNoLimit() throws Exception {
        guard = new FloodGuard(new LimitSettings(0, 0, 0), clock, new Api(JsonMapper.shared()));
        for (var time = 0; time < 1_000; time++) {
            assertThat(form("192.0.2.1").getStatus()).isEqualTo(200);
        }
    }

    @Test
    void aHouseHasOneAddressAndEveryNetworkItsOwn() {
        assertThat(from("2001:db8:1:2:3:4:5:6")).isEqualTo(from("2001:db8:1:2::9"));
        assertThat(from("2001:db8:1:2::9")).isNotEqualTo(from("2001:db8:1:3::9"));
        assertThat(from("2001:db8::1")).isNotEqualTo(from("2001:db9::1"));
        assertThat(from("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    private static String from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return Address.of(request);
    }

    private MockHttpServletResponse form(String from) throws Exception {
        return ask("POST", "/inloggen", from, 200);
    }

    private MockHttpServletResponse ask(String method, String path, String from, int answer)
            throws Exception {
        var request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(from);
        var response = new MockHttpServletResponse();
        response.setStatus(answer);
        guard.doFilterInternal(request, response, new MockFilterChain());
        return response;
    }
}

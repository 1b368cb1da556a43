package nl.houvast.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/** Tokens that were checked a moment ago. */
class RememberedTokensTests {

    private static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");
    private static final Instant END = NOON.plusSeconds(30);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final List<String> checked = new ArrayList<>();
    private final RememberedTokens tokens = new RememberedTokens(this::check, clock());

    @Test
    void aTokenIsCheckedOnce() {
        assertThat(tokens.decode("good")).isSameAs(tokens.decode("good"));
        assertThat(checked).containsExactly("good");
    }

    @Test
    void aTokenThatEndedIsCheckedAgain() {
        tokens.decode("good");
        now.set(END);
        tokens.decode("good");
        assertThat(checked).containsExactly("good", "good");
    }

    @Test
    void aTokenThatWasRefusedIsRefusedAgain() {
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("bad"));
        }
        assertThat(checked).containsExactly("bad", "bad");
    }

    private Jwt check(String token) {
        checked.add(token);
        if (token.equals("bad")) {
            throw new BadJwtException("not ours");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("demo")
                .expiresAt(END)
                .build();
    }

    private Clock clock() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }
}

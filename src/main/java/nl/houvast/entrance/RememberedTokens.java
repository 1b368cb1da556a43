package nl.houvast.entrance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Checks the signature of a token once a minute, not on each request of a program that uses the
 * same one all day. The end of a token is looked at every time. A key that a provider withdraws is
 * therefore trusted for a minute at most.
 */
final class RememberedTokens implements JwtDecoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int PROGRAMS = 1_000;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> checked =
            Caffeine.newBuilder().maximumSize(PROGRAMS).expireAfterWrite(REMEMBERED).build();

    RememberedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var known = checked.getIfPresent(token);
        if (known != null && ended(known)) {
            checked.invalidate(token);
            known = null;
        }
        if (known == null) {
            known = decoder.decode(token);
            checked.put(token, known);
        }
        return known;
    }

    private boolean ended(Jwt token) {
        var end = token.getExpiresAt();
        return end == null || !clock.instant().isBefore(end);
    }
}

package nl.houvast.signin;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Our own ways to sign in. Settings {@code houvast.signin.*}.
 *
 * @param address where people find this Houvast ("https://houvast.example"); never taken from a
 *     request, because whoever asks chooses what that says. Without it there are no links.
 * @param link how long a link works
 * @param vouched how long the word of an identity provider holds: afterwards, sign in there again
 */
@ConfigurationProperties("houvast.signin")
record SigninSettings(
        @Nullable String address,
        @DefaultValue("15m") Duration link,
        @DefaultValue("90d") Duration vouched) {}

package nl.houvast.entrance;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Hands out tokens to one invented machine, in demo mode only. The key is made when it is first
 * asked for, as it takes a second, and never leaves the process.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("houvast.demo")
class DemoTokens {

    static final String MACHINE = "demo-politie";

    /** The least that NIST asks; of all keys the fastest to check. */
    private static final int BITS = 2048;

    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http) {
        return http.securityMatcher("/oauth2/token")
                .oauth2AuthorizationServer(server -> {})
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.disable())
                .build();
    }

    @Bean
    RegisteredClientRepository machines() {
        return new InMemoryRegisteredClientRepository(
                RegisteredClient.withId(MACHINE)
                        .clientId(MACHINE)
                        .clientSecret("{noop}demo")
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .scope(SecurityConfiguration.MAY_REFER)
                        .tokenSettings(
                                TokenSettings.builder()
                                        .accessTokenTimeToLive(Duration.ofMinutes(15))
                                        .build())
                        .build());
    }

    @Bean
    AuthorizationServerSettings tokenServerSettings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    JWKSource<SecurityContext> demoKeys() {
        return (wanted, context) -> wanted.select(Key.OF_THIS_PROCESS);
    }

    private static final class Key {

        static final JWKSet OF_THIS_PROCESS = make();

        private static JWKSet make() {
            try {
                return new JWKSet(new RSAKeyGenerator(BITS).keyID("demo").generate());
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> signWithOurKey() {
        return context -> context.getJwsHeader().algorithm(SignatureAlgorithm.RS256);
    }

    @Bean
    JwtDecoder demoDecoder(JWKSource<SecurityContext> demoKeys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(demoKeys);
    }
}

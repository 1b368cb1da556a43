package nl.houvast;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * An identity provider of its own, on a port of its own: OpenID Connect with a login form, and
 * tokens for programs. What it has to do with Houvast is what goes over the wire.
 */
final class IdentityProvider implements AutoCloseable {

    /** Everybody's password. */
    static final String PASSWORD = "geheim";

    private final ConfigurableApplicationContext provider;

    /** A provider that lets people go back to Houvast at this address. */
    IdentityProvider(String houvast) {
        provider =
                new SpringApplicationBuilder(Server.class)
                        .web(WebApplicationType.SERVLET)
                        .properties(
                                Map.of(
                                        "spring.config.name",
                                        "provider", // not the settings of Houvast
                                        "server.port",
                                        "0",
                                        "houvast.test.address",
                                        houvast))
                        .run();
    }

    String issuer() {
        return "http://127.0.0.1:" + provider.getEnvironment().getProperty("local.server.port");
    }

    /** A token that this provider signed for a program, until then. */
    String token(String scope, Instant until) {
        return sign(provider.getBean(RSAKey.class), issuer(), scope, until);
    }

    /** A token that says it is from this issuer and was signed with somebody else's key. */
    String forged(String scope, Instant until) {
        return sign(Server.newKey(), issuer(), scope, until);
    }

    /** A token signed with the right key, of another issuer. */
    String ofAnother(String scope, Instant until) {
        return sign(provider.getBean(RSAKey.class), "https://ergens-anders.example", scope, until);
    }

    private static String sign(RSAKey key, String issuer, String scope, Instant until) {
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                .encode(
                        JwtEncoderParameters.from(
                                JwtClaimsSet.builder()
                                        .issuer(issuer)
                                        .subject("politie-voorbeeldstad")
                                        .issuedAt(until.minus(Duration.ofHours(1)))
                                        .expiresAt(until)
                                        .claim("scope", List.of(scope))
                                        .build()))
                .getTokenValue();
    }

    @Override
    public void close() {
        provider.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableWebSecurity
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class
    })
    static class Server {

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http) {
            return http.oauth2AuthorizationServer(
                            server -> {
                                http.securityMatcher(server.getEndpointsMatcher());
                                server.oidc(Customizer.withDefaults());
                            })
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .exceptionHandling(
                            exceptions ->
                                    exceptions.authenticationEntryPoint(
                                            new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain login(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(
                    List.of(
                            person("noor", "worker"),
                            person("bram", "referrer"),
                            person("gast", "bezoeker")));
        }

        private static UserDetails person(String name, String role) {
            return User.withUsername(name).password("{noop}" + PASSWORD).roles(role).build();
        }

        @Bean
        RegisteredClientRepository clients(Environment settings) {
            var houvast = Objects.requireNonNull(settings.getProperty("houvast.test.address"));
            return new InMemoryRegisteredClientRepository(
                    RegisteredClient.withId("houvast")
                            .clientId("houvast")
                            .clientSecret("{noop}" + PASSWORD)
                            .clientAuthenticationMethod(
                                    ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri(houvast + "/login/oauth2/code/sso")
                            .postLogoutRedirectUri(houvast + "/inloggen")
                            .scope("openid")
                            .scope("profile")
                            .build());
        }

        /** What this provider tells about somebody. */
        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return context -> {
                if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                    Authentication person = Objects.requireNonNull(context.getPrincipal());
                    context.getClaims()
                            .claim("name", "Invented " + person.getName())
                            .claim("organization", "Politie Voorbeeldstad")
                            .claim("email", person.getName() + "@politie.example")
                            .claim(
                                    "roles",
                                    Arrays.stream(person.getAuthorities().toArray())
                                            .map(it -> it.toString().replace("ROLE_", ""))
                                            .toList());
                }
            };
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        RSAKey key() {
            return newKey();
        }

        private static RSAKey newKey() {
            try {
                return new RSAKeyGenerator(2048).keyID("provider").generate();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }

        @Bean
        JWKSource<SecurityContext> keys(RSAKey key) {
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }
    }
}

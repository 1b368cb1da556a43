package nl.houvast.entrance;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.houvast.access.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Which part of the house is for whom. The one place where addresses and roles meet. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String SIGN_IN = "/inloggen";
    static final String SIGN_OUT = "/uitloggen";

    /** The scope a machine needs to refer. */
    static final String MAY_REFER = "referrals:write";

    static final String REFERRALS = "/api/v1/referrals";
    private static final String DIRECTORY = "/hsds/**";
    private static final String[] OPEN_API = {
        "/api/v1/advice",
        "/api/v1/taxonomy",
        "/api/v1/organisations/**",
        "/api/v1/openapi.json",
        DIRECTORY
    };

    /** Begins a draft with no person in it; whoever signs in to go on with it owns it. */
    private static final String BEGIN = "/aanmelden/start";

    /**
     * Forms that change nothing of anybody, or whose address nobody knows but who was given it:
     * they need no proof of where they come from.
     */
    private static final String[] STATELESS_FORMS = {
        "/verwijswijzer/**",
        "/organisaties/**",
        "/locaties",
        "/kennisbank",
        "/cookies",
        "/advieslijn/**",
        BEGIN
    };

    /** For programs: no sessions, tokens only, errors as documents. */
    @Bean
    @Order(2)
    SecurityFilterChain programs(
            HttpSecurity http,
            TokenDenied tokenDenied,
            ObjectProvider<JwtDecoder> tokens,
            Clock clock) {
        http.securityMatcher("/api/**", DIRECTORY)
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(OPEN_API)
                                        .permitAll()
                                        .requestMatchers(REFERRALS)
                                        .hasAuthority("SCOPE_" + MAY_REFER)
                                        .anyRequest()
                                        .denyAll())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.disable())
                .cors(cors -> cors.configurationSource(openToAll()))
                .exceptionHandling(
                        exceptions ->
                                exceptions
                                        .authenticationEntryPoint(tokenDenied)
                                        .accessDeniedHandler(tokenDenied));
        var decoder = tokens.getIfAvailable();
        if (decoder != null) {
            http.oauth2ResourceServer(
                    server ->
                            server.jwt(
                                            jwt ->
                                                    jwt.decoder(
                                                                    new RememberedTokens(
                                                                            decoder, clock))
                                                            .jwtAuthenticationConverter(machine()))
                                    .authenticationEntryPoint(tokenDenied)
                                    .accessDeniedHandler(tokenDenied));
        }
        return http.build();
    }

    /** Whoever holds a token is a machine, with the scopes that the token names. */
    private static JwtAuthenticationConverter machine() {
        var scopes = new JwtGrantedAuthoritiesConverter();
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(
                (Jwt token) -> {
                    var granted = new ArrayList<GrantedAuthority>(scopes.convert(token));
                    granted.add(new SimpleGrantedAuthority(Role.MACHINE.authority()));
                    return granted;
                });
        return converter;
    }

    private static UrlBasedCorsConfigurationSource openToAll() {
        var anybody = new CorsConfiguration();
        anybody.setAllowedOrigins(List.of("*"));
        anybody.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.POST.name()));
        anybody.setAllowedHeaders(List.of("Content-Type", "Accept", "Accept-Language"));
        anybody.setExposedHeaders(List.of("API-Version"));
        var source = new UrlBasedCorsConfigurationSource();
        for (var path : OPEN_API) {
            source.registerCorsConfiguration(path, anybody);
        }
        return source;
    }

    private static String[] secretLinks() {
        return FloodGuard.LINKS.stream().map(link -> link + "**").toArray(String[]::new);
    }

    /** Each of twenty filters would be measured on each request, and nobody asks for it. */
    @Bean
    SecurityObservationSettings unmeasured() {
        return SecurityObservationSettings.noObservations();
    }

    /** For people. */
    @Bean
    @Order(3)
    SecurityFilterChain people(
            HttpSecurity http,
            SecurityContextRepository contexts,
            AskToSignIn askToSignIn,
            Denied denied,
            WaysIn ways) {
        http.authorizeHttpRequests(
                        requests -> {
                            requests.dispatcherTypeMatchers(
                                            DispatcherType.ERROR, DispatcherType.FORWARD)
                                    .permitAll()
                                    .requestMatchers(HttpMethod.POST, BEGIN)
                                    .permitAll();
                            for (var area : Area.values()) {
                                requests.requestMatchers(area.everything())
                                        .hasAnyAuthority(area.authorities());
                            }
                            requests.anyRequest().permitAll();
                        })
                .securityContext(context -> context.securityContextRepository(contexts))
                .addFilterBefore(new BodyLimit.OfEditors(), CsrfFilter.class)
                // not the same row under a new number: a request that began before would, when it
                // ends, write the old number back, and that number would be signed in
                .sessionManagement(session -> session.sessionFixation(f -> f.migrateSession()))
                .csrf(
                        csrf ->
                                csrf.ignoringRequestMatchers(STATELESS_FORMS)
                                        .ignoringRequestMatchers(secretLinks()))
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.disable())
                .exceptionHandling(
                        exceptions ->
                                exceptions
                                        .authenticationEntryPoint(askToSignIn)
                                        .accessDeniedHandler(denied));
        ways.open(http);
        return http.build();
    }
}

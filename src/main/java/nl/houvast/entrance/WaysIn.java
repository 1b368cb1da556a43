package nl.houvast.entrance;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.stereotype.Component;

/** The ways to sign in that are configured, and the way out. */
@Component
class WaysIn {

    private final ObjectProvider<DemoAccounts> demo;
    private final ObjectProvider<ClientRegistrationRepository> providers;
    private final SignIn signIn;
    private final SignOut signOut;
    private final SignedOutThere signedOutThere;

    WaysIn(
            ObjectProvider<DemoAccounts> demo,
            ObjectProvider<ClientRegistrationRepository> providers,
            SignIn signIn,
            SignOut signOut,
            SignedOutThere signedOutThere) {
        this.demo = demo;
        this.providers = providers;
        this.signIn = signIn;
        this.signOut = signOut;
        this.signedOutThere = signedOutThere;
    }

    void open(HttpSecurity http) {
        demo.ifAvailable(accounts -> openDemo(http, accounts));
        providers.ifAvailable(registrations -> openProviders(http, registrations));
        http.logout(
                logout ->
                        logout.logoutUrl(SecurityConfiguration.SIGN_OUT)
                                .addLogoutHandler(signOut)
                                .addLogoutHandler(
                                        new HeaderWriterLogoutHandler(
                                                new ClearSiteDataHeaderWriter(
                                                        Directive.CACHE, Directive.STORAGE)))
                                .logoutSuccessHandler(signOut));
    }

    private void openDemo(HttpSecurity http, DemoAccounts accounts) {
        http.authenticationProvider(accounts)
                .formLogin(
                        form ->
                                form.loginPage(SecurityConfiguration.SIGN_IN)
                                        .usernameParameter("account")
                                        .successHandler(signIn)
                                        .failureHandler(SignIn.failure()));
    }

    private void openProviders(HttpSecurity http, ClientRegistrationRepository registrations) {
        http.oauth2Login(
                        login ->
                                login.loginPage(SecurityConfiguration.SIGN_IN)
                                        .authorizedClientRepository(new NoClients())
                                        .authorizationEndpoint(
                                                endpoint ->
                                                        endpoint.authorizationRequestResolver(
                                                                new Onward(registrations)))
                                        .successHandler(signIn)
                                        .failureHandler(SignIn.failure()))
                .oidcLogout(
                        logout ->
                                logout.oidcSessionRegistry(signedOutThere)
                                        .backChannel(word -> word.logoutHandler(signedOutThere)));
    }

    /** Remembers where somebody was going while they are away to sign in. */
    private static final class Onward implements OAuth2AuthorizationRequestResolver {

        private final DefaultOAuth2AuthorizationRequestResolver resolver;

        Onward(ClientRegistrationRepository registrations) {
            resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations);
            resolver.setAuthorizationRequestCustomizer(
                    OAuth2AuthorizationRequestCustomizers.withPkce());
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            return kept(request, resolver.resolve(request));
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(
                HttpServletRequest request, String registration) {
            return kept(request, resolver.resolve(request, registration));
        }

        private static @Nullable OAuth2AuthorizationRequest kept(
                HttpServletRequest request, @Nullable OAuth2AuthorizationRequest resolved) {
            if (resolved != null) {
                ReturnAddress.of(request.getParameter(ReturnAddress.PARAMETER))
                        .ifPresent(
                                address ->
                                        request.getSession()
                                                .setAttribute(
                                                        ReturnAddress.PARAMETER, address.path()));
            }
            return resolved;
        }
    }
}

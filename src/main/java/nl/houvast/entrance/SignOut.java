package nl.houvast.entrance;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.houvast.access.SignInLog;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signs out here and, when it offers that, at the identity provider too: the next person at this
 * computer is asked who they are.
 */
@Component
class SignOut implements LogoutHandler, LogoutSuccessHandler {

    private static final String PROVIDER = "provider";
    private static final String ID_TOKEN = "idToken";

    /** How the provider calls the session there, which it names when that ends. */
    static final String SESSION_THERE = "sid";

    private static final String GOODBYE = SecurityConfiguration.SIGN_IN + "?melding=uit";

    /** Where the request carries the address to go on to. */
    static final String THERE = SignOut.class.getName();

    private final ObjectProvider<ClientRegistrationRepository> registrations;

    SignOut(ObjectProvider<ClientRegistrationRepository> registrations) {
        this.registrations = registrations;
    }

    /** Keeps what is needed to sign out at the provider later. */
    static void remember(HttpServletRequest request, OAuth2AuthenticationToken token) {
        if (token.getPrincipal() instanceof OidcUser user) {
            var session = request.getSession();
            var there = user.getIdToken().getClaimAsString("sid");
            if (there != null) {
                session.setAttribute(SESSION_THERE, there);
            }
            session.setAttribute(PROVIDER, token.getAuthorizedClientRegistrationId());
            session.setAttribute(ID_TOKEN, user.getIdToken().getTokenValue());
        }
    }

    /** Looks up where to go while the session is still there. */
    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        if (authentication != null) {
            SignInLog.signedOut();
        }
        var session = request.getSession(false);
        if (session != null
                && session.getAttribute(PROVIDER) instanceof String provider
                && session.getAttribute(ID_TOKEN) instanceof String token) {
            endSession(provider, token).ifPresent(url -> request.setAttribute(THERE, url));
        }
    }

    private Optional<String> endSession(String provider, String token) {
        return Optional.ofNullable(registrations.getIfAvailable())
                .map(all -> all.findByRegistrationId(provider))
                .map(
                        registration ->
                                registration
                                        .getProviderDetails()
                                        .getConfigurationMetadata()
                                        .get("end_session_endpoint"))
                .map(
                        endpoint ->
                                UriComponentsBuilder.fromUriString(endpoint.toString())
                                        .queryParam("id_token_hint", token)
                                        .queryParam(
                                                "post_logout_redirect_uri",
                                                ServletUriComponentsBuilder.fromCurrentContextPath()
                                                        .path(SecurityConfiguration.SIGN_IN)
                                                        .toUriString())
                                        .encode()
                                        .toUriString());
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication)
            throws IOException, ServletException {
        if (request.getAttribute(THERE) == null) {
            response.sendRedirect(GOODBYE);
        } else {
            request.getRequestDispatcher(GoodbyeController.PATH).forward(request, response);
        }
    }
}

package nl.houvast.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import nl.houvast.signin.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Ends a session here when the identity provider says that it ended there (OpenID Connect
 * Back-Channel Logout 1.0). By then Spring Security checked whose word it is. When the provider
 * names one session of somebody, the others stay; when it names only somebody, all go. A word that
 * names a session and nobody is not acted upon: sessions are found by who they belong to.
 */
@Component
class SignedOutThere implements LogoutHandler, OidcSessionRegistry {

    private final Sessions sessions;
    private final ObjectProvider<ClientRegistrationRepository> registrations;

    SignedOutThere(Sessions sessions, ObjectProvider<ClientRegistrationRepository> registrations) {
        this.sessions = sessions;
        this.registrations = registrations;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication word) {
        if (word != null
                && word.getPrincipal() instanceof OidcLogoutToken token
                && token.getSubject() != null) {
            var provider = provider(request);
            var there = token.getSessionId();
            sessions.end(
                    provider + ":" + token.getSubject(),
                    session ->
                            there == null
                                    || there.equals(session.getAttribute(SignOut.SESSION_THERE)));
        }
    }

    /** The last part of the address names the provider, and its keys proved the word. */
    private String provider(HttpServletRequest request) {
        var name = Arrays.asList(request.getRequestURI().split("/")).getLast();
        ClientRegistration known = registrations.getObject().findByRegistrationId(name);
        return known == null ? "" : known.getRegistrationId();
    }

    /** Nothing to remember in this process: the session itself remembers. */
    @Override
    public void saveSessionInformation(OidcSessionInformation session) {}

    @Override
    public @Nullable OidcSessionInformation removeSessionInformation(String sessionId) {
        return null;
    }

    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
        return List.of();
    }
}

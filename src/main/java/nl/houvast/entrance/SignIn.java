package nl.houvast.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.houvast.access.Accounts;
import nl.houvast.access.Role;
import nl.houvast.access.SignInLog;
import nl.houvast.access.SignInLog.Refusal;
import nl.houvast.access.SignInLog.Way;
import nl.houvast.access.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * What happens once somebody proved who they are: their account is kept as it is described now, the
 * session keeps who they are and no more, and they go where they were going.
 */
@Component
class SignIn implements AuthenticationSuccessHandler {

    private static final String FAILED = SecurityConfiguration.SIGN_IN + "?melding=mislukt";
    private static final String NO_ROLE = SecurityConfiguration.SIGN_IN + "?melding=rol";

    private final Accounts accounts;
    private final Claims claims;
    private final SecurityContextRepository contexts;

    SignIn(Accounts accounts, Claims claims, SecurityContextRepository contexts) {
        this.accounts = accounts;
        this.claims = claims;
        this.contexts = contexts;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication proof)
            throws IOException {
        var onward = onward(request);
        if (proof instanceof OAuth2AuthenticationToken oidc) {
            var account =
                    claims.account(
                            oidc.getAuthorizedClientRegistrationId(),
                            oidc.getPrincipal().getAttributes());
            if (account.isEmpty()) {
                SignInLog.refused(Way.PROVIDER, Refusal.NO_ROLE);
                request.getSession().invalidate();
                response.sendRedirect(NO_ROLE);
                return;
            }
            accounts.signedIn(account.get());
            SignInLog.signedIn(Way.PROVIDER, account.get().role());
            SignOut.remember(request, oidc);
            keep(new SignedIn(account.get()), request, response);
            response.sendRedirect(page(onward, account.get().role()));
        } else {
            var role = SignedIn.actor(proof).role();
            SignInLog.signedIn(Way.DEMO, role);
            response.sendRedirect(page(onward, role));
        }
    }

    /** Replaces what the provider told, which is more than a session needs. */
    private void keep(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        var context = new SecurityContextImpl(signedIn);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static Optional<ReturnAddress> onward(HttpServletRequest request) {
        var session = request.getSession();
        var kept = session.getAttribute(ReturnAddress.PARAMETER);
        session.removeAttribute(ReturnAddress.PARAMETER);
        return ReturnAddress.of(
                kept instanceof String address
                        ? address
                        : request.getParameter(ReturnAddress.PARAMETER));
    }

    private static String page(Optional<ReturnAddress> onward, Role role) {
        return onward.filter(address -> address.isFor(role))
                .map(ReturnAddress::path)
                .orElseGet(() -> Area.of(role).map(Area::path).orElse("/"));
    }

    static AuthenticationFailureHandler failure() {
        return (request, response, exception) -> {
            var way = exception instanceof OAuth2AuthenticationException ? Way.PROVIDER : Way.DEMO;
            SignInLog.refused(way, Refusal.NO_PROOF);
            response.sendRedirect(FAILED);
        };
    }
}

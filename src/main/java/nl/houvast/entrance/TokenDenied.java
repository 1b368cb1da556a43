package nl.houvast.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.houvast.access.SignInLog;
import nl.houvast.access.SignInLog.Refusal;
import nl.houvast.access.SignInLog.Way;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Tells a program that its token is missing, wrong or too weak (RFC 6750), and never why in detail.
 * Where no token would help, there is nothing.
 */
@Component
class TokenDenied implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Api api;

    TokenDenied(Api api) {
        this.api = api;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException wrong)
            throws IOException {
        if (wrong instanceof InvalidBearerTokenException) {
            SignInLog.refused(Way.TOKEN, Refusal.NO_PROOF);
            ask(request, response, HttpStatus.UNAUTHORIZED, " error=\"invalid_token\"");
        } else if (tokenHelps(request)) {
            ask(request, response, HttpStatus.UNAUTHORIZED, "");
        } else {
            api.refuse(request, response, HttpStatus.NOT_FOUND);
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        SignInLog.refused(Way.TOKEN, Refusal.NOT_THEIRS);
        if (tokenHelps(request)) {
            ask(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    " error=\"insufficient_scope\", scope=\""
                            + SecurityConfiguration.MAY_REFER
                            + "\"");
        } else {
            api.refuse(request, response, HttpStatus.NOT_FOUND);
        }
    }

    private void ask(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String why)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer" + why);
        api.refuse(request, response, status);
    }

    private static boolean tokenHelps(HttpServletRequest request) {
        return request.getRequestURI().equals(SecurityConfiguration.REFERRALS);
    }
}

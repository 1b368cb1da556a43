package nl.houvast.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import nl.houvast.access.SignInLog;
import nl.houvast.access.SignInLog.Refusal;
import nl.houvast.access.SignInLog.Way;
import nl.houvast.signin.Address;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody send forms, wrong tokens or guessed links faster than people and programs do. It
 * looks at where a request comes from, before anything else is done for it, and knows nothing about
 * accounts.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class FloodGuard extends OncePerRequestFilter {

    private static final String SECONDS = "60";

    /** Addresses that are a secret themselves. */
    static final List<String> LINKS =
            List.of("/vermelding/", "/overdracht/", "/agenda/", "/incident/");

    private final Buckets forms;
    private final Buckets wrongTokens;
    private final Buckets wrongLinks;
    private final Api api;

    FloodGuard(LimitSettings settings, Clock clock, Api api) {
        this.forms = new Buckets(settings.forms(), clock);
        this.wrongTokens = new Buckets(settings.wrongTokens(), clock);
        this.wrongLinks = new Buckets(settings.wrongLinks(), clock);
        this.api = api;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var from = Address.of(request);
        if (Api.isAskedIn(request)) {
            program(from, request, response, chain);
        } else if (request.getMethod().equals("POST") && !forms.take(from)) {
            refuse(response);
        } else if (isSecret(request.getRequestURI())) {
            link(from, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isSecret(String address) {
        return LINKS.stream().anyMatch(address::startsWith);
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        SignInLog.refused(Way.SESSION, Refusal.TOO_OFTEN);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    private void link(
            String from,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (wrongLinks.empty(from)) {
            refuse(response);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.NOT_FOUND.value()) {
            wrongLinks.take(from);
        }
    }

    private void program(
            String from,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (wrongTokens.empty(from)) {
            SignInLog.refused(Way.TOKEN, Refusal.TOO_OFTEN);
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
            api.refuse(request, response, HttpStatus.TOO_MANY_REQUESTS);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            wrongTokens.take(from);
        }
    }
}

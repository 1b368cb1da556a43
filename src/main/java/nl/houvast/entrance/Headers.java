package nl.houvast.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every answer tells the browser, errors included: nothing from elsewhere, in no frame, told
 * to nobody, kept nowhere. Static files say themselves how long they may be kept.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Headers extends OncePerRequestFilter {

    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; frame-ancestors 'none';"
                    + " base-uri 'none'; form-action 'self'";

    private static final Map<String, String> ALWAYS =
            Map.of(
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    "Referrer-Policy",
                    "no-referrer",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Permissions-Policy",
                    "camera=(), microphone=(), geolocation=(), payment=(), usb=(),"
                            + " browsing-topics=()",
                    "Cache-Control",
                    "no-store");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ALWAYS.forEach(response::setHeader);
        response.setHeader("Content-Security-Policy", CONTENT);
        var api = Api.isAskedIn(request);
        response.setHeader("Cross-Origin-Resource-Policy", api ? "cross-origin" : "same-origin");
        if (api) {
            response.setHeader("API-Version", Api.version(request));
        }
        if (Api.isDirectory(request.getRequestURI()) && request.getHeader("Origin") == null) {
            // checkers of HSDS look for it in every answer; with an origin, CORS itself says it
            response.setHeader("Access-Control-Allow-Origin", "*");
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}

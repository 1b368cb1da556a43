package nl.houvast.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.houvast.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Where somebody was going before they had to sign in. Always an address in this house. */
record ReturnAddress(String path) {

    /** The name of the parameter that carries it. */
    static final String PARAMETER = "verder";

    /** No braces either: where Spring leads somebody on they are something to fill in. */
    private static final String LOCAL = "/(?![/\\\\])[\\x21-\\x7e&&[^\\\\{}]]{0,1999}";

    /** This address, when it is one of ours. */
    static Optional<ReturnAddress> of(@Nullable String address) {
        return Optional.ofNullable(address).filter(a -> a.matches(LOCAL)).map(ReturnAddress::new);
    }

    /** The page that this request asked for or came from. */
    static Optional<ReturnAddress> of(HttpServletRequest request) {
        var query = request.getMethod().equals("GET") ? request.getQueryString() : null;
        return of(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** The page to sign in on, which then leads here. */
    String signIn() {
        return SecurityConfiguration.SIGN_IN
                + "?"
                + PARAMETER
                + "="
                + UriUtils.encode(path, StandardCharsets.UTF_8);
    }

    /** Whether somebody in this role finds anything there. */
    boolean isFor(Role role) {
        return Area.of(path).map(area -> area.isFor(role)).orElse(true);
    }
}

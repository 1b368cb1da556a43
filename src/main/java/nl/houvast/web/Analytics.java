package nl.houvast.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.util.WebUtils;

/**
 * Whether the operator counts visits. By default nobody does, no cookie needs consent, and nothing
 * is asked. Settings {@code houvast.analytics.*}.
 *
 * @param script the path of a script on our own host that counts visits, or null when none does
 */
@ConfigurationProperties("houvast.analytics")
public record Analytics(@Nullable String script) {

    private static final String COOKIE = "cookies";
    private static final Pattern OWN_PATH = Pattern.compile("/(?!/)(?!.*\\.\\.)[A-Za-z0-9._/-]+");

    /**
     * Takes the setting, if it is one of our own.
     *
     * @throws IllegalArgumentException when the script stands anywhere but on our own host
     */
    public Analytics {
        if (script != null && script.isBlank()) {
            script = null;
        }
        if (script != null && !OWN_PATH.matcher(script).matches()) {
            throw new IllegalArgumentException(
                    "houvast.analytics.script must be a path on this host, such as /tellen/tel.js:"
                            + " visitors of these pages are not shown to others");
        }
    }

    /** What a visitor said about being counted. */
    public enum Answer {
        /** Nothing is counted, so nothing is asked. */
        NOT_ASKED,
        /** Asked, and not answered yet. */
        OPEN,
        ACCEPTED,
        REFUSED
    }

    /** The cookie with the answer: in an encrypted connection one that is this host's only. */
    static String cookie(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + COOKIE : COOKIE;
    }

    /** What the visitor who made this request said before. */
    Answer answerOf(HttpServletRequest request) {
        if (script == null) {
            return Answer.NOT_ASKED;
        }
        var cookie = WebUtils.getCookie(request, cookie(request));
        return switch (cookie == null ? "" : cookie.getValue()) {
            case "accepted" -> Answer.ACCEPTED;
            case "refused" -> Answer.REFUSED;
            default -> Answer.OPEN;
        };
    }
}

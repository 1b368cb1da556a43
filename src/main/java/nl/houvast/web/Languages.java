package nl.houvast.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * In which language to answer. Pages: {@code ?taal=}, then the cookie "taal" that it left, then
 * Dutch. Programs: their Accept-Language. Only a visitor's own choice sets the cookie.
 */
final class Languages implements LocaleResolver, HandlerInterceptor {

    static final Locale DUTCH = Locale.of("nl");
    static final Locale ENGLISH = Locale.ENGLISH;
    private static final String COOKIE = "taal";

    /** What may stand within a page of somebody else. */
    private static final String FRAMED = "/widget/";

    private static final int ONE_YEAR = 365 * 24 * 3600;

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (Apologies.isForPrograms(request.getRequestURI())) {
            return request.getHeader("Accept-Language") != null
                            && request.getLocale().getLanguage().equals("en")
                    ? ENGLISH
                    : DUTCH;
        }
        var asked = asked(request);
        if (asked != null) {
            return asked;
        }
        var cookie = WebUtils.getCookie(request, cookie(request));
        var remembered = cookie == null ? null : supported(cookie.getValue());
        return remembered == null ? DUTCH : remembered;
    }

    /** A form that cannot be read asks for no language: its apology has to be drawn too. */
    private static @Nullable Locale asked(HttpServletRequest request) {
        try {
            return supported(request.getParameter(COOKIE));
        } catch (InvalidParameterException e) {
            return null;
        }
    }

    /** In an encrypted connection a browser takes it from this host only. */
    private static String cookie(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + COOKIE : COOKIE;
    }

    private static @Nullable Locale supported(@Nullable String language) {
        return switch (language) {
            case "nl" -> DUTCH;
            case "en" -> ENGLISH;
            case null, default -> null;
        };
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var asked = asked(request);
        if (asked != null && !inAFrame(request) && choosesIt(request)) {
            var cookie = new Cookie(cookie(request), asked.getLanguage());
            cookie.setPath("/");
            cookie.setMaxAge(ONE_YEAR);
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        return true;
    }

    /** Within a page of somebody else nothing is kept. */
    private static boolean inAFrame(HttpServletRequest request) {
        return request.getRequestURI().startsWith(FRAMED);
    }

    /** A form that comes from such a page says in its address which language goes on. */
    private static boolean choosesIt(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getMethod().equals("GET")
                || (query != null && query.startsWith(COOKIE + "="));
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("a language is chosen with ?taal=");
    }
}

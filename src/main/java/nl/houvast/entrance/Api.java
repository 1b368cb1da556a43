package nl.houvast.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import nl.houvast.web.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers programs when their request does not get as far as a controller (RFC 9457). */
@Component
class Api {

    /** Of everything at /api/v1. */
    static final String VERSION = "1.0.0";

    /** Its first two numbers are those of the HSDS that it speaks. */
    private static final String DIRECTORY_VERSION = "3.1.0";

    private final JsonMapper json;

    Api(JsonMapper json) {
        this.json = json;
    }

    /** Whether this request is for programs. */
    static boolean isAskedIn(HttpServletRequest request) {
        return isAskedIn(request.getRequestURI());
    }

    /** Whether this address is for programs. */
    static boolean isAskedIn(String address) {
        return address.startsWith("/api/") || isDirectory(address);
    }

    /** The full version of the API that is asked; the same as in its OpenAPI document. */
    static String version(HttpServletRequest request) {
        return isDirectory(request.getRequestURI()) ? DIRECTORY_VERSION : VERSION;
    }

    /** Whether this address is of the directory in the form of Open Referral, for every site. */
    static boolean isDirectory(String address) {
        return address.startsWith("/hsds/");
    }

    /** Says no with this status; the words are the text {@code entrance.api.<status>}. */
    void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail(request, status));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.writeValueAsString(problem));
    }

    private static String detail(HttpServletRequest request, HttpStatus status) {
        var before = LocaleContextHolder.getLocaleContext();
        var english =
                Optional.ofNullable(request.getHeader("Accept-Language"))
                        .filter(asked -> asked.startsWith("en"))
                        .isPresent();
        LocaleContextHolder.setLocale(english ? Locale.ENGLISH : Locale.of("nl"));
        try {
            return Texts.text("entrance.api." + status.value());
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}

package nl.houvast.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What somebody typed in a form that could not be handled. */
final class TypedFields {

    static final String CSRF = "_csrf";

    private TypedFields() {}

    /** The fields of this form, without the one that proves it is ours. */
    static Map<String, List<String>> of(HttpServletRequest request) {
        var fields = new TreeMap<String, List<String>>();
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            if (!name.equals(CSRF)) {
                                fields.put(name, List.of(values));
                            }
                        });
        return fields;
    }

    /**
     * Whether the form was on a page of ours, by the word of the browser: what another site sends
     * is never kept or shown again.
     */
    static boolean areFromOurOwnPage(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader("Origin");
        return origin != null && origin.equals(ourOrigin(request));
    }

    private static String ourOrigin(HttpServletRequest request) {
        var address = URI.create(request.getRequestURL().toString());
        return address.getScheme() + "://" + address.getAuthority();
    }
}

package nl.houvast.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the page that is being drawn: the language, the address, who is looking. Templates
 * import {@link #frame} statically; outside the drawing of a page there is none.
 *
 * @param path the address that was asked for, without its query
 * @param demo whether the data are invented, which every page then says
 */
public record Frame(Locale locale, String path, Viewer viewer, boolean demo, Operator operator) {

    private static final ThreadLocal<@Nullable Frame> CURRENT = new ThreadLocal<>();

    /** The frame of the page that is being drawn on this thread. */
    public static Frame frame() {
        var current = CURRENT.get();
        if (current == null) {
            throw new IllegalStateException("no page is being drawn");
        }
        return current;
    }

    static void enter(Frame frame) {
        CURRENT.set(frame);
    }

    static void leave() {
        CURRENT.remove();
    }

    /** Whether the page is in English. */
    public boolean english() {
        return locale.getLanguage().equals("en");
    }
}

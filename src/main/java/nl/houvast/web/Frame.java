package nl.houvast.web;

import gg.jte.Content;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the page that is being drawn: the language, the address, who is looking. Templates
 * import {@link #frame} statically; outside the drawing of a page there is none.
 *
 * @param path the address that was asked for, without its query
 * @param demo whether the data are invented, which every page then says
 * @param counted what the visitor said about being counted
 */
public record Frame(
        Locale locale,
        String path,
        Viewer viewer,
        boolean demo,
        Operator operator,
        Analytics analytics,
        Analytics.Answer counted) {

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

    /** A part of the page, with the template that carries its name. */
    public Content draw(Page part) {
        return PageHandler.drawn(part);
    }

    /** Whether the page is in English. */
    public boolean english() {
        return locale.getLanguage().equals("en");
    }

    /** Whether the page is this one, or one below it. */
    public boolean at(String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    /** Whether to ask first if visits may be counted. */
    public boolean asksAboutCookies() {
        return counted == Analytics.Answer.OPEN;
    }

    /** The script that counts visits, when the visitor said that it may; else null. */
    public @Nullable String countingScript() {
        return counted == Analytics.Answer.ACCEPTED ? analytics.script() : null;
    }
}

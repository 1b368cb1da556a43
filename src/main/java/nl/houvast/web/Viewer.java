package nl.houvast.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page, as far as its frame needs to know.
 *
 * @param name the name to show, or null for a visitor
 * @param home where this viewer's own work is ("/werk", "/aanmelden"), or null for a visitor
 * @param csrfName the name of the hidden field that proves a form is ours, or null when none is
 *     needed
 * @param csrfToken its value
 * @param work what waits for this viewer and is theirs to do, first what is late most
 */
public record Viewer(
        @Nullable String name,
        @Nullable String home,
        @Nullable String csrfName,
        @Nullable String csrfToken,
        List<Work> work) {

    public Viewer {
        work = List.copyOf(work);
    }

    /**
     * Work that nobody may overlook.
     *
     * @param text key of the words for it; the key with ".late" says also how many are late
     * @param address of the list
     * @param count how many wait
     * @param late how many of them longer than was promised
     */
    public record Work(String text, String address, int count, int late) {}

    /** Somebody who is not signed in, on a page without a protected form. */
    public static final Viewer VISITOR = new Viewer(null, null, null, null, List.of());

    /** The same viewer, with what waits for them. */
    public Viewer withWork(List<Work> waits) {
        return new Viewer(name, home, csrfName, csrfToken, waits);
    }

    /** Whether this viewer may refer somebody, or may sign in to do so. */
    public boolean mayRefer() {
        return home == null || home.equals("/aanmelden");
    }

    /** Whether this viewer calls and helps people, and so has a page with the work. */
    public boolean helps() {
        return home != null && home.equals("/werk");
    }

    /** Whether somebody signed in. */
    public boolean signedIn() {
        return name != null;
    }
}

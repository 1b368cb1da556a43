package nl.houvast.web;

import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page, as far as its frame needs to know.
 *
 * @param name the name to show, or null for a visitor
 * @param home where this viewer's own work is ("/werk", "/aanmelden"), or null for a visitor
 * @param csrfName the name of the hidden field that proves a form is ours, or null when none is
 *     needed
 * @param csrfToken its value
 */
public record Viewer(
        @Nullable String name,
        @Nullable String home,
        @Nullable String csrfName,
        @Nullable String csrfToken) {

    /** Somebody who is not signed in, on a page without a protected form. */
    public static final Viewer VISITOR = new Viewer(null, null, null, null);

    /** Whether this viewer may refer somebody, or may sign in to do so. */
    public boolean mayRefer() {
        return home == null || home.equals("/aanmelden");
    }

    /** Whether somebody signed in. */
    public boolean signedIn() {
        return name != null;
    }
}

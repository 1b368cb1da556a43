package nl.houvast.web;

import static java.util.Objects.requireNonNullElse;

/**
 * What a visitor answered when asked whether visits may be counted.
 *
 * @param answer "accepted"; anything else is a no
 * @param back the page the visitor was on
 */
record CookieForm(String answer, String back) implements Form {

    CookieForm {
        answer = requireNonNullElse(answer, "");
        back = requireNonNullElse(back, "");
    }

    String value() {
        return answer.equals("accepted") ? "accepted" : "refused";
    }

    /** The page to go back to, when it is one of ours. */
    String home() {
        var ours = back.matches("/(?![/\\\\])[A-Za-z0-9/._~-]*") || back.equals("/");
        return !ours || back.equals("/cookies") ? "/cookies?bewaard=ja" : back;
    }
}

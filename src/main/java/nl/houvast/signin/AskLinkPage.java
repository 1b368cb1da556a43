package nl.houvast.signin;

import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/**
 * Asks where to send a link.
 *
 * @param asked whether one was asked just now
 */
record AskLinkPage(LinkForm form, Problems problems, boolean asked) implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}

package nl.houvast.signin;

import nl.houvast.web.Page;

/** Whoever opened a link says that they want to sign in: programs that look at mail open it too. */
record UseLinkPage(String link) implements Page {

    @Override
    public boolean secret() {
        return true;
    }
}

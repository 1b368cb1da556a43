package nl.houvast.arrival;

import nl.houvast.web.Page;

/**
 * Nothing is behind this link. The same for one that never was, was ended or is too old.
 *
 * @param done whether it is so because they just told us that it is over
 */
record ShutPage(boolean done) implements Page {

    @Override
    public int status() {
        return done ? 200 : 404;
    }

    @Override
    public boolean secret() {
        return true;
    }
}
